using System.Globalization;

namespace FairnessAudit.FirstAudit;

/// <summary>A column of numbers, with a decimal comma or point.</summary>
/// <param name="Cells">As numbers are written with a point; empty where nothing stood.</param>
/// <param name="Unreadable">Rows, from 0, that hold something else; a comma and a point in one number are not told apart.</param>
internal sealed record SheetNumbers(IReadOnlyList<string> Cells, IReadOnlyList<int> Unreadable)
{
    public static SheetNumbers Of(Sheet sheet, string column)
    {
        var cells = sheet.Cells(column).Select(cell => cell.Contains('.', StringComparison.Ordinal) ? cell : cell.Replace(',', '.')).ToArray();
        return new(cells, [.. cells.Index().Where(c => c.Item.Length > 0 && !(double.TryParse(c.Item, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))).Select(c => c.Index)]);
    }
}
