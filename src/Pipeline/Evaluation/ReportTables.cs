using Interchange.Contracts;
using Reporting.Documents;
using Reporting.Formats;

namespace Pipeline.Evaluation;

/// <summary>The report's pictures and tables, each with n and interval in the row.</summary>
internal static class ReportTables
{
    private static readonly Phrase Rule = new("Volgorde", "Order");
    private static readonly Phrase N = new("Bekende uitkomsten (n)", "Known outcomes (n)");
    private static readonly Phrase EffectiveN = new("Effectieve n", "Effective n");

    public static IntervalChart Reached(EvaluationRecord record) => Chart(
        record,
        new("Bereikt deel van alle gegronde signalen", "Share of all founded signals reached"),
        rule => rule.ShareOfFoundedReached.Weighted);

    public static IntervalChart Precision(EvaluationRecord record) => Chart(
        record,
        new("Gegrond deel van wat is voorgelegd", "Share founded of what was put forward"),
        rule => rule.PrecisionAtCapacity.Weighted);

    public static Table Counts(EvaluationRecord record) => new(
        new("Wat er met de signalen van de periode gebeurde", "What became of the signals of the window"),
        [new(Rule), Number("Signalen", "Signals"), Number("Voorgelegd", "Put forward"), Number("Aselect getrokken", "Drawn at random"), Number("Niet bereikt en vervallen", "Lapsed, not reached"), Number("Nog open", "Still open")],
        [.. record.Rules.Select(rule => (IReadOnlyList<Cell>)[
            Cell.Text(ReportWords.Name(rule)), Cell.Count(rule.Counts.Signals), Cell.Count(rule.Counts.PutForward), Maybe(rule.Counts.Random), Maybe(rule.Counts.Lapsed), Maybe(rule.Counts.Open)])]);

    public static Table Differences(EvaluationRecord record) => new(
        new("Kandidaat min elke andere volgorde, in procentpunten", "Candidate less each other order, in percentage points"),
        [new(Rule), Number("Bereikt deel (95%-interval)", "Share reached (95% interval)"), new(new("Oordeel", "Finding")), Number("Gegrond deel (95%-interval)", "Share founded (95% interval)"), new(new("Oordeel", "Finding")), new(N, true)],
        [.. record.CandidateMinusOther.Select(d => (IReadOnlyList<Cell>)[
            Cell.Text(ReportWords.Name(record.Rules.Single(r => r.Id == d.Other))),
            ReportWords.NumberCell(Hundredfold(d.ShareOfFoundedReached.Weighted), 1), Cell.Text(ReportWords.Verdict(d.ShareOfFoundedReached.Weighted)),
            ReportWords.NumberCell(Hundredfold(d.PrecisionAtCapacity.Weighted), 1), Cell.Text(ReportWords.Verdict(d.PrecisionAtCapacity.Weighted)),
            Cell.Count(d.ShareOfFoundedReached.Weighted.N)])]);

    public static Table Scores(EvaluationRecord record) => new(
        new("Hoe goed de score onderscheidt, en of zij klopt", "How well the score tells apart, and whether it is right"),
        [new(Rule), Number("AUC", "AUC"), Number("Gemiddelde precisie", "Average precision"), Number("Waargenomen min voorspeld deel gegrond", "Observed less predicted share founded"), Number("Helling: waargenomen tegen voorspeld", "Slope: observed against predicted"), new(N, true)],
        [.. record.Rules.Where(r => r.Auc.Weighted.UndefinedBecause != Because.NoScore).Select(rule => (IReadOnlyList<Cell>)[
            Cell.Text(ReportWords.Name(rule)), ReportWords.NumberCell(rule.Auc.Weighted, 3), ReportWords.NumberCell(rule.AveragePrecision.Weighted, 3),
            ReportWords.NumberCell(rule.ObservedMinusPredicted, 4), ReportWords.NumberCell(rule.CalibrationSlope, 2), Cell.Count(rule.Auc.Weighted.N)])]);

    public static Table Waiting(EvaluationRecord record) => new(
        new("Wachttijd van gegronde signalen die zijn voorgelegd, in dagen van het beleid", "Waiting of founded signals put forward, in the policy's days"),
        [new(Rule), Number("Gemiddeld", "Mean"), Number("Mediaan", "Median"), Number("Eerder dan alleen beleid", "Earlier than policy only"), new(N, true)],
        [.. record.Rules.Where(r => r.Kind is RuleKind.Scorecard or RuleKind.Trees or RuleKind.PolicyOnly).Select(rule => (IReadOnlyList<Cell>)[
            Cell.Text(ReportWords.Name(rule)), ReportWords.NumberCell(rule.MeanWaitingDays, 2), ReportWords.NumberCell(rule.MedianWaitingDays, 0),
            ReportWords.NumberCell(rule.DaysEarlierThanPolicyOnly, 2), Cell.Count(rule.MeanWaitingDays.N)])]);

