using Reporting.Documents;
using Reporting.Formats;

namespace Pipeline.Evaluation.Curves;

/// <summary>Quality month by month, more places, the gain curve and the calibration curve as pictures.</summary>
internal static class CurveBlocks
{
    private static readonly Column N = new(new("Bekende uitkomsten (n)", "Known outcomes (n)"), true);

    /// <summary>Precision by month of receipt, the candidate's and then the policy's.</summary>
    public static IEnumerable<Block> Months(EvaluationRecord record)
    {
        yield return new Heading(2, new("Maand voor maand", "Month by month"));
        foreach (var rows in record.Months.GroupBy(m => m.Rule, StringComparer.Ordinal))
            yield return Months(ReportWords.Name(record.Rules.Single(r => r.Id == rows.Key)), [.. rows]);
    }

    /// <summary>What more places bring.</summary>
    public static IEnumerable<Block> Capacity(EvaluationRecord record)
    {
        yield return new Heading(2, new("Wat meer plaatsen zouden brengen", "What more places would bring"));
        yield return Reached(record);
        if (record.CapacitySteps.Count > 0)
            yield return Extra(record);
    }

    public static BandChart Gain(EvaluationRecord record)
    {
        var candidate = record.Rules[0];
        var share = (double)candidate.Counts.PutForward / candidate.Counts.Signals;
        var fifth = record.Gain[0].Points[GainCurve.Steps / 5];
        return new BandChart(
            new("Winstcurve: hoeveel gegronde signalen staan er bij de hoogste scores?", "Gain curve: how many of the founded signals are among the highest scores?"),
            new Phrase("In de hoogste vijfde van de scores staat ", "The highest fifth of the scores holds ") + ReportWords.Share(fifth.Reached) + new Phrase(" van alle gegronde signalen. Deze curve kijkt alleen naar de score; de nacht weegt ook klasse en wachttijd.",
                " of all founded signals. This curve looks at the score alone; the night also weighs class and waiting."),
            new("Deel van de gegronde", "Share of the founded"),
            new("Deel van de signalen, hoogste score eerst", "Share of the signals, highest score first"),
            [.. record.Gain.Take(3).Select(curve => new BandSeries(ReportWords.Name(record.Rules.Single(r => r.Id == curve.Rule)), [.. curve.Points.Select(p => Point(p.Share, p.Reached))]))])
        {
            Percentage = true,
            Digits = 1,
            AcrossPercentage = true,
            Diagonal = new("even goed als loten", "as good as drawing lots"),
            Mark = (share, new("zoveel is voorgelegd", "so many were put forward")),
            MoreColumns = [N],
            TableFolded = true,
        };
    }

    public static BandChart Calibration(EvaluationRecord record)
    {
        var candidate = record.Rules[0];
        var points = record.Calibration.Where(row => row.Predicted.Estimate is not null).OrderBy(row => row.Predicted.Estimate).Select(row => Point(row.Predicted.Estimate!.Value, row.Observed)).ToArray();
        var across = record.Calibration.Count(row => row is { Predicted.Estimate: { } predicted, Observed: { Low: { } low, High: { } high } } && low <= predicted && predicted <= high);
        return new BandChart(
            new("Voorspelde kans tegenover wat is gevonden", "Predicted probability against what was found"),
            new Phrase("Bij ", "In ") + Written.Count(across) + new Phrase(" van de ", " of the ") + Written.Count(record.Calibration.Count) + new Phrase(" groepen naar score ligt de voorspelling in het interval van wat is gevonden (95%, n = ", " groups by score the prediction lies in the interval of what was found (95%, n = ")
                + Written.Count(candidate.Auc.Weighted.N) + new Phrase("). Op de lijn zijn beide gelijk.", "). On the line both are equal."),
            new("Gegrond bevonden", "Found to be founded"),
            new("Voorspeld", "Predicted"),
            [new BandSeries(ReportWords.Name(candidate), points)])
        {
            Percentage = true,
            Digits = 1,
            AcrossPercentage = true,
            AcrossDigits = 1,
            Diagonal = new("voorspeld en gevonden gelijk", "predicted and found equal"),
            MoreColumns = [N],
            TableFolded = true,
        };
    }

