namespace Pipeline.Delivery;

/// <summary>Where rows came short, as three cells of a table that stand beside each other: there are only so many ways.</summary>
internal sealed class ShortCells(ShortOf shortOf)
{
    private readonly Dictionary<int, byte[]> made = [];

    public byte[] this[int row]
    {
        get
        {
            var parts = shortOf.Parts(row);
            return made.TryGetValue(parts, out var cell) ? cell : made[parts] = Make(row);
        }
    }

    private byte[] Make(int row)
    {
        var said = shortOf.Words(row);
        return SafeCsv.Encoded([shortOf.Codes(row), said.Nl, said.En]);
    }
}