    public static Table Ties(EvaluationRecord record) => new(
        new("Hoe vast de top is: gegrond deel over 20 herhalingen met een ander lot, en hoeveel van het voorgelegde gelijk blijft", "How steady the top is: share founded over 20 replays with other seeds, and how much of what is put forward stays the same"),
        [new(Rule), Number("Slechtste", "Worst"), Number("Gemiddeld", "Mean"), Number("Beste", "Best"), Number("Gelijk, minste", "The same, least"), Number("Gelijk, gemiddeld", "The same, mean"), Number("Herhalingen (n)", "Replays (n)")],
        [.. record.Rules.Where(r => r.Ties is not null).Select(rule => (IReadOnlyList<Cell>)[
            Cell.Text(ReportWords.Name(rule)), MaybeShare(rule.Ties!.Worst), MaybeShare(rule.Ties.Mean), MaybeShare(rule.Ties.Best), MaybeShare(rule.Ties.LeastKept), MaybeShare(rule.Ties.MeanKept), Cell.Count(rule.Ties.Replays)])]);

    public static Table Calibration(EvaluationRecord record) => new(
        new("Voorspeld en waargenomen deel gegrond, per tiende van de signalen naar score", "Predicted and observed share founded, by tenths of the signals in order of score"),
        [new(new("Score in punten", "Score in points")), Number("Signalen", "Signals"), Number("Voorspeld (95%-interval)", "Predicted (95% interval)"), Number("Waargenomen (95%-interval)", "Observed (95% interval)"), new(N, true), new(EffectiveN, true)],
        [.. record.Calibration.Select(row => (IReadOnlyList<Cell>)[
            Cell.Text(Written.Count(row.FromScore) + new Phrase(" tot en met ", " to ") + Written.Count(row.ToScore)), Cell.Count(row.Signals),
            ReportWords.ShareCell(row.Predicted), ReportWords.ShareCell(row.Observed), Cell.Count(row.Observed.N), Cell.Decimal(row.Observed.EffectiveN, 0)])]);

    public static Table Groups(ContractColumn column, IEnumerable<GroupRow> rows) => new(
        new Phrase("Aantallen naar ", "Counts by ") + ReportWords.Label(column),
        [new(ReportWords.Label(column).Upper()), Number("Signalen", "Signals"), Number("Voorgelegd", "Put forward"), Number("Aselect", "Random"), Number("Vervallen", "Lapsed"), Number("Open", "Open"), Number("Voorgelegd, uitkomst bekend", "Put forward, outcome known"), Number("Waarvan gegrond", "Of which founded")],
        [.. rows.Where(r => r.Column == column.Name).Select(r => (IReadOnlyList<Cell>)[
            Cell.Text(Level(column, r.Level)), Cell.Count(r.Signals), Cell.Count(r.PutForward), Cell.Count(r.Random), Cell.Count(r.Lapsed), Cell.Count(r.Open), Cell.Count(r.KnownPutForward), Cell.Count(r.FoundedPutForward)])]);

    /// <summary>One recorded outcome in the columns, one declared column in the rows.</summary>
    public static Table Stages(ContractColumn column, ContractColumn outcome, IReadOnlyList<StageRow> rows)
    {
        var ends = rows.Select(r => r.OutcomeLevel).Distinct(StringComparer.Ordinal).ToList();
        return new(
            new Phrase("Voorgelegde signalen naar ", "Signals put forward by ") + ReportWords.Label(column) + new Phrase(" en ", " and ") + ReportWords.Label(outcome),
            [new(ReportWords.Label(column).Upper()), .. ends.Select(end => new Column(Level(outcome, end), true))],
            [.. rows.GroupBy(r => r.Level, StringComparer.Ordinal).Select(g => (IReadOnlyList<Cell>)[
                Cell.Text(Level(column, g.Key)), .. ends.Select(end => Cell.Count(g.Where(r => r.OutcomeLevel == end).Sum(r => r.PutForward)))])]);
    }

    private static IntervalChart Chart(EvaluationRecord record, Phrase title, Func<RuleResult, Estimated> of)
    {
        var finding = Phrase.Join("; ", record.Rules.Select(rule => ReportWords.Name(rule) + Phrase.Same(": ") + ReportWords.Share(of(rule)))) + Phrase.Same(".");
        return new IntervalChart(title, finding, title, Rule, [.. record.Rules.Select(rule => ReportWords.Row(ReportWords.Name(rule), of(rule)))])
        {
            Percentage = true,
            Digits = 1,
            MoreColumns = [new(N, true), new(EffectiveN, true)],
        };
    }

    private static Column Number(string nl, string en) => new(new Phrase(nl, en), true);

    public static Phrase Level(ContractColumn column, string level) =>
        level == GroupTables.NotKnown ? new Phrase("(niet bekend)", level) : new(column.LevelLabel(level).Nl, column.LevelLabel(level).En);

    private static Cell Maybe(long? count) => count is { } value ? Cell.Count(value) : Cell.Undefined(new("niet vastgelegd bij deze volgorde", "not recorded for this order"));

    private static Cell MaybeShare(double? share) => share is { } value ? Cell.Percentage(value) : Cell.Undefined(Because.In(Because.NothingKnown));

    public static Estimated Hundredfold(Estimated e) => e with { Estimate = e.Estimate * 100, Low = e.Low * 100, High = e.High * 100 };
}
