using System.Globalization;
using System.Text.RegularExpressions;
using Pipeline.Nights;

namespace Pipeline.Retention;

/// <summary>Decides for every result; touches nothing.</summary>
internal static class RetentionPlan
{
    /// <summary>A pseudonym: 32 hexadecimal digits, no part of a digest.</summary>
    private static readonly Regex Pseudonym = new("(^|[^0-9a-f])[0-9a-f]{32}([^0-9a-f]|$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking);

    public static IReadOnlyList<RetentionDecision> Of(RetentionPolicy policy, IReadOnlyList<KeptResult> results, DateOnly asOf)
    {
        var stoodOn = StoodOn(policy, results, asOf);
        return [.. results.Select(Decide)];

        RetentionDecision Decide(KeptResult result)
        {
            if (result.Deleted is { } deleted)
                return new(result, RetentionFate.Gone, Text($"deleted as of {deleted.AsOf:yyyy-MM-dd} by policy {deleted.PolicySha256[..12]}"));
            if (result.Days is not { } days)
                return new(result, RetentionFate.Held, "nothing says which days it is about: no date in its record, and the ledger does not know when it was made");
            var past = policy.PastFrom(result.Kind, days.To);
            if (asOf < past)
                return new(result, RetentionFate.Keep, Text($"kept until {past.AddDays(-1):yyyy-MM-dd}"));
            if (policy.HoldOn(days.From, days.To, asOf) is { } hold)
                return new(result, RetentionFate.Held, Text($"held until {hold.Until:yyyy-MM-dd}: {hold.Reason}"));
            if (stoodOn.TryGetValue(result.Folder, out var why))
                return new(result, RetentionFate.Held, why);
            if (result.Run.Inputs.Keys.Concat(result.Run.Outputs.Keys).FirstOrDefault(n => Pseudonym.IsMatch(n)) is not null && !result.IsTrace)
                return new(result, RetentionFate.Held, "its run record names a pseudonym, and would stay");
            return new(result, RetentionFate.Delete, Text($"past its period since {past:yyyy-MM-dd}"));
        }
    }

    /// <summary>The newest night of a folder and every night under a hold, with the night from whose stock each started.</summary>
    private static Dictionary<string, string> StoodOn(RetentionPolicy policy, IReadOnlyList<KeptResult> results, DateOnly asOf)
    {
        var kept = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var root in results.Where(r => r.Kind == ResultKind.Night).GroupBy(r => r.Parent, StringComparer.Ordinal))
        {
            var newest = root.Max(r => r.Days!.Value.To);
            foreach (var night in root.Where(r => r.Deleted is null))
            {
                var isNewest = night.Days!.Value.To == newest;
                if (isNewest)
                    kept[night.Folder] = "the newest night, from whose stock the next starts";
                if ((isNewest || policy.HoldOn(night.Days.Value.From, night.Days.Value.To, asOf) is not null) && Previous(night) is { } previous)
                    kept.TryAdd(Path.Combine(night.Parent, previous), $"the night from whose stock {night.Name} started");
            }
        }

        return kept;
    }

    private static string? Previous(KeptResult night) =>
        night.Run.Settings.TryGetValue("previous", out var name) && NightName.Parse(name) is not null ? name : null;

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
