using FairnessAudit.Measures;
using Statistics;
using Statistics.Ranking;

namespace FairnessAudit.StandIns;

/// <summary>
/// Chance that a member ranks above another in the same cell, cells weighted by their pairs. The error sums influence values by block of
/// persons (Obuchowski 1997, Biometrics 53, 567); freedom is the number of blocks that the smaller side fills, less one.
/// </summary>
internal sealed record Area(double? Value, double? Error, int Freedom, long Members, long Others)
{
    public const string Method = "held-out, obuchowski-blocks-t";

    /// <summary>Below this many blocks on a side the spread between them says too little for an interval.</summary>
    private const int FewestBlocks = 10;

    public double? Low => Ends?.Low;

    public (double Low, double High)? Ends => Value is { } value && Error is { } error
        ? (Math.Max(0, value - StudentsT.TwoSided(0.95, Freedom) * error), Math.Min(1, value + StudentsT.TwoSided(0.95, Freedom) * error))
        : null;

    /// <param name="cell">Of each row: rows are compared within one.</param>
    /// <param name="level">Of each row: a higher one speaks more for the group.</param>
    /// <param name="group">Group code of each row.</param>
    /// <param name="member">The group.</param>
    /// <param name="block">Block of persons of each row.</param>
    /// <param name="sizes">Number of cells, levels and blocks.</param>
    public static Area Of(int[] cell, byte[] level, int[] group, int member, int[] block, (int Cells, int Levels, int Blocks) sizes)
    {
        var members = new long[sizes.Cells * sizes.Levels];
        var others = new long[sizes.Cells * sizes.Levels];
        var (membersIn, othersIn) = (new bool[sizes.Blocks], new bool[sizes.Blocks]);
        for (var row = 0; row < cell.Length; row++)
        {
            var inside = group[row] == member;
            (inside ? members : others)[cell[row] * sizes.Levels + level[row]]++;
            (inside ? membersIn : othersIn)[block[row]] = true;
        }

        var (area, pairs, ofMembers, ofOthers) = Placed(members, others, sizes);
        long m = members.Sum(), n = others.Sum();
        if (pairs <= 0)
            return new(null, null, 0, m, n);
        var influence = new double[sizes.Blocks];
        for (var row = 0; row < cell.Length; row++)
            influence[block[row]] += (group[row] == member ? ofMembers : ofOthers)[cell[row] * sizes.Levels + level[row]];
        var blocks = Math.Min(membersIn.Count(b => b), othersIn.Count(b => b));
        var filled = Enumerable.Range(0, sizes.Blocks).Count(b => membersIn[b] || othersIn[b]);
        double? error = blocks < FewestBlocks ? null : Math.Sqrt(influence.Sum(i => i / pairs * (i / pairs)) * filled / (filled - 1));
        return new(area / pairs, error, blocks - 1, m, n);
    }

    public Finding On(Finding finding) => Value is null
        ? finding with { UndefinedBecause = "no cell has both sides" }
        : finding with
        {
            Estimate = Value,
            StandardError = Error,
            DegreesOfFreedom = Error is null ? null : Freedom,
            Interval = Ends is { } ends ? new FindingInterval(ends.Low, ends.High, 0.95, Method) : null,
            UndefinedBecause = Error is null ? "too few blocks of persons for an interval" : null,
        };

    /// <summary>The area summed over cells, its pairs, and the influence of a row by cell and level, times the cell's pairs.</summary>
    private static (double Area, double Pairs, double[] OfMembers, double[] OfOthers) Placed(long[] members, long[] others, (int Cells, int Levels, int Blocks) sizes)
    {
        var (ofMembers, ofOthers) = (new double[members.Length], new double[members.Length]);
        double area = 0, pairs = 0;
        for (var c = 0; c < sizes.Cells; c++)
        {
            var from = c * sizes.Levels;
            if (RankedCell.Of(members.AsSpan(from, sizes.Levels), others.AsSpan(from, sizes.Levels)) is not { } cell)
                continue;
            cell.OfMember.CopyTo(ofMembers, from);
            cell.OfOther.CopyTo(ofOthers, from);
            area += cell.Auc * cell.Pairs;
            pairs += cell.Pairs;
        }

        return (area, pairs, ofMembers, ofOthers);
    }
}
