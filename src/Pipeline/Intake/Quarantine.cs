using System.Globalization;
using System.Text;
using Interchange.Columns;
using Interchange.Contracts;
using Interchange.Pseudonyms;

namespace Pipeline.Intake;

/// <summary>The rows that were set aside, for the people who mend the source: what was wrong, without saying about whom.</summary>
public static class Quarantine
{
    /// <summary>A value is cut here: it is shown to recognise an error, not to hold data.</summary>
    private const int MaximumValue = 60;

    internal static IEnumerable<QuarantinedCell> Cells(Contract contract, string file, RawBatch raw, IReadOnlyList<RowFault> faults, Pseudonymiser pseudonymiser)
    {
        var order = contract.Columns.Select((c, i) => (c.Name, i)).ToDictionary(c => c.Name, c => c.i, StringComparer.Ordinal);
        return faults
            .OrderBy(f => f.Row)
            .ThenBy(f => order.GetValueOrDefault(f.Column, -1))
            .ThenBy(f => f.Rule, StringComparer.Ordinal)
            .Select(f => new QuarantinedCell(file, raw.FirstRow + f.Row, f.Column, Value(contract.Find(f.Column), f.Value, pseudonymiser), f.Rule));
    }

    /// <summary>CSV with the columns file, row, column, value and rule. No cell can act as a formula in a spreadsheet.</summary>
    public static byte[] Csv(IReadOnlyList<QuarantinedCell> cells)
    {
        var text = new StringBuilder("file,row,column,value,rule\n");
        foreach (var cell in cells)
        {
            text.Append(CsvText.Harmless(cell.File)).Append(',').Append(cell.Row.ToString(CultureInfo.InvariantCulture)).Append(',').Append(CsvText.Harmless(cell.Column)).Append(',')
                .Append(CsvText.Harmless(cell.Value)).Append(',').Append(CsvText.Harmless(cell.Rule)).Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Value(ContractColumn? column, string value, Pseudonymiser pseudonymiser) => (value.Length, column?.Role) switch
    {
        (0, _) => "",
        (_, ColumnRole.Signal) => pseudonymiser.Signal(value),
        (_, ColumnRole.Person) => pseudonymiser.Person(value),
        (_, ColumnRole.Cluster) => pseudonymiser.Cluster(value),
        _ => Cut(value),
    };

    /// <summary>A value as it is shown.</summary>
    public static string Cut(string value) => value.Length > MaximumValue ? value[..MaximumValue] + "..." : value;
}
