using FairnessAudit.Measures;

namespace FairnessAudit.Reports;

/// <summary>The questions of the audit's method, each one asked, in the method's order. One without a figure says so.</summary>
internal static class Questions
{
    public static IReadOnlyList<Question> Of(Findings findings) =>
    [
        StandInSection.Question(findings),
        UnequalSection.Question(findings),
        ExplainedSection.Question(findings),
        ErrorsSection.Question(findings),
        MeaningSection.Question(findings),
        RankedSection.Question(findings),
        HiddenSection.Question(findings),
        AttributionSection.Question(findings),
        TrustSection.Question(findings),
        AlternativesSection.Question(findings),
        WorseSection.Question(findings),
    ];
}
