using Reporting.Documents;
using Reporting.Formats;

namespace Pipeline.Evaluation.Backtest;

/// <summary>Names in the words of the report.</summary>
internal static class BacktestWords
{
    public static Phrase Name(RuleResult rule) => rule.Kind is RuleKind.PolicyOnly or RuleKind.RecordedProcess or RuleKind.RandomDraw ? ReportWords.Name(rule) : Phrase.Same(rule.Id);

    public static Phrase Choice(string id) => id == Regrets.BestBefore ? new("wie in de periode ervoor het best was", "whoever was best in the window before") : Phrase.Same(id);

    public static Phrase Window(PlannedWindow window) => new Phrase("Periode ", "Window ") + Written.Count(window.Number);
}
