using System.Globalization;
using System.Text;
using FairnessAudit.Measures;
using Interchange.Trust;

namespace FairnessAudit.Gate;

/// <summary>The findings in a screenful, for the person who ran the audit.</summary>
internal static class AuditSummary
{
    /// <summary>Characters of a reason: what fits on a line of a terminal beside its subject.</summary>
    private const int ReasonLength = 120;

    /// <summary>From bad to less bad.</summary>
    private static readonly string[] Words = [Verdicts.Beyond, Verdicts.NotShown, Verdicts.NotPossible];

    public static string Text(Findings findings)
    {
        var text = new StringBuilder();
        var population = findings.Population;
        Line(text, $"{population.Rows} rows, {population.Selected} put forward of {population.Eligible}, {population.DrawnAtRandom} drawn at random, {population.OutcomeUnknown} without a known outcome");
        if (population.WithoutAttributes > 0 || population.AttributesWithoutRow > 0)
            Line(text, $"not matched: {population.WithoutAttributes} rows without attributes, {population.AttributesWithoutRow} persons with attributes and no row");
        foreach (var attribute in findings.Items.Select(f => f.Attribute).Distinct(StringComparer.Ordinal))
            Headline(text, findings, attribute);
        foreach (var gate in findings.GateResults.Where(r => r.Verdict is not Verdicts.Within).GroupBy(r => r.Id, StringComparer.Ordinal))
            Gate(text, [.. gate.OrderBy(r => Array.IndexOf(Words, r.Verdict))]);
        foreach (var sentence in findings.Policy?.Looser ?? [])
            Line(text, $"looser policy than before: {sentence}");
        if (findings.Changes is { } changes)
            Since(text, changes);
        Line(text, $"gates: {findings.Gates.Within} within, {findings.Gates.Beyond} beyond, {findings.Gates.NotShown} not shown, {findings.Gates.NotPossible} not possible; verdict: {findings.Verdict}");
        if (!findings.Releasable)
            Line(text, $"this audit evidences a process; it can never be released");
        return text.ToString();
    }

    /// <summary>The worst result of one gate, whole where nobody may except it, and how many more ask for a look in the report.</summary>
    private static void Gate(StringBuilder text, GateResult[] results)
    {
        var (first, more) = (results[0], results.Length - 1);
        Line(text, $"{first.Id} {first.Verdict} ({first.Effect}): {first.About}: {(first.MayBeExcepted ? Short(first.Reason) : first.Reason)}{(more > 0 ? FormattableString.Invariant($" (and {more} more, see the report)") : "")}");
    }

    /// <summary>The first clause; a sentence without one is cut between words.</summary>
    private static string Short(string reason)
    {
        var clause = reason.Split("; ")[0].Split(", judged at both ends")[0];
        if (clause.Length <= ReasonLength)
            return clause;
        var space = clause.LastIndexOf(' ', ReasonLength);
        return clause[..(space > 0 ? space : ReasonLength)] + " ...";
    }

    private static string Small(AttributeCoverage coverage, string group)
    {
        string[] known =
        [
            .. coverage.JudgedWithin is { } within ? [$"judged within {within}"] : Array.Empty<string>(),
            .. coverage.MonthsToTierB.TryGetValue(group, out var months) ? [FormattableString.Invariant($"{months} months would make it tier B")] : Array.Empty<string>(),
        ];
        return known.Length == 0 ? group : $"{group} ({string.Join("; ", known)})";
    }

    private static void Since(StringBuilder text, ReleaseChanges changes)
    {
        if (changes.Compared)
            Line(text, $"since the previous release: {changes.NewlyBeyond.Count} newly beyond, {changes.LostWithin.Count} no longer within, {changes.NewlyJudged.Count} newly judged, {changes.NoLongerJudged.Count} no longer judged");
        else
            Line(text, $"since the previous release: its folder holds no findings to compare with");
    }

    private static void Headline(StringBuilder text, Findings findings, string attribute)
    {
        var ratios = findings.Items.Where(f => f.Attribute == attribute && f.Measure is "selection_rate_ratio" && f.Reference is RateFindings.Others).ToArray();
        var coverage = findings.Population.Attributes.FirstOrDefault(a => a.Attribute == attribute);
        var small = coverage?.NotJudgedSeparately ?? [];
        var anyJudged = ratios.Any(f => f.Group is not Population.Grouping.Unknown && !small.Contains(f.Group, StringComparer.Ordinal));
        // A group that is too small for a published rate owns no headline, nor does one that is not judged beside one that is.
        var largest = ratios.Where(f => f is { Interval: not null, Group: not Population.Grouping.Unknown }
            && f.Counts["n"] >= (findings.Policy?.MinimumDenominator ?? 0)
            && !(anyJudged && small.Contains(f.Group, StringComparer.Ordinal))).OrderByDescending(f => Math.Abs(Math.Log(f.Estimate!.Value))).FirstOrDefault();
        if (largest is not null)
            Line(text, $"{attribute}: {largest.Group} (n = {largest.Counts["n"]}) is put forward {largest.Estimate:0.00} times as often as all others [{largest.Interval!.Low:0.00}, {largest.Interval.High:0.00}], before any stratum");
        if (coverage is { NotJudgedSeparately.Count: > 0 })
            Line(text, $"{attribute}: not judged separately: {string.Join(", ", coverage.NotJudgedSeparately.Select(g => Small(coverage, g)))}");
    }

    private static void Line(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
