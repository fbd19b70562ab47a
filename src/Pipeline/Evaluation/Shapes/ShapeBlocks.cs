using Reporting.Documents;
using Reporting.Formats;

namespace Pipeline.Evaluation.Shapes;

/// <summary>The model's shapes in the report: which features move scores, then every feature, then every pair.</summary>
internal static class ShapeBlocks
{
    private static readonly Phrase Points = new("Punten", "Points");
    private static readonly Column Signals = new(new("Signalen in de periode", "Signals in the window"), true);

    public static IEnumerable<Block> Of(ModelShapes shapes)
    {
        yield return new Heading(2, new("Wat elke waarde in het model telt", "What every value counts for in the model"));
        yield return new Paragraph(
            new Phrase("Elk signaal begint met ", "Every signal starts with ") + Written.Count(shapes.Intercept)
            + new Phrase(" punten; elke waarde telt daar hele punten bij of af. 1.000 punten maken de kans op een gegrond signaal, als verhouding van wel tot niet, 2,7 maal zo groot.",
                " points; every value adds or takes whole points. 1,000 points make the odds of a founded signal 2.7 times as large."));
        yield return Errors(shapes);
        yield return Sizes(shapes);
        foreach (var term in shapes.Terms.OrderByDescending(t => t.MeanSize).ThenBy(t => t.Feature, StringComparer.Ordinal))
            yield return Term(shapes, term);
        yield return new Heading(2, new("Wat twee kenmerken samen tellen", "What two features count for together"));
        if (shapes.Pairs.Count == 0)
            yield return new Paragraph(new("Dit model heeft geen paren: elk kenmerk telt op zichzelf.", "This model has no pairs: every feature counts by itself."));
        foreach (var pair in shapes.Pairs.OrderByDescending(p => p.MeanSize).ThenBy(p => p.Pair, StringComparer.Ordinal))
            yield return Pair(shapes, pair);
    }

    private static Paragraph Errors(ModelShapes shapes) => new(shapes.NoErrorsBecause is { } because
        ? new Phrase("Hoe zeker de punten zijn, is niet te zeggen: ", "How sure the points are cannot be said: ") + Because.In(because) + Phrase.Same(".")
        : new Phrase("De streep over een balk is het interval (95%, hertrekkingen n = ", "The line over a bar is the interval (95%, resamples n = ") + Written.Count(shapes.Resamples)
            + new Phrase("): zo ver lopen de punten uiteen in modellen op andere trekkingen van ", "): so far apart lie the points of models on other draws of ") + (shapes.Resampling == "day" ? new Phrase("dagen.", "days.") : new Phrase("signalen.", "signals.")));

    private static BarChart Sizes(ModelShapes shapes)
    {
        var parts = shapes.Terms.Select(t => (Name: ReportWords.Text(t.Label), t.MeanSize)).Concat(shapes.Pairs.Select(p => (Name: ReportWords.Text(p.First) + new Phrase(" en ", " and ") + ReportWords.Text(p.Second) + new Phrase(" samen", " together"), p.MeanSize)))
            .OrderByDescending(p => p.MeanSize).ToArray();
        return new BarChart(
            new("Welke kenmerken de score het meest bewegen", "Which features move the score most"),
            new Phrase("Het meest: ", "Most: ") + parts[0].Name + new Phrase(", gemiddeld ", ", ") + Written.Decimal(parts[0].MeanSize, 0) + new Phrase(" punten per signaal (n = ", " points a signal on average (n = ") + Written.Count(shapes.Signals) + Phrase.Same(")."),
            new("gemiddelde grootte van de punten, zonder teken", "mean size of the points, without their sign"),
            new("Kenmerk", "Feature"),
            [.. parts.Select((part, i) => new BarRow(part.Name, part.MeanSize) { Emphasis = i == 0 })])
        {
            Digits = 0,
            TableFolded = true,
        };
    }

