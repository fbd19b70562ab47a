using System.Globalization;
using Interchange.Columns;
using Interchange.Contracts;
using Pipeline.Delivery;
using Pipeline.Nights;

namespace Pipeline.Sampling;

/// <summary>Where the values of drawn signals stand: in the new signals of a night, or in the stock that the first night started from.</summary>
internal static class SignalRows
{
    /// <summary>One row of contract columns a signal.</summary>
    public static IReadOnlyDictionary<string, ColumnBatch> Of(IReadOnlyList<VerifiedNight> nights, IReadOnlySet<string> wanted)
    {
        var found = new Dictionary<string, ColumnBatch>(StringComparer.Ordinal);
        if (nights[0].Before() is { } before)
            Add(before.Contract, ParquetTable.Read(before.File(OpenStock.FileName), OpenStock.Specs(before.Contract)));
        foreach (var night in nights)
        {
            foreach (var part in night.Parts)
                Add(night.Contract, ParquetTable.Read(night.File(part), night.Contract.Specs));
        }

        return found;

        void Add(Contract contract, IReadOnlyList<ColumnBatch> batches)
        {
            foreach (var batch in batches)
            {
                var signals = batch.Text(contract.Single(ColumnRole.Signal).Name).Values;
                for (var row = 0; row < signals.Length; row++)
                {
                    if (wanted.Contains(signals[row]!))
                        found[signals[row]!] = batch.Take([row]);
                }
            }
        }
    }

    /// <summary>The values of one signal, from wherever they still stand: new signals or stock; null where every night that held them is gone.</summary>
    public static ColumnBatch? Anywhere(IReadOnlyList<VerifiedNight> nights, string signal)
    {
        foreach (var night in nights)
        {
            var name = night.Contract.Single(ColumnRole.Signal).Name;
            var joined = night.Parts.SelectMany(part => ParquetTable.Read(night.File(part), night.Contract.Specs));
            var open = ParquetTable.Read(night.File(OpenStock.FileName), OpenStock.Specs(night.Contract));
            foreach (var batch in joined.Concat(open))
            {
                if (Array.IndexOf(batch.Text(name).Values, signal) is var row and >= 0)
                    return batch.Take([row]);
            }
        }

        return null;
    }

    /// <summary>The values of a row that people may see; a person, a sponsor, a draw of an earlier process and an outcome are not among them.</summary>
    public static IReadOnlyDictionary<string, string?> Facts(Contract contract, ColumnBatch row) => new SortedDictionary<string, string?>(
        contract.Columns.Where(c => c.Role == ColumnRole.Received || DisplayVocabulary.MayBeShown(c)).ToDictionary(c => c.Name, c => Value(row[c.Name]), StringComparer.Ordinal), StringComparer.Ordinal);

    private static string? Value(Column column) => column.IsMissing(0) ? null : column switch
    {
        NumberColumn numbers => numbers.Values[0].ToString("R", CultureInfo.InvariantCulture),
        LevelColumn levels => levels[0],
        DateColumn dates => dates[0]!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => null,
    };
}
