using FairnessAudit.ThirdParty.Meta;

namespace FairnessAudit.ThirdParty.Tables;

/// <summary>A third party's table as it is printed, with what it describes.</summary>
internal sealed class PrintedTable
{
    private readonly Dictionary<CellKey, PrintedCell> cells;
    private readonly HashSet<(string Step, string Stratum)> details;

    public PrintedTable(CountsMeta meta, IReadOnlyList<PrintedCell> cells)
    {
        Meta = meta;
        Cells = cells;
        this.cells = cells.ToDictionary(c => c.Key);
        details = [.. cells.Where(c => !c.Key.IsTotal).Select(c => (c.Key.Step, c.Key.Stratum))];
    }

    public CountsMeta Meta { get; }

    public IReadOnlyList<PrintedCell> Cells { get; }

    /// <summary>Null where the table has no such line.</summary>
    public PrintedCell? this[CellKey key] => cells.GetValueOrDefault(key);

    /// <summary>Whether the step is counted by level of the stratum, for anybody.</summary>
    public bool HasDetail(string step, string stratum) => details.Contains((step, stratum));

    /// <summary>Whether the step is counted by group of the attribute, all levels together or by level.</summary>
    public bool HasGroups(string step, string attribute) => Cells.Any(c => c.Key.Step == step && c.Key.Attribute == attribute);

    /// <summary>The same table without the lines that a third party could not have made.</summary>
    public PrintedTable Without(Func<CellKey, bool> unknown) => new(Meta, [.. Cells.Where(c => !unknown(c.Key))]);
}