    private static IntervalChart Months(Phrase rule, IReadOnlyList<MonthRow> rows) => new(
        new Phrase("Gegrond deel per maand van ontvangst: ", "Share founded by month of receipt: ") + rule,
        rows.Count == 1
            ? Written.Month(rows[0].Month) + Phrase.Same(": ") + ReportWords.Share(rows[0].Precision) + Phrase.Same(".")
            : new Phrase("Eerste maand ", "First month ") + ReportWords.Share(rows[0].Precision) + new Phrase("; laatste maand ", "; last month ") + ReportWords.Share(rows[^1].Precision) + Phrase.Same("."),
        new("Gegrond deel van wat is voorgelegd", "Share founded of what was put forward"),
        new("Maand", "Month"),
        [.. rows.Select(row => ReportWords.Row(Written.Month(row.Month), row.Precision) with { More = [Cell.Count(row.Signals), Cell.Count(row.PutForward), ReportWords.ShareCell(row.ShareOfFoundedReached), Cell.Count(row.Precision.N)] })])
    {
        Percentage = true,
        Digits = 1,
        TableFolded = true,
        MoreColumns = [new(new("Signalen", "Signals"), true), new(new("Voorgelegd", "Put forward"), true), new(new("Bereikt deel (95%-interval)", "Share reached (95% interval)"), true), N],
    };

    private static BandChart Reached(EvaluationRecord record)
    {
        var (candidate, policy) = (record.Rules[0], record.Rules.Single(r => r.Kind == RuleKind.PolicyOnly));
        var (least, most) = (candidate.AtCapacities[0], candidate.AtCapacities[^1]);
        return new BandChart(
            new("Bereikt deel van de gegronde signalen, bij minder en bij meer plaatsen", "Share of the founded signals reached, with fewer and with more places"),
            new Phrase("Met ", "With ") + Written.Count(least.Capacity) + new Phrase(" plaatsen per nacht ", " places a night ") + ReportWords.Share(least.ShareOfFoundedReached.Weighted) + new Phrase("; met ", "; with ")
                + Written.Count(most.Capacity) + new Phrase(" plaatsen ", " places ") + ReportWords.Share(most.ShareOfFoundedReached.Weighted) + Phrase.Same("."),
            new("Bereikt deel", "Share reached"),
            new("Plaatsen per nacht", "Places a night"),
            [.. new[] { candidate, policy }.Select(rule => new BandSeries(ReportWords.Name(rule), [.. rule.AtCapacities.Select(at => Point(at.Capacity, at.ShareOfFoundedReached.Weighted))]))])
        {
            Percentage = true,
            Digits = 1,
            Mark = (record.Capacity, new("nu", "now")),
            MoreColumns = [N],
            TableFolded = true,
        };
    }

    private static IntervalChart Extra(EvaluationRecord record)
    {
        var next = record.CapacitySteps.FirstOrDefault(step => step.From >= record.Capacity);
        return new IntervalChart(
            new("Gegronde signalen per extra voorgelegd signaal", "Founded signals for each extra signal put forward"),
            next is null
                ? new("Het beleid laat niet meer plaatsen toe dan nu.", "The policy allows no more places than now.")
                : new Phrase("Van ", "From ") + Written.Count(next.From) + new Phrase(" naar ", " to ") + Written.Count(next.To) + new Phrase(" plaatsen per nacht: ", " places a night: ") + Written.Count(next.ExtraPutForward)
                    + new Phrase(" signalen meer, waarvan ", " signals more, of which ") + ReportWords.Share(next.FoundedPerExtra) + new Phrase(" gegrond. Daalt dit deel, dan levert elke extra plaats minder op.", " founded. Where this share falls, each extra place brings less."),
            new("Deel gegrond van wat er bij komt", "Share founded of what is added"),
            new("Plaatsen per nacht", "Places a night"),
            [.. record.CapacitySteps.Select(step => ReportWords.Row(new Phrase("van ", "from ") + Written.Count(step.From) + new Phrase(" naar ", " to ") + Written.Count(step.To), step.FoundedPerExtra) with
            {
                More = [Cell.Count(step.ExtraPutForward), Cell.Count(step.FoundedPerExtra.N)],
            })])
        {
            Percentage = true,
            Digits = 1,
            TableFolded = true,
            MoreColumns = [new(new("Extra voorgelegd", "Extra put forward"), true), N],
        };
    }

    private static BandPoint Point(double across, Estimated estimated) => new(across, estimated.Estimate, estimated.Low, estimated.High)
    {
        UndefinedBecause = estimated.Estimate is null ? Because.In(estimated.UndefinedBecause!) : null,
        More = [Cell.Count(estimated.N)],
    };
}
