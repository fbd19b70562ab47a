using Interchange.Runs;

namespace FairnessAudit.Population;

/// <summary>
/// A cell as one whole number: its codes are the digits of a number with mixed bases, the group first. Numbers order as cells do in every
/// file, and what all attributes share of a row's number is computed once.
/// </summary>
internal sealed class CellCodes
{
    private const int Steps = 3;
    private const int Seens = 3;
    private const int Outcomes = 3;
    private readonly DecisionRows rows;
    private readonly int maturityDays;
    private readonly int blocks;
    private readonly int reached;

    /// <exception cref="RefusedException">Exit code 3: there are more possible cells than a 63-bit number can tell apart.</exception>
    public CellCodes(DecisionRows rows, int maturityDays)
    {
        this.rows = rows;
        this.maturityDays = maturityDays;
        blocks = rows.Count == 0 ? 1 : rows.Block.Max() + 1;
        reached = rows.Funnel.Count + 1;
        Shared = 1;
        foreach (var size in new[] { rows.Full.Names.Count, rows.Minimal.Names.Count, rows.Band.Names.Count, rows.Period.Names.Count, blocks, Steps, Seens, rows.Strata.Count, reached, 2, Outcomes })
            Shared *= (UInt128)Math.Max(1, size);
        if (rows.Attributes.Any(a => Shared * (UInt128)a.Names.Count > long.MaxValue))
            throw RefusedException.Input(new Problem { Code = "cells-too-many", Rule = "groups, strata, periods and draws make more cells than can be told apart", Remedy = "declare fewer strata" });
    }

    /// <summary>How many numbers one group has.</summary>
    public UInt128 Shared { get; }

    /// <summary>The row's number but for the group.</summary>
    public ulong OfRow(int row)
    {
        var code = (ulong)rows.Full.Codes[row];
        code = code * (ulong)rows.Minimal.Names.Count + (ulong)rows.Minimal.Codes[row];
        code = code * (ulong)rows.Band.Names.Count + (ulong)rows.Band.Codes[row];
        code = code * (ulong)rows.Period.Names.Count + (ulong)rows.Period.Codes[row];
        code = code * (ulong)blocks + (ulong)rows.Block[row];
        code = code * Steps + (ulong)rows.Step[row];
        code = code * Seens + (ulong)rows.Seen[row];
        code = code * (ulong)rows.Strata.Count + (ulong)rows.Design[row];
        code = code * (ulong)reached + rows.Reached[row];
        code = code * 2 + (rows.DaysToEnd[row] >= maturityDays ? 1UL : 0UL);
        return code * Outcomes + (ulong)rows.Outcome[row];
    }

    public Cell ToCell(ulong code)
    {
        int Digit(int size)
        {
            var (rest, digit) = Math.DivRem(code, (ulong)size);
            code = rest;
            return (int)digit;
        }

        var outcome = (Known)Digit(Outcomes);
        var mature = Digit(2) == 1;
        var furthest = Digit(reached);
        var design = Digit(rows.Strata.Count);
        var seen = (Seen)Digit(Seens);
        var step = (Step)Digit(Steps);
        var block = Digit(blocks);
        var period = Digit(rows.Period.Names.Count);
        var band = Digit(rows.Band.Names.Count);
        var minimal = Digit(rows.Minimal.Names.Count);
        var full = Digit(rows.Full.Names.Count);
        return new Cell
        {
            Group = (int)code,
            Full = full,
            Minimal = minimal,
            Band = band,
            Period = period,
            Block = block,
            Step = step,
            Seen = seen,
            Design = design,
            Reached = furthest,
            Mature = mature,
            Outcome = outcome,
        };
    }
}
