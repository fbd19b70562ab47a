using Interchange.Contracts;
using Reporting.Documents;
using Reporting.Formats;

namespace Pipeline.Evaluation.Backtest;

/// <summary>The report's pictures and tables, each with n and interval in the row.</summary>
internal static class BacktestTables
{
    private static readonly Phrase Rule = new("Volgorde", "Order");
    private static readonly Phrase Period = new("Periode", "Window");
    private static readonly Phrase N = new("Bekende uitkomsten (n)", "Known outcomes (n)");

    public static Table Plan(BacktestRecord record) => new(
        new("De perioden, naar datum geknipt", "The windows, cut by dates"),
        [new(Period), new(new("Geleerd van", "Learnt from")), new(new("Geijkt tot en met", "Calibrated up to")), new(new("Nachten nagespeeld", "Nights replayed")), Number("Geleerde signalen", "Signals learnt from"), Number("Waarvan gegrond", "Of which founded"), Number("Geijkte signalen", "Signals calibrated on"), Number("Beoordeelde signalen", "Signals evaluated")],
        [.. record.Windows.Select(w => (IReadOnlyList<Cell>)[
            Cell.Text(BacktestWords.Window(w.Window)), Cell.Text(Written.Days(w.Window.TrainFrom, w.Window.TrainTo)), Cell.Date(w.Window.CalibrateTo), Cell.Text(Written.Days(w.Window.EvaluateFrom, w.Window.EvaluateTo)),
            Cell.Count(w.Size.Training.Signals), Cell.Count(w.Size.Training.Founded), Cell.Count(w.Size.Calibration.Signals), Cell.Count(w.Size.Evaluation)])]);

    public static IntervalChart OverTime(BacktestRecord record)
    {
        var title = new Phrase("Gegrond deel van wat is voorgelegd, periode na periode", "Share founded of what was put forward, window by window");
        var rows = record.Windows.SelectMany(w => Orders(w).Select(rule =>
            ReportWords.Row(BacktestWords.Window(w.Window) + Phrase.Same(", ") + BacktestWords.Name(rule), rule.PrecisionAtCapacity.Weighted))).ToList();
        var finding = Phrase.Join(" ", record.Windows.Select(w => BacktestWords.Window(w.Window) + Phrase.Same(": ")
            + Phrase.Join("; ", Orders(w).Select(rule => BacktestWords.Name(rule) + Phrase.Same(" ") + ReportWords.Share(rule.PrecisionAtCapacity.Weighted))) + Phrase.Same(".")));
        return new IntervalChart(title, finding, title, new("Periode en volgorde", "Window and order"), rows) { Percentage = true, Digits = 1, MoreColumns = [new(N, true), new(new("Effectieve n", "Effective n"), true)] };
    }

    public static Table Together(BacktestRecord record) => new(
        new("Alle perioden samen", "All windows together"),
        [new(Rule), Number("Voorgelegd", "Put forward"), Number("Gegrond deel (95%-interval)", "Share founded (95% interval)"), Number("Bereikt deel (95%-interval)", "Share reached (95% interval)"), Number("Dagen eerder dan alleen beleid (95%-interval)", "Days earlier than policy only (95% interval)"), new(N, true)],
        [.. record.OverWindows.Select(rule => (IReadOnlyList<Cell>)[
            Cell.Text(BacktestWords.Name(rule)), Cell.Count(rule.Counts.PutForward), ReportWords.ShareCell(rule.PrecisionAtCapacity.Weighted), ReportWords.ShareCell(rule.ShareOfFoundedReached.Weighted),
            ReportWords.NumberCell(rule.DaysEarlierThanPolicyOnly, 2), Cell.Count(rule.PrecisionAtCapacity.Weighted.N)])]);

