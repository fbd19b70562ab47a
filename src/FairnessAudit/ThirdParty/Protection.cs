using FairnessAudit.ThirdParty.Tables;

namespace FairnessAudit.ThirdParty;

/// <summary>
/// What the printed lines together give away of each other. A third party that rounds and withholds line by line can leave a withheld count
/// open to anybody who adds up; whoever holds the table must know that before it goes further.
/// </summary>
/// <param name="Withheld">Withheld counts that the other lines leave fewer than the minimum of possible values.</param>
/// <param name="Exact">Rounded counts that the other lines leave one possible value.</param>
internal sealed record Protection(int Withheld, int Exact)
{
    public bool Holds => Withheld == 0 && Exact == 0;

    /// <param name="tables">All real tables.</param>
    /// <param name="minimum">Values that a withheld count must keep, unless its own mark leaves fewer.</param>
    public static Protection Of(RealTables tables, int minimum)
    {
        var (withheld, exact) = (0, 0);
        var simplex = tables.Simplex.With([]);
        foreach (var cell in tables.Printed.Cells)
        {
            if (cell.Behind.Width < 1)
                continue;
            var left = simplex.Range(tables.Space[cell.Key])!.Value.Within(cell.Behind).Whole();
            if (cell.Printed is null)
                withheld += left.Width < Math.Min(minimum - 1, cell.Behind.Width) ? 1 : 0;
            else
                exact += left.Width < 1 ? 1 : 0;
        }

        return new(withheld, exact);
    }
}
