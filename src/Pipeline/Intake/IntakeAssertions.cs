using System.Globalization;
using Interchange.Lineage;
using Interchange.Runs;

namespace Pipeline.Intake;

/// <summary>The contract's rules as checks of each raw file: rows that break them, by column, and the share that the contract allows.</summary>
internal static class IntakeAssertions
{
    private const string Raw = "in/";

    public static void Note(ResultFolder folder, IntakeResult result)
    {
        var broken = result.Quarantine.GroupBy(c => (c.File, c.Column)).ToDictionary(g => g.Key, g => g.Select(c => c.Row).Distinct().Count());
        foreach (var file in folder.Inputs.Keys.Where(n => n.StartsWith(Raw, StringComparison.Ordinal)).Select(n => n[Raw.Length..]))
        {
            foreach (var column in result.Contract.Columns.Select(c => c.Name).Prepend(""))
            {
                var rows = broken.GetValueOrDefault((file, column));
                folder.Notes.Add(Raw + file, new LineageAssertion("contract", column.Length == 0 ? null : column, rows == 0, Blocks: false, null, string.Create(CultureInfo.InvariantCulture, $"{rows} rows")));
            }

            folder.Notes.Add(Raw + file, new LineageAssertion(
                "quarantine_share", null, result.WithinLimit, Blocks: true, string.Create(CultureInfo.InvariantCulture, $"at most {result.Contract.MaximumQuarantineShare}"),
                string.Create(CultureInfo.InvariantCulture, $"{result.Quarantined} of {result.Received} rows of the delivery")));
        }
    }
}
