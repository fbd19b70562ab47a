using Reporting.Documents;

namespace Pipeline.Evaluation;

/// <summary>The tables that look at one measure from another side: counted otherwise, with other places, without known persons.</summary>
internal static class MeasureTables
{
    private static readonly Phrase Rule = new("Volgorde", "Order");
    private static readonly Phrase N = new("Bekende uitkomsten (n)", "Known outcomes (n)");

    /// <summary>The naive share twice: with the interval that knows of persons, and with the one that does not.</summary>
    public static Table Naive(EvaluationRecord record) => new(
        new("Gewogen en naïef naast elkaar: gegrond deel van wat is voorgelegd", "Weighted and naive side by side: share founded of what was put forward"),
        [new(Rule), Number("Gewogen (95%-interval)", "Weighted (95% interval)"), Number("Naïef: alsof wie bekeken is voor allen staat", "Naive: as if those looked at stood for all"), Number("Naïef, alsof uitkomsten niets met elkaar te maken hebben", "Naive, as if outcomes had nothing to do with each other"), new(N, true), Number("Effectieve n", "Effective n")],
        [.. record.Rules.Select(rule => (IReadOnlyList<Cell>)[
            Cell.Text(ReportWords.Name(rule)), ReportWords.ShareCell(rule.PrecisionAtCapacity.Weighted), ReportWords.ShareCell(rule.PrecisionAtCapacity.Naive), ReportWords.ShareCell(rule.PrecisionAsIfIndependent),
            Cell.Count(rule.PrecisionAtCapacity.Weighted.N), Cell.Decimal(rule.PrecisionAtCapacity.Weighted.EffectiveN, 0)])]);

    public static Table OthersNaive(EvaluationRecord record) => new(
        new("De andere maten naïef; lees ze alleen naast de gewogen", "The other measures naive; to be read beside the weighted only"),
        [new(Rule), Number("Bereikt deel (95%-interval)", "Share reached (95% interval)"), Number("AUC (95%-interval)", "AUC (95% interval)"), Number("Gemiddelde precisie (95%-interval)", "Average precision (95% interval)"), new(N, true)],
        [.. record.Rules.Select(rule => (IReadOnlyList<Cell>)[
            Cell.Text(ReportWords.Name(rule)), ReportWords.ShareCell(rule.ShareOfFoundedReached.Naive), ReportWords.NumberCell(rule.Auc.Naive, 3), ReportWords.NumberCell(rule.AveragePrecision.Naive, 3),
            Cell.Count(rule.ShareOfFoundedReached.Naive.N)])]);

    /// <summary>The candidate beside the policy alone, with fewer and with more places.</summary>
    public static Table Places(EvaluationRecord record)
    {
        var candidate = record.Rules[0];
        var policy = record.Rules.Single(r => r.Kind == RuleKind.PolicyOnly);
        var differences = record.CandidateMinusOther.Single(d => d.Other == policy.Id).AtCapacities;
        return new(
            new("Met minder en met meer plaatsen per nacht", "With fewer and with more places a night"),
            [
                Number("Plaatsen per nacht", "Places a night"), Number("Kandidaat: gegrond deel (95%-interval)", "Candidate: share founded (95% interval)"), Number("Kandidaat: bereikt deel (95%-interval)", "Candidate: share reached (95% interval)"),
                Number("Alleen beleid: gegrond deel (95%-interval)", "Policy only: share founded (95% interval)"), Number("Alleen beleid: bereikt deel (95%-interval)", "Policy only: share reached (95% interval)"),
                Number("Verschil in bereikt deel, in procentpunten (95%-interval)", "Difference in share reached, in percentage points (95% interval)"), new(N, true),
            ],
            [.. candidate.AtCapacities.Select((at, i) => (IReadOnlyList<Cell>)[
                Cell.Count(at.Capacity), ReportWords.ShareCell(at.Precision.Weighted), ReportWords.ShareCell(at.ShareOfFoundedReached.Weighted),
                ReportWords.ShareCell(policy.AtCapacities[i].Precision.Weighted), ReportWords.ShareCell(policy.AtCapacities[i].ShareOfFoundedReached.Weighted),
                ReportWords.NumberCell(ReportTables.Hundredfold(differences[i].ShareOfFoundedReached.Weighted), 1), Cell.Count(at.Precision.Weighted.N)])]);
    }

    /// <summary>Candidate less the other models; orders without a score have nothing to compare here.</summary>
    public static IEnumerable<Block> ScoreDifferences(EvaluationRecord record)
    {
        var scored = record.CandidateMinusOther.Where(d => d.Auc.Weighted.UndefinedBecause != Because.NoScore).ToList();
        if (scored.Count == 0)
            yield break;
        yield return new Table(
            new("Kandidaat min elk ander model", "Candidate less each other model"),
            [new(Rule), Number("AUC (95%-interval)", "AUC (95% interval)"), Number("Gemiddelde precisie (95%-interval)", "Average precision (95% interval)"), Number("Waargenomen min voorspeld (95%-interval)", "Observed less predicted (95% interval)"), Number("Helling (95%-interval)", "Slope (95% interval)"), new(N, true)],
            [.. scored.Select(d => (IReadOnlyList<Cell>)[
                Cell.Text(ReportWords.Name(record.Rules.Single(r => r.Id == d.Other))), ReportWords.NumberCell(d.Auc.Weighted, 3), ReportWords.NumberCell(d.AveragePrecision.Weighted, 3),
                ReportWords.NumberCell(d.ObservedMinusPredicted, 4), ReportWords.NumberCell(d.CalibrationSlope, 2), Cell.Count(d.Auc.Weighted.N)])]);
    }

    /// <summary>Who of the window was learnt from, and the candidate without them.</summary>
    public static Table Seen(EvaluationRecord record) => new(
        new("Personen van wie de kandidaat al een signaal kende", "Persons of whom the candidate knew a signal already"),
        [
            Number("Personen in de periode", "Persons in the window"), Number("Waarvan al bekend", "Of these known already"), Number("Hun signalen", "Their signals"), Number("Waarvan voorgelegd", "Of these put forward"),
            Number("Gegrond deel zonder hen (95%-interval)", "Share founded without them (95% interval)"), Number("Met min zonder, in procentpunten (95%-interval)", "With less without, in percentage points (95% interval)"), new(N, true),
        ],
        [[
            Cell.Count(record.Seen.PersonsInWindow), Count(record.Seen, record.Seen.PersonsInBoth), Count(record.Seen, record.Seen.Signals), Count(record.Seen, record.Seen.PutForward),
            ReportWords.ShareCell(record.Seen.PrecisionWithout), ReportWords.NumberCell(ReportTables.Hundredfold(record.Seen.PrecisionWithLessWithout), 1), Cell.Count(record.Seen.PrecisionWithout.N),
        ]]);

    /// <summary>A dash with its reason where a count cannot be had.</summary>
    public static Cell Count(SeenInTraining seen, long? count) => count is { } value ? Cell.Count(value) : Cell.Undefined(Because.In(seen.UndefinedBecause!));

    private static Column Number(string nl, string en) => new(new Phrase(nl, en), true);
}