    public static Table Differences(BacktestRecord record) => new(
        new Phrase("Alle perioden samen: ", "All windows together: ") + Phrase.Same(record.Contenders[0].Id) + new Phrase(" min elke andere volgorde, in procentpunten", " less each other order, in percentage points"),
        [new(Rule), Number("Gegrond deel (95%-interval)", "Share founded (95% interval)"), new(new("Oordeel", "Finding")), Number("Bereikt deel (95%-interval)", "Share reached (95% interval)"), new(new("Oordeel", "Finding")), new(N, true)],
        [.. record.FirstMinusOther.Select(d => (IReadOnlyList<Cell>)[
            Cell.Text(BacktestWords.Name(record.OverWindows.Single(r => r.Id == d.Other))),
            ReportWords.NumberCell(ReportTables.Hundredfold(d.PrecisionAtCapacity.Weighted), 1), Cell.Text(ReportWords.Verdict(d.PrecisionAtCapacity.Weighted)),
            ReportWords.NumberCell(ReportTables.Hundredfold(d.ShareOfFoundedReached.Weighted), 1), Cell.Text(ReportWords.Verdict(d.ShareOfFoundedReached.Weighted)), Cell.Count(d.PrecisionAtCapacity.Weighted.N)])]);

    /// <summary>One window.</summary>
    public static Table Measures(WindowRecord window) => new(
        BacktestWords.Window(window.Window) + new Phrase(": de volgordes naast elkaar", ": the orders side by side"),
        [new(Rule), Number("Voorgelegd", "Put forward"), Number("Gegrond deel (95%-interval)", "Share founded (95% interval)"), Number("Bereikt deel (95%-interval)", "Share reached (95% interval)"), Number("AUC (95%-interval)", "AUC (95% interval)"), Number("Gemiddelde precisie (95%-interval)", "Average precision (95% interval)"), Number("Waargenomen min voorspeld (95%-interval)", "Observed less predicted (95% interval)"), Number("Dagen eerder (95%-interval)", "Days earlier (95% interval)"), new(N, true)],
        [.. window.Rules.Select(rule => (IReadOnlyList<Cell>)[
            Cell.Text(BacktestWords.Name(rule)), Cell.Count(rule.Counts.PutForward), ReportWords.ShareCell(rule.PrecisionAtCapacity.Weighted), ReportWords.ShareCell(rule.ShareOfFoundedReached.Weighted), ReportWords.NumberCell(rule.Auc.Weighted, 3),
            ReportWords.NumberCell(rule.AveragePrecision.Weighted, 3), ReportWords.NumberCell(rule.ObservedMinusPredicted, 4), ReportWords.NumberCell(rule.DaysEarlierThanPolicyOnly, 2), Cell.Count(rule.PrecisionAtCapacity.Weighted.N)])]);

    public static Table Regret(BacktestRecord record) => new(
        new("Spijt: hoeveel procentpunt gegrond deel een keuze misloopt tegenover de beste van die periode", "Regret: percentage points of share founded that a choice misses against the best of that window"),
        [new(new("Keuze", "Choice")), .. record.Windows.Select(w => new Column(BacktestWords.Window(w.Window), true)), Number("Gemiddeld vanaf de tweede", "Mean from the second on"), Number("Grootste", "Largest"), Number("Perioden (n)", "Windows (n)")],
        [.. record.Regret.Select((mean, i) => (IReadOnlyList<Cell>)[
            Cell.Text(BacktestWords.Choice(mean.Id)), .. record.Windows.Select(w => Points(w.Regret[i].Regret.Estimate, w.Regret[i].Regret.UndefinedBecause)),
            Points(mean.Mean, mean.UndefinedBecause), Points(mean.Largest, mean.UndefinedBecause), Cell.Count(mean.Windows)])]);

