using System.Globalization;
using System.Text;
using FairnessAudit.Measures;

namespace FairnessAudit.Gate;

/// <summary>The findings in a screenful, for the person who ran the audit.</summary>
internal static class AuditSummary
{
    /// <summary>Fewer selected cases than this on either side own no headline.</summary>
    private const long HeadlineCases = 5;

    public static string Text(Findings findings)
    {
        var text = new StringBuilder();
        var population = findings.Population;
        Line(text, $"{population.Rows} rows, {population.Selected} put forward of {population.Eligible}, {population.DrawnAtRandom} drawn at random, {population.OutcomeUnknown} without a known outcome");
        if (population.WithoutAttributes > 0 || population.AttributesWithoutRow > 0)
            Line(text, $"not matched: {population.WithoutAttributes} rows without attributes, {population.AttributesWithoutRow} persons with attributes and no row");
        foreach (var attribute in findings.Items.Select(f => f.Attribute).Distinct(StringComparer.Ordinal))
            Headline(text, findings, attribute);
        foreach (var alike in findings.GateResults.Where(r => r.Verdict is not Verdicts.Within).GroupBy(r => (r.Id, r.Verdict, r.Effect, Subject: r.About.Split(',')[0])))
        {
            var (first, more) = (alike.First(), alike.Count() - 1);
            Line(text, $"{first.Id} {first.Verdict} ({first.Effect}): {first.About}: {first.Reason}{(more > 0 ? FormattableString.Invariant($" (and {more} more of {alike.Key.Subject}, see the report)") : "")}");
        }

        foreach (var sentence in findings.Policy?.Looser ?? [])
            Line(text, $"looser policy than before: {sentence}");
        Line(text, $"gates: {findings.Gates.Within} within, {findings.Gates.Beyond} beyond, {findings.Gates.NotShown} not shown, {findings.Gates.NotPossible} not possible; verdict: {findings.Verdict}");
        if (!findings.Releasable)
            Line(text, $"this audit evidences a process; it can never be released");
        return text.ToString();
    }

    private static void Headline(StringBuilder text, Findings findings, string attribute)
    {
        var ratios = findings.Items.Where(f => f.Attribute == attribute && f.Measure is "selection_rate_ratio" && f.Reference is RateFindings.Others).ToArray();
        var largest = ratios.Where(f => f.Interval is not null && f.Group is not Population.Grouping.Unknown && f.Counts["selected"] >= HeadlineCases)
            .OrderByDescending(f => Math.Abs(Math.Log(f.Estimate!.Value))).FirstOrDefault();
        if (largest is not null)
            Line(text, $"{attribute}: {largest.Group} (n = {largest.Counts["n"]}) is put forward {largest.Estimate:0.00} times as often as all others [{largest.Interval!.Low:0.00}, {largest.Interval.High:0.00}], before any stratum");
        if (findings.Population.Attributes.FirstOrDefault(a => a.Attribute == attribute) is { NotJudgedSeparately.Count: > 0 } coverage)
            Line(text, $"{attribute}: not judged separately: {string.Join(", ", coverage.NotJudgedSeparately)}");
    }

    private static void Line(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
