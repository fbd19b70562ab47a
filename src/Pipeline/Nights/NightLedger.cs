using System.Security.Cryptography;
using System.Text;
using Interchange.Columns;
using Interchange.Runs;
using Ledger;

namespace Pipeline.Nights;

/// <summary>
/// A night in the ledger: intended before its folder is renamed into place, delivered after. A run may die between any two of these; whoever
/// holds the folder of the nights next settles what it left open, so that each night is told as delivered once, and only where it stands.
/// </summary>
internal sealed class NightLedger(Act act, NightRequest request)
{
    private const string Prefix = "nights/";

    /// <summary>Settles every open intent of these nights: delivered where the folder stands with the very record that was intended, else abandoned.</summary>
    /// <exception cref="RefusedException">Exit codes 3, 5 and 75: the ledger cannot be used.</exception>
    public void Settle(string root)
    {
        foreach (var (name, intent) in Open(act.Earlier(), Digest(root)))
        {
            var folder = Path.Combine(root, name);
            var stands = string.Equals(Run(folder), intent.Subjects[ResultFolder.RecordName], StringComparison.Ordinal);
            act.Step(stands ? LedgerOutcome.Delivered : LedgerOutcome.Abandoned, stands ? folder : null, intent.Subjects);
        }
    }

    public void Intend(string root, NightName night, string runSha256) => act.Step(LedgerOutcome.Intent, null, Subjects(root, night, runSha256));

    public void Delivered(string root, NightName night) =>
        act.Step(LedgerOutcome.Delivered, Path.Combine(root, night.ToString()), Subjects(root, night, Run(Path.Combine(root, night.ToString()))!));

    /// <summary>A night that stands is told as delivered, if no run did so.</summary>
    public void Stands(string root, NightName night)
    {
        var run = Run(Path.Combine(root, night.ToString()));
        if (!act.Earlier().Any(e => e.Outcome is LedgerOutcome.Delivered && string.Equals(e.Subjects.GetValueOrDefault(ResultFolder.RecordName), run, StringComparison.Ordinal)))
            Delivered(root, night);
    }

    /// <summary>The newest entry of each night and record, where that is an intent.</summary>
    private static IEnumerable<(string Name, LedgerEntry Intent)> Open(IEnumerable<LedgerEntry> entries, string root) => entries
        .Where(e => e.Subjects.ContainsKey(ResultFolder.RecordName))
        .Select(e => (Name: e.Subjects.FirstOrDefault(s => s.Key.StartsWith(Prefix, StringComparison.Ordinal) && string.Equals(s.Value, root, StringComparison.Ordinal)).Key?[Prefix.Length..], Entry: e))
        .Where(e => e.Name is not null && NightName.Parse(e.Name) is not null)
        .GroupBy(e => (e.Name, Run: e.Entry.Subjects[ResultFolder.RecordName]))
        .Select(g => g.Last())
        .Where(e => e.Entry.Outcome is LedgerOutcome.Intent)
        .Select(e => (e.Name!, e.Entry));

    private static string? Run(string folder)
    {
        var record = Path.Combine(folder, ResultFolder.RecordName);
        return File.Exists(record) ? SourceFile.Read(record).Sha256 : null;
    }

    /// <summary>One ledger may hear of several folders of nights; which one a night stands in is told by the digest of its path.</summary>
    private static string Digest(string root) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Path.TrimEndingDirectorySeparator(Path.GetFullPath(root)))));

    private SortedDictionary<string, string> Subjects(string root, NightName night, string runSha256)
    {
        var subjects = new SortedDictionary<string, string>(StringComparer.Ordinal) { [ResultFolder.RecordName] = runSha256, [Prefix + night] = Digest(root) };
        foreach (var (name, id) in new[] { ("release.json", request.Rule.ReleaseId), ("fallback.dsse.json", request.Rule.FallbackId), ("shadow/release.json", request.ShadowId) })
        {
            if (id is not null)
                subjects[name] = id;
        }

        return subjects;
    }
}
