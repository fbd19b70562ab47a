namespace Pipeline.Delivery;

/// <summary>Where rows came short, as cells of a table: there are only so many ways.</summary>
internal sealed class ShortCells(ShortOf shortOf)
{
    private readonly Dictionary<int, ReasonCell> made = [];

    public ReasonCell this[int row]
    {
        get
        {
            var parts = shortOf.Parts(row);
            return made.TryGetValue(parts, out var cell) ? cell : made[parts] = Make(row);
        }
    }

    private ReasonCell Make(int row)
    {
        var said = shortOf.Words(row);
        return new(SafeCsv.Encoded(shortOf.Codes(row)), SafeCsv.Encoded(said.Nl), SafeCsv.Encoded(said.En));
    }
}
