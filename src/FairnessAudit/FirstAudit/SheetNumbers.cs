using System.Globalization;
using System.Text.RegularExpressions;

namespace FairnessAudit.FirstAudit;

/// <summary>A column of numbers, with a decimal comma or point.</summary>
/// <param name="Cells">As numbers are written with a point; empty where nothing stood.</param>
/// <param name="Unreadable">
/// Rows, from 0, that hold something else. A comma and a point in one number are not told apart; nor is a column in which every comma or point
/// could be one of thousands, as in 1,500.
/// </param>
internal sealed partial record SheetNumbers(IReadOnlyList<string> Cells, IReadOnlyList<int> Unreadable)
{
    public static SheetNumbers Of(Sheet sheet, string column)
    {
        var written = sheet.Cells(column).ToArray();
        var undecided = written.Any(Marked) && written.Where(Marked).All(cell => Thousands().IsMatch(cell));
        bool Readable(string cell) => !(undecided && Marked(cell))
            && double.TryParse(Pointed(cell), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number);
        return new([.. written.Select(Pointed)], [.. written.Index().Where(c => c.Item.Length > 0 && !Readable(c.Item)).Select(c => c.Index)]);
    }

    private static bool Marked(string cell) => cell.AsSpan().ContainsAny('.', ',');

    private static string Pointed(string cell) => cell.Contains('.', StringComparison.Ordinal) ? cell : cell.Replace(',', '.');

    [GeneratedRegex(@"^[+-]?[1-9]\d{0,2}[.,]\d{3}$", RegexOptions.None, 1000)]
    private static partial Regex Thousands();
}
