using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Ledger;

/// <summary>One thing that somebody did: who, what, on which digests, when; chained to the entry before by its hash.</summary>
public sealed record LedgerEntry
{
    /// <summary>Hash that the first entry names as the one before.</summary>
    public const string Genesis = "0000000000000000000000000000000000000000000000000000000000000000";

    internal const string TimeFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";

    /// <summary>1 for the first entry; no number is left out.</summary>
    public required long Sequence { get; init; }

    /// <summary>UTC, to the millisecond: yyyy-MM-ddTHH:mm:ss.fffZ.</summary>
    public required string Utc { get; init; }

    public required string Actor { get; init; }

    public required string Verb { get; init; }

    /// <summary>What became of it; see <see cref="LedgerOutcome"/>.</summary>
    public required string Outcome { get; init; }

    /// <summary>What it was done on and what came of it: SHA-256 by name.</summary>
    public required IReadOnlyDictionary<string, string> Subjects { get; init; }

    public required string PreviousHash { get; init; }

    public required string Hash { get; init; }

    /// <summary>SHA-256 over the fields, each as the length of its UTF-8 bytes, a colon, the bytes: no two entries share those bytes.</summary>
    public string Compute()
    {
        using var bytes = new MemoryStream();
        Put(bytes, FormattableString.Invariant($"{Sequence}"));
        Put(bytes, Utc);
        Put(bytes, Actor);
        Put(bytes, Verb);
        Put(bytes, Outcome);
        Put(bytes, SubjectText(Subjects));
        Put(bytes, PreviousHash);
        return Convert.ToHexStringLower(SHA256.HashData(bytes.ToArray()));
    }

    /// <summary>When it was written; null where the time is not in the ledger's form.</summary>
    public DateTimeOffset? When() =>
        DateTimeOffset.TryParseExact(Utc, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) ? time : null;

    /// <summary>The entry as a place in the chain.</summary>
    public LedgerHead Head() => new(Sequence, Hash);

    /// <summary>Subjects as they are stored and hashed: in order of name, each "sha256 SP name LF".</summary>
    internal static string SubjectText(IReadOnlyDictionary<string, string> subjects) =>
        string.Concat(subjects.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => $"{s.Value} {s.Key}\n"));

    private static void Put(MemoryStream bytes, string field)
    {
        var content = Encoding.UTF8.GetBytes(field);
        bytes.Write(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{content.Length}:")));
        bytes.Write(content);
    }
}