    public static Table Stability(BacktestRecord record) => new(
        new("Hoeveel van de voorgelegde signalen het model van deze en dat van de vorige knip allebei voorleggen", "How many of the signals put forward both the model of this cut and that of the cut before put forward"),
        [new(Period), new(Rule), Number("Nu voorgelegd", "Put forward now"), Number("Door het vorige model (n)", "By the model before (n)"), Number("Door beide", "By both"), Number("Overlap (95%-interval)", "Overlap (95% interval)"), Number("Behouden deel (95%-interval)", "Share kept (95% interval)")],
        [.. record.Windows.SelectMany(w => w.Stability.Select(s => (IReadOnlyList<Cell>)[
            Cell.Text(BacktestWords.Window(w.Window)), Cell.Text(s.Id), Cell.Count(s.PutForward), Cell.Count(s.PutForwardBefore), Cell.Count(s.Both), ReportWords.ShareCell(s.Overlap), ReportWords.ShareCell(s.ShareKept)]))]);

    public static Table Persons(BacktestRecord record) => new(
        new("Personen van wie het model al een signaal kende, en het gegronde deel zonder hun signalen", "Persons of whom the model knew a signal already, and the share founded without their signals"),
        [new(Period), new(Rule), Number("Personen van wie geleerd is", "Persons learnt from"), Number("Personen in de periode", "Persons in the window"), Number("Waarvan al bekend", "Of these known already"), Number("Hun signalen", "Their signals"), Number("Waarvan voorgelegd", "Of these put forward"), Number("Gegrond deel zonder hen (95%-interval)", "Share founded without them (95% interval)"), Number("Met min zonder, in procentpunten (95%-interval)", "With less without, in percentage points (95% interval)"), new(N, true)],
        [.. record.Windows.SelectMany(w => w.Seen.Select(s => (IReadOnlyList<Cell>)[
            Cell.Text(BacktestWords.Window(w.Window)), Cell.Text(s.Id), MeasureTables.Count(s.Persons, s.Persons.PersonsInTraining), Cell.Count(s.Persons.PersonsInWindow), MeasureTables.Count(s.Persons, s.Persons.PersonsInBoth), MeasureTables.Count(s.Persons, s.Persons.Signals), MeasureTables.Count(s.Persons, s.Persons.PutForward),
            ReportWords.ShareCell(s.Persons.PrecisionWithout), ReportWords.NumberCell(ReportTables.Hundredfold(s.Persons.PrecisionWithLessWithout), 1), Cell.Count(s.Persons.PrecisionWithout.N)]))]);

    /// <summary>Put forward by each contender, and of how many of these it was known that they were founded.</summary>
    public static Table Groups(BacktestRecord record, ContractColumn column) => new(
        new Phrase("Alle perioden samen: voorgelegd naar ", "All windows together: put forward by ") + ReportWords.Label(column),
        [new(ReportWords.Label(column)), Number("Signalen", "Signals"), .. record.Contenders.SelectMany(c => new[] { new Column(Phrase.Same(c.Id) + new Phrase(": voorgelegd", ": put forward"), true), new Column(Phrase.Same(c.Id) + new Phrase(": bekend gegrond", ": known founded"), true) })],
        [.. record.Groups.Where(g => g.Group.Column == column.Name).GroupBy(g => g.Group.Level, StringComparer.Ordinal).Select(level => (IReadOnlyList<Cell>)[
            Cell.Text(ReportTables.Level(column, level.Key)), Cell.Count(level.First().Group.Signals), .. level.SelectMany(g => new[] { Cell.Count(g.Group.PutForward), Cell.Count(g.Group.FoundedPutForward) })])]);

    /// <summary>The contenders and the order by policy alone.</summary>
    private static IEnumerable<RuleResult> Orders(WindowRecord window) => window.Rules.Where(r => r.Kind is not (RuleKind.RecordedProcess or RuleKind.RandomDraw));

    private static Cell Points(double? share, string? undefinedBecause) => share is { } value ? Cell.Decimal(100 * value, 1) : Cell.Undefined(Because.In(undefinedBecause!));

    private static Column Number(string nl, string en) => new(new Phrase(nl, en), true);
}
