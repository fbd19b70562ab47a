using Statistics.Calibration;

namespace FairnessAudit.Measures.Meaning;

/// <summary>
/// The log odds that a score states, cell by cell: those of its stated probability, or, where it states none, those of a straight line
/// through everybody's outcomes, drawn anew whenever a block is left out.
/// </summary>
internal sealed class MeaningLine
{
    /// <summary>In <see cref="Finding.Term"/> where the line stands in for a stated probability.</summary>
    public const string Everybodys = "score read by everybody's line";

    private readonly ScoreCells cells;
    private readonly MeaningSide everybody;
    private readonly Dictionary<int, double[]?> drawn = [];

    public MeaningLine(ScoreCells cells, MeaningSide everybody) => (this.cells, this.everybody) = (cells, everybody);

    public bool IsStated => cells.Stated is not null;

    public string? Term => IsStated ? null : Everybodys;

    /// <param name="without">Block left out; -1 for none.</param>
    /// <returns>Null where there is no line: no distance between cells, or outcomes all alike.</returns>
    public double[]? LogOdds(int without)
    {
        if (IsStated || cells.X is not { } x)
            return cells.X;
        if (!drawn.TryGetValue(without, out var line))
        {
            var fit = LogisticLine.Fit(everybody.Cells(x, without));
            drawn[without] = line = fit is { } f ? Array.ConvertAll(x, value => f.Intercept + (f.Slope * value)) : null;
        }

        return line;
    }

    /// <summary>By cell, from all blocks.</summary>
    public double[]? Probabilities() => cells.Stated ?? (LogOdds(-1) is { } odds ? Array.ConvertAll(odds, LogisticLine.Probability) : null);
}
