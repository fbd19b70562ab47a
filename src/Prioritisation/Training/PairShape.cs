using Interchange.Contracts;

namespace Prioritisation.Training;

/// <summary>Two features whose groups make cells, and what each cell adds.</summary>
internal sealed class PairShape
{
    public PairShape(IReadOnlyList<BinnedFeature> features, BinGroups[] groups, int first, int second)
    {
        (First, Second, FirstGroups, SecondGroups) = (first, second, groups[first], groups[second]);
        (FirstDirection, SecondDirection) = (features[first].Column.Monotone, features[second].Column.Monotone);
        var (one, other) = (features[first].Codes, features[second].Codes);
        Cells = new byte[one.Length];
        for (var row = 0; row < Cells.Length; row++)
            Cells[row] = (byte)((FirstGroups.OfBin[one[row]] * SecondGroups.Count) + SecondGroups.OfBin[other[row]]);
        Units = new int[FirstGroups.Count * SecondGroups.Count];
    }

    private PairShape(PairShape like)
    {
        (First, Second, FirstGroups, SecondGroups, Cells) = (like.First, like.Second, like.FirstGroups, like.SecondGroups, like.Cells);
        (FirstDirection, SecondDirection) = (like.FirstDirection, like.SecondDirection);
        Units = new int[like.Units.Length];
    }

    /// <summary>Places of both features in the list of features.</summary>
    public int First { get; }

    public int Second { get; }

    public BinGroups FirstGroups { get; }

    public BinGroups SecondGroups { get; }

    public Monotone FirstDirection { get; }

    public Monotone SecondDirection { get; }

    /// <summary>Cell of every training row: first group * number of second groups + second group.</summary>
    public byte[] Cells { get; }

    /// <summary>By cell, in <see cref="FixedPoint"/> units of a logit.</summary>
    public int[] Units { get; private set; }

    /// <summary>The same cells with nothing in them.</summary>
    public PairShape Empty() => new(this);

    /// <summary>Sum of row weights by cell.</summary>
    public double[] Mass(ReadOnlySpan<double> weight)
    {
        var mass = new double[Units.Length];
        for (var row = 0; row < Cells.Length; row++)
            mass[Cells[row]] += weight[row];
        return mass;
    }

    /// <summary>Takes a table over; returns what changed.</summary>
    public CodeStep MoveTo(int[] units)
    {
        var step = units.Zip(Units, (to, from) => to - from).ToArray();
        Units = units;
        return new CodeStep(Cells, step);
    }
}
