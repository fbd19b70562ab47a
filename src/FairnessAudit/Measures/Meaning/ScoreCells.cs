using System.Globalization;
using FairnessAudit.Population;

namespace FairnessAudit.Measures.Meaning;

/// <summary>What a score says, cell by cell: rows of one cell are told the same, so what is found of them should be the same for everybody.</summary>
internal sealed record ScoreCells
{
    /// <summary>More different scores than this are not listed one by one.</summary>
    private const int MostValues = 20;

    /// <summary>More different probabilities than this are taken together by the thousandth.</summary>
    private const int MostProbabilities = 1000;

    private const int Tenths = 10;

    /// <summary>Of each row; -1 where it has no score.</summary>
    public required int[] Of { get; init; }

    /// <summary>By cell, the stated probability; null where the score states none.</summary>
    public double[]? Stated { get; init; }

    /// <summary>By cell, what a line through everybody's outcomes reads: the score, or its log odds; null where cells have an order and no distance.</summary>
    public double[]? X { get; init; }

    /// <summary>By cell, the bin of the curve: fixed before any outcome was seen, but for scores of many values, which are cut into tenths of all rows.</summary>
    public required int[] Bin { get; init; }

    public required IReadOnlyList<string> Bins { get; init; }

    public int Count => Bin.Length;

    /// <summary>Null where no row has a score, a stated probability or a score band.</summary>
    public static ScoreCells? For(DecisionRows rows) => rows switch
    {
        { Probability: { } stated } => Probabilities(rows, stated),
        { Score: { } score } => Scores(score),
        { Band.Names.Count: > 1 } => Bands(rows.Band),
        _ => null,
    };

    /// <summary>A band of the ordering policy is a bin; where there are none, a tenth of probability is.</summary>
    private static ScoreCells Probabilities(DecisionRows rows, double[] stated)
    {
        var values = Distinct(stated);
        if (values.Length > MostProbabilities)
            values = Distinct(stated = Array.ConvertAll(stated, p => Math.Round(p, 3)));
        var of = Array.ConvertAll(stated, p => double.IsNaN(p) ? -1 : Array.BinarySearch(values, p));
        var banded = rows.Band.Names.Count > 1;
        int[] bin = [.. values.Select(p => Math.Min(Tenths - 1, (int)(p * Tenths)))];
        for (var row = 0; banded && row < of.Length; row++)
        {
            if (of[row] >= 0)
                bin[of[row]] = rows.Band.Codes[row];
        }

        return new ScoreCells
        {
            Of = of,
            Stated = values,
            X = Array.ConvertAll(values, LogOdds),
            Bin = bin,
            Bins = banded ? rows.Band.Names : [.. Enumerable.Range(0, Tenths).Select(t => FormattableString.Invariant($"{t / 10.0:0.0} to {(t + 1) / 10.0:0.0}"))],
        };
    }

    private static ScoreCells Scores(double[] score)
    {
        var values = Distinct(score);
        if (values.Length <= MostValues)
        {
            return new ScoreCells
            {
                Of = Array.ConvertAll(score, s => double.IsNaN(s) ? -1 : Array.BinarySearch(values, s)),
                X = values,
                Bin = [.. Enumerable.Range(0, values.Length)],
                Bins = [.. values.Select(v => v.ToString("R", CultureInfo.InvariantCulture))],
            };
        }

        var sorted = score.Where(s => !double.IsNaN(s)).Order().ToArray();
        double[] cuts = [.. Enumerable.Range(1, Tenths - 1).Select(t => sorted[(int)((long)sorted.Length * t / Tenths)]).Distinct()];
        var of = Array.ConvertAll(score, s => double.IsNaN(s) ? -1 : cuts.Count(c => s >= c));
        return new ScoreCells
        {
            Of = of,
            X = [.. Enumerable.Range(0, cuts.Length + 1).Select(cell => score.Where((_, row) => of[row] == cell).DefaultIfEmpty(cell < cuts.Length ? cuts[cell] : cuts[^1]).Average())],
            Bin = [.. Enumerable.Range(0, cuts.Length + 1)],
            Bins = [.. Enumerable.Range(0, cuts.Length + 1).Select(cell => FormattableString.Invariant($"{cell + 1:00} of {cuts.Length + 1}"))],
        };
    }

    /// <summary>Bands hold the same probabilities under every model, so that a history of several models has one meaning; nights by policy alone have none.</summary>
    private static ScoreCells Bands(Grouping band) => new()
    {
        Of = Array.ConvertAll(band.Codes, code => band.Names[code] is Grouping.Unknown ? -1 : code),
        Bin = [.. Enumerable.Range(0, band.Names.Count)],
        Bins = band.Names,
    };

    private static double[] Distinct(double[] values) => [.. values.Where(v => !double.IsNaN(v)).Distinct().Order()];

    /// <summary>A stated 0 or 1 leaves no room for being wrong by degrees: it counts as one in ten thousand, or all but one.</summary>
    private static double LogOdds(double probability)
    {
        const double Least = 1e-4;
        var inside = Math.Clamp(probability, Least, 1 - Least);
        return Math.Log(inside / (1 - inside));
    }
}
