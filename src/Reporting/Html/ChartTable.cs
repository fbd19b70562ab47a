using Reporting.Documents;

namespace Reporting.Html;

/// <summary>The numbers of a picture as a table: label, further columns, value, interval, finding.</summary>
internal static class ChartTable
{
    public static Table Of(Chart chart) => chart switch
    {
        IntervalChart intervals => Of(intervals),
        LineChart lines => Of(lines),
        BarChart bars => Of(bars),
        CurveChart curve => Of(curve),
        BandChart bands => Of(bands),
        ShapeChart shape => Of(shape),
        HeatMap heat => Of(heat),
        _ => throw new InvalidOperationException($"no table for a chart of type {chart.GetType().Name}"),
    };

    private static Table Of(IntervalChart chart)
    {
        var judged = chart.Rows.Any(r => r.Status is not null);
        List<Column> columns = [new(chart.RowHeader), .. chart.MoreColumns, new(Words.Estimate, true), new(chart.IntervalHeader, true)];
        if (judged)
            columns.Add(new(Words.Finding));
        var rows = chart.Rows.Select(row =>
        {
            List<Cell> cells = [Cell.Text(row.Label), .. row.More, .. Values(chart, row)];
            if (judged)
                cells.Add(row.Status is { } status ? Cell.Of(status) : Cell.Text(Words.Nothing));
            return (IReadOnlyList<Cell>)cells;
        });
        return new(Words.NumbersOf + chart.Title, columns, [.. rows]);
    }

    private static Cell[] Values(IntervalChart chart, IntervalRow row) => row.Estimate is { } estimate
        ? [Value(chart, estimate) with { Source = row.Source }, Interval(chart, row.Low, row.High, row.Source)]
        : [Cell.Undefined(row.UndefinedBecause ?? Words.NotDefined), Cell.Text(Words.Nothing)];

    private static Table Of(LineChart chart)
    {
        var shares = chart.Lines.SelectMany(c => c.Points).Select(p => p.Share).Distinct().Order();
        Cell At(Line line, double share) => line.Points.FirstOrDefault(p => p.Share.Equals(share))?.Value is { } value ? Value(chart, value) with { Source = line.Source } : Cell.Undefined(Words.NotDefined);
        return new(
            Words.NumbersOf + chart.Title,
            [new(chart.RowHeader, true), .. chart.Lines.Select(c => new Column(c.Label, true))],
            [.. shares.Select(share => (IReadOnlyList<Cell>)[Cell.Percentage(share, 0) with { Source = chart.Lines[0].Source }, .. chart.Lines.Select(c => At(c, share))])]);
    }

    private static Table Of(BarChart chart) => new(
        Words.NumbersOf + chart.Title,
        [new(chart.RowHeader), .. chart.MoreColumns, new(Words.Estimate, true)],
        [.. chart.Rows.Select(row => (IReadOnlyList<Cell>)
            [Cell.Text(row.Label), .. row.More, row.Value is { } value ? Value(chart, value) with { Source = row.Source } : Cell.Undefined(row.UndefinedBecause ?? Words.NotDefined)])]);

    private static Table Of(CurveChart chart) => new(
        Words.NumbersOf + chart.Title,
        [new(chart.RowHeader), .. chart.MoreColumns, new(chart.Axis, true), new(chart.Upright, true), new(chart.IntervalHeader, true)],
        [.. chart.Series.SelectMany(series => series.Points.Select(point => (IReadOnlyList<Cell>)
            [Cell.Text(series.Name + Phrase.Same(": ") + point.Label), .. point.More, Value(chart, point.X) with { Source = point.Across }, Value(chart, point.Y) with { Source = point.Source }, Interval(chart, point.Low, point.High, point.Source)]))]);

    /// <summary>Words for "no interval" stand nowhere.</summary>
    private static Cell Interval(Chart chart, double? low, double? high, string? source) =>
        Cell.Interval(low, high, chart.Digits, chart.Percentage) with { Source = low is null && high is null ? null : source };

    private static Table Of(BandChart chart)
    {
        Cell Across(double value) => chart.AcrossPercentage ? Cell.Percentage(value, chart.AcrossDigits) : Cell.Decimal(value, chart.AcrossDigits);
        return new(
            Words.NumbersOf + chart.Title,
            [new(Words.Line), new(chart.RowHeader, true), .. chart.MoreColumns, new(chart.Axis, true), .. chart.HasIntervals ? [new Column(chart.IntervalHeader, true)] : Array.Empty<Column>()],
            [.. chart.Series.SelectMany(series => series.Points.Select(point => (IReadOnlyList<Cell>)[Cell.Text(series.Name), Across(point.Across), .. point.More, .. Values(chart, point)]))]);
    }

    private static IEnumerable<Cell> Values(BandChart chart, BandPoint point)
    {
        yield return point.Value is { } value ? Value(chart, value) : Cell.Undefined(point.UndefinedBecause ?? Words.NotDefined);
        if (chart.HasIntervals)
            yield return point.Value is null ? Cell.Text(Words.Nothing) : Interval(chart, point.Low, point.High, null);
    }

    private static Table Of(ShapeChart chart) => new(
        Words.NumbersOf + chart.Title,
        [new(chart.RowHeader), .. chart.MoreColumns, new(chart.Share, true), new(chart.Axis, true), .. chart.NoInterval is null ? [new Column(chart.IntervalHeader, true)] : Array.Empty<Column>()],
        [.. chart.Rows.Select(row => (IReadOnlyList<Cell>)
            [Cell.Text(row.Label), .. row.More, Cell.Percentage(row.Share), Value(chart, row.Value), .. chart.NoInterval is null ? [Interval(chart, row)] : Array.Empty<Cell>()])]);

    private static Cell Interval(ShapeChart chart, ShapeRow row) =>
        row.Low is null && row.High is null ? Cell.Undefined(Words.NotDefined) : Cell.Interval(row.Low, row.High, chart.Digits, chart.Percentage);

    private static Table Of(HeatMap chart) => new(
        Words.NumbersOf + chart.Title,
        [new(chart.RowHeader), new(chart.ColumnHeader), .. chart.MoreColumns, new(chart.Axis, true)],
        [.. chart.Rows.SelectMany(row => row.Cells.Select((cell, c) => (IReadOnlyList<Cell>)
            [Cell.Text(row.Label), Cell.Text(chart.ColumnLabels[c]), .. cell.More, Cell.Count(cell.Value)]))]);

    private static Cell Value(Chart chart, double value) =>
        chart.Percentage ? Cell.Percentage(value, chart.Digits) : Cell.Decimal(value, chart.Digits);
}
