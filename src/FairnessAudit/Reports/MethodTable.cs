using FairnessAudit.Measures;
using Reporting.Documents;

namespace FairnessAudit.Reports;

/// <summary>For the statistician: every measure of a question as findings.json names it, with estimator, interval and the range of its n.</summary>
internal static class MethodTable
{
    /// <param name="findings">All of them.</param>
    /// <param name="question">Its number.</param>
    /// <param name="method">What was done, with references.</param>
    /// <param name="of">Those that the question shows.</param>
    public static IReadOnlyList<Block> Of(Findings findings, int question, Phrase method, Func<Finding, bool> of)
    {
        var measures = findings.Items.Where(of).GroupBy(f => (f.Measure, f.Estimator)).ToArray();
        return measures.Length == 0 ? [new Paragraph(method)] :
        [
            new Paragraph(method),
            new Table(
                new($"De maten van vraag {question}, met de namen uit findings.json", $"The measures of question {question}, by their names in findings.json"),
                [
                    new(new("Maat", "Measure")), new(new("Geteld", "Counted")), new(new("Interval", "Interval")), new(new("Cijfers", "Figures"), true), new(new("Niet bepaald of ingehouden", "Undefined or withheld"), true),
                    new(new("Kleinste n", "Smallest n"), true), new(new("Grootste n", "Largest n"), true),
                ],
                [.. measures.Select(m => Row(m.Key.Measure, m.Key.Estimator, [.. m]))]),
        ];
    }

    private static IReadOnlyList<Cell> Row(string measure, string estimator, Finding[] of)
    {
        var sizes = of.Where(f => !f.Suppressed && f.Counts.ContainsKey("n")).OrderBy(f => f.Counts["n"]).ToArray();
        string[] methods = [.. of.Select(f => f.Interval?.Method).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return
        [
            Cell.Code(measure), Cell.Text(Estimator(estimator)), methods.Length == 0 ? Cell.Text("\u2013") : Cell.Code(string.Join(", ", methods)),
            Cell.Count(of.Length), Cell.Count(of.Count(f => f.Suppressed || f.Estimate is null)),
            sizes.Length == 0 ? Cell.Text("\u2013") : Show.Count(sizes[0], "n"), sizes.Length == 0 ? Cell.Text("\u2013") : Show.Count(sizes[^1], "n"),
        ];
    }

    private static Phrase Estimator(string estimator) => estimator switch
    {
        "all" => new("elke rij", "every row"),
        "observed" => new("bekende uitkomsten", "known outcomes"),
        "weighted" => new("bekende uitkomsten, gewogen met de steekproef", "known outcomes, weighted by the draw"),
        _ => Phrase.Same(estimator),
    };
}
