using FairnessAudit.Measures;
using Reporting.Documents;

namespace FairnessAudit.Reports;

/// <summary>Which attribute, and which group, a sentence or the picture on page one is about. No group too small for a published rate owns one.</summary>
internal static class Headline
{
    private const string Unknown = "(unknown)";

    /// <summary>From bad to less bad.</summary>
    private static readonly string?[] Words = ["beyond", "not_shown", "within", "not_possible", null];

    /// <summary>A member of a family that is only asked not to be shown beyond has not failed to show anything.</summary>
    private const string Family = "not_shown_beyond";

    /// <summary>The attribute with the worst verdict; of equals the first that was audited. Null where nothing was measured.</summary>
    public static string? Attribute(Findings findings)
    {
        var ratios = RatioSection.Pooled(findings).ToArray();
        string[] audited = [.. findings.Population.Attributes.Select(a => a.Attribute).Concat(ratios.Select(r => r.Attribute)).Concat(findings.Items.Select(f => f.Attribute)).Distinct(StringComparer.Ordinal).Where(a => !Crossed(a))];
        return audited.Where(a => ratios.Length == 0 || ratios.Any(r => r.Attribute == a)).OrderBy(a => ratios.Where(r => r.Attribute == a).Select(Badness).DefaultIfEmpty(Words.Length).Min()).FirstOrDefault();
    }

    private static int Badness(Finding ratio) => ratio is { Verdict: "not_shown", Kind: Family } ? Words.Length : Array.IndexOf(Words, ratio.Verdict);

    /// <summary>Whether an attribute is a combination of two.</summary>
    public static bool Crossed(string attribute) => attribute.Contains(" x ", StringComparison.Ordinal);

    /// <summary>Whether a finding is defined, shown, and of a known group that is large enough to be named first.</summary>
    public static bool MayOwn(Findings findings, Finding finding) =>
        finding is { Suppressed: false, Estimate: not null, Group: not Unknown } && (!finding.Counts.TryGetValue("n", out var n) || n >= (findings.Policy?.MinimumDenominator ?? 0));

    /// <summary>The ratio farthest from 1, up or down; null where none is defined.</summary>
    public static Finding? Farthest(Findings findings, IEnumerable<Finding> ratios) =>
        ratios.Where(f => MayOwn(findings, f) && f.Estimate > 0).MaxBy(Distance);

    /// <summary>How far a ratio above 0 lies from 1, up or down, in natural logarithms.</summary>
    public static double Distance(Finding ratio) => Math.Abs(Math.Log(ratio.Estimate!.Value));

    /// <summary>"Farthest from 1: origin group Asia, 1.07 (95% interval ...; n = ...)", and whether that interval leaves 1 out.</summary>
    public static Phrase? FarthestSaid(Findings findings, IEnumerable<Finding> ratios) => Farthest(findings, ratios) is not { } ratio ? null
        : new Phrase("Het verst van 1 ligt ", "Farthest from 1 is ") + Who(ratio) + Phrase.Same(": ") + Cells.Said(ratio, 2)
            + (ratio.Interval switch
            {
                null => new Phrase("; zonder interval zegt dat weinig.", "; without an interval that says little."),
                { Low: > 1 } or { High: < 1 } => new Phrase(". Dit interval sluit 1 uit; het is niet gecorrigeerd voor de keuze van de verste groep.", ". This interval leaves 1 out; it is not adjusted for picking the farthest group."),
                _ => new Phrase(". Dit interval omvat 1.", ". This interval holds 1."),
            });

    /// <summary>The same at the start of a sentence.</summary>
    public static Phrase Title(Finding finding) => Names.Title(finding.Attribute) + Phrase.Same(" ") + Names.Group(finding.Group);

    /// <summary>An attribute and its group, inside a sentence.</summary>
    public static Phrase Who(Finding finding) => Names.Attribute(finding.Attribute) + Phrase.Same(" ") + Names.Group(finding.Group);
}
