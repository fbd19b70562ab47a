namespace FairnessAudit.FirstAudit;

/// <summary>A table as somebody saved it from a spreadsheet or a case system, every cell as text. Made by <see cref="SheetReader"/>.</summary>
/// <param name="Columns">Their names, each once.</param>
/// <param name="Rows">A cell a column; trimmed, empty where nothing stood.</param>
/// <param name="Encoding">How the bytes were read, for people.</param>
/// <param name="Separator">What stood between cells.</param>
internal sealed record Sheet(IReadOnlyList<string> Columns, IReadOnlyList<string[]> Rows, string Encoding, char Separator)
{
    public bool Has(string column) => Columns.Contains(column, StringComparer.Ordinal);

    /// <summary>The cells of one column, in the order of the rows.</summary>
    public IEnumerable<string> Cells(string column)
    {
        var at = Columns.ToList().IndexOf(column);
        return Rows.Select(row => row[at]);
    }
}