    private static ShapeChart Term(ModelShapes shapes, TermShape term) => new(
        ReportWords.Text(term.Label).Upper(),
        Finding(shapes, term),
        Points,
        ReportWords.Text(term.Label).Upper(),
        new("Deel van de signalen", "Share of the signals"),
        [.. term.Bins.Select(bin => new ShapeRow(ReportWords.Text(bin.Value), bin.Point.Points, bin.Point.Low, bin.Point.High, bin.Point.Share) { More = [Cell.Count(bin.Point.Signals)] })])
    {
        Digits = 0,
        TableFolded = true,
        NoInterval = shapes.NoErrorsBecause is { } because ? Because.In(because) : null,
        MoreColumns = [Signals],
    };

    private static Phrase Finding(ModelShapes shapes, TermShape term)
    {
        var seen = term.Bins.Where(b => b.Point.Signals > 0).ToArray();
        var n = new Phrase(" (n = ", " (n = ") + Written.Count(shapes.Signals) + Phrase.Same(").");
        if (seen.Length == 0)
            return new Phrase("Geen signaal in de periode", "No signal in the window") + n;
        var (most, least) = (seen.MaxBy(b => b.Point.Points)!, seen.MinBy(b => b.Point.Points)!);
        return most.Point.Points == least.Point.Points
            ? new Phrase("Elke waarde die voorkomt telt ", "Every value that occurs counts ") + Written.Count(most.Point.Points) + new Phrase(" punten", " points") + n
            : new Phrase("Meest: ", "Most: ") + ReportWords.Text(most.Value) + Phrase.Same(", ") + Said(shapes, most.Point) + new Phrase("; minst: ", "; least: ") + ReportWords.Text(least.Value) + Phrase.Same(", ") + Said(shapes, least.Point) + n;
    }

    private static Phrase Said(ModelShapes shapes, ShapePoint point) => Written.Count(point.Points) + new Phrase(" punten", " points") + (point is { Low: { } low, High: { } high }
        ? new Phrase(" (95%-interval ", " (95% interval ") + Written.Decimal(low, 0) + new Phrase(" tot ", " to ") + Written.Decimal(high, 0) + new Phrase(", hertrekkingen n = ", ", resamples n = ") + Written.Count(shapes.Resamples) + Phrase.Same(")")
        : Phrase.Same(""));

    private static HeatMap Pair(ModelShapes shapes, PairMap pair)
    {
        var (most, width) = (pair.Cells.Select((cell, i) => (Cell: cell, At: i)).MaxBy(c => Math.Abs(c.Cell.Points)), pair.Columns.Count);
        return new HeatMap(
            ReportWords.Text(pair.First).Upper() + new Phrase(" en ", " and ") + ReportWords.Text(pair.Second),
            new Phrase("Bovenop wat elk alleen telt. Het meest: ", "On top of what each counts alone. Most: ") + ReportWords.Text(pair.First) + Phrase.Same(" ") + ReportWords.Text(pair.Rows[most.At / width]) + new Phrase(" met ", " with ") + ReportWords.Text(pair.Second) + Phrase.Same(" ") + ReportWords.Text(pair.Columns[most.At % width]) + Phrase.Same(", ")
                + Said(shapes, most.Cell) + new Phrase(" (n = ", " (n = ") + Written.Count(most.Cell.Signals) + new Phrase("). Blauw telt bij, bruin telt af; een stippelrand betekent dat geen signaal in de periode die waarden had.", "). Blue adds, brown takes off; a dashed edge means that no signal of the window had these values."),
            Points,
            ReportWords.Text(pair.First),
            ReportWords.Text(pair.Second),
            [.. pair.Columns.Select(ReportWords.Text)],
            [.. pair.Rows.Select((row, r) => new HeatRow(ReportWords.Text(row), [.. pair.Cells.Skip(r * width).Take(width).Select(Cells)]))])
        {
            TableFolded = true,
            MoreColumns = [Signals, new(new("95%-interval van de punten", "95% interval of the points"), true)],
        };
    }

    private static HeatCell Cells(ShapePoint cell) => new(cell.Points)
    {
        Empty = cell.Signals == 0,
        More = [Cell.Count(cell.Signals), cell.Low is null ? Cell.Undefined(new("geen", "none")) : Cell.Interval(cell.Low, cell.High, 0)],
    };
}
