using Interchange.Contracts;
using Reporting.Documents;
using Reporting.Formats;

namespace Pipeline.Evaluation;

/// <summary>Names and numbers in the words of the report: a percentage never without its interval and the number of outcomes behind it.</summary>
internal static class ReportWords
{
    public static Phrase Name(RuleResult rule) => rule.Kind switch
    {
        RuleKind.PolicyOnly => new("alleen beleid, zonder model", "policy only, no model"),
        RuleKind.RecordedProcess => new("bestaand proces, zoals vastgelegd", "existing process, as recorded"),
        RuleKind.RandomDraw => new("aselecte trekking, verwachting", "random draw, expectation"),
        RuleKind.Trees => new($"vergelijking {rule.Id} (beslisbomen, {rule.Trainer})", $"comparison {rule.Id} (decision trees, {rule.Trainer})"),
        _ => rule.Id == "candidate"
            ? new($"kandidaat ({rule.Trainer})", $"candidate ({rule.Trainer})")
            : new($"vergelijking {rule.Id} ({rule.Trainer})", $"comparison {rule.Id} ({rule.Trainer})"),
    };

    public static Phrase Label(ContractColumn column) => Text(column.Label);

    public static Phrase Text(LocalText text) => new(text.Nl, text.En);

    /// <summary>For example "38.2% (95% interval 35.0% to 41.4%, n = 1,204)".</summary>
    public static Phrase Share(Estimated estimated) => Said(estimated, value => Written.Percentage(value, 1));

    /// <summary>As a difference of shares, in percentage points.</summary>
    public static Phrase Points(Estimated estimated) =>
        Said(estimated, value => Written.Decimal(value * 100, 1), new(" procentpunt", " percentage points"));

    public static Phrase Days(Estimated estimated) => Said(estimated, value => Written.Decimal(value, 1), new(" dagen", " days"));

    public static Cell ShareCell(Estimated estimated) => Cell(estimated, 1, percentage: true);

    public static Cell NumberCell(Estimated estimated, int digits) => Cell(estimated, digits, percentage: false);

    public static IntervalRow Row(Phrase label, Estimated estimated) => new(label, estimated.Estimate, estimated.Low, estimated.High)
    {
        UndefinedBecause = estimated.Estimate is null ? Because.In(estimated.UndefinedBecause!) : null,
        More = [Reporting.Documents.Cell.Count(estimated.N), Reporting.Documents.Cell.Decimal(estimated.EffectiveN, 0)],
    };

    /// <summary>"Shown" only where the interval leaves 0 out.</summary>
    public static Phrase Verdict(Estimated difference) => difference switch
    {
        { Low: > 0 } => new("aangetoond hoger", "shown to be higher"),
        { High: < 0 } => new("aangetoond lager", "shown to be lower"),
        _ => new("niet aangetoond", "not shown"),
    };

    private static Phrase Said(Estimated estimated, Func<double, Phrase> written, Phrase? unit = null)
    {
        if (estimated.Estimate is not { } value)
            return new Phrase("niet te bepalen (", "cannot be determined (") + Because.In(estimated.UndefinedBecause!) + Phrase.Same(")");
        var n = new Phrase("n = ", "n = ") + Written.Count(estimated.N);
        var interval = estimated is { Low: { } low, High: { } high }
            ? new Phrase("95%-interval ", "95% interval ") + written(low) + new Phrase(" tot ", " to ") + written(high)
            : new Phrase("geen interval: ", "no interval: ") + Because.In(estimated.UndefinedBecause!);
        return written(value) + (unit ?? Phrase.Same("")) + Phrase.Same(" (") + interval + Phrase.Same(", ") + n + Phrase.Same(")");
    }

    private static Cell Cell(Estimated estimated, int digits, bool percentage) => estimated.Estimate is { } value
        ? Reporting.Documents.Cell.Estimate(value, estimated.Low, estimated.High, digits, percentage)
        : Reporting.Documents.Cell.Undefined(Because.In(estimated.UndefinedBecause!));
}
