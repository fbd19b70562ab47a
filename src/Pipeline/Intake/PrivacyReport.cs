using System.Runtime.InteropServices;
using Interchange.Columns;
using Interchange.Contracts;

namespace Pipeline.Intake;

/// <summary><c>privacy.json</c>: how each column was treated, and how small the cells are that quasi-identifiers make together.</summary>
public sealed record PrivacyReport
{
    public const int SmallCell = 10;

    public string Schema { get; init; } = "privacy/1";

    /// <summary>The truth in one sentence: pseudonymised is not anonymous.</summary>
    public string Status { get; init; } = "pseudonymised, not anonymous: who holds a key can recompute a pseudonym from an identifier";

    public required IReadOnlyList<PrivacyColumn> Columns { get; init; }

    public required IReadOnlyList<PrivacyCells> Cells { get; init; }

    internal static PrivacyReport Of(Contract contract, ColumnBatch signals) => new()
    {
        Columns = [.. contract.Columns.Select(c => new PrivacyColumn(c.Name, c.Role, c.Kind, Treatment(c)))],
        Cells =
        [
            .. contract.Columns
                .Where(c => c.Kind == ColumnKind.Level && c.Role is ColumnRole.Feature or ColumnRole.Stratum or ColumnRole.Context)
                .Select(c => Count(contract, signals, c.Name)),
        ],
    };

    private static string Treatment(ContractColumn column) => column.Role switch
    {
        ColumnRole.Signal => "replaced by a pseudonym under the signal key",
        ColumnRole.Person or ColumnRole.Cluster => "replaced by a pseudonym under the person key",
        _ when column.CoarsenTo is { } step => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"rounded down to a multiple of {step}"),
        _ => "kept as delivered",
    };

    /// <summary>Cells of class, month of receipt and one more column.</summary>
    private static PrivacyCells Count(Contract contract, ColumnBatch signals, string name)
    {
        var group = contract.Single(ColumnRole.Class).Name;
        var received = contract.Single(ColumnRole.Received).Name;
        var (classes, days, codes) = (signals.Level(group).Codes, signals.Date(received).Days, signals.Level(name).Codes);
        var counts = new Dictionary<(byte Class, int Month, byte Code), int>();
        for (var row = 0; row < signals.Count; row++)
        {
            var date = DateOnly.FromDayNumber(days[row]);
            CollectionsMarshal.GetValueRefOrAddDefault(counts, (classes[row], (date.Year * 12) + date.Month, codes[row]), out _)++;
        }

        var small = counts.Values.Where(n => n < SmallCell).ToArray();
        return new PrivacyCells([group, received + " (month)", name], counts.Count, counts.Count == 0 ? 0 : counts.Values.Min(), small.Length, small.Sum());
    }
}

/// <param name="Name">The column.</param>
/// <param name="Role">What it is for.</param>
/// <param name="Kind">Of its values.</param>
/// <param name="Treatment">What intake did to it.</param>
public sealed record PrivacyColumn(string Name, ColumnRole Role, ColumnKind Kind, string Treatment);

/// <param name="Columns">Taken together.</param>
/// <param name="Cells">Combinations that occur.</param>
/// <param name="Smallest">Signals in the smallest of them.</param>
/// <param name="CellsBelowTen">Combinations with fewer than ten signals.</param>
/// <param name="SignalsInThem">Signals in those.</param>
public sealed record PrivacyCells(IReadOnlyList<string> Columns, int Cells, int Smallest, int CellsBelowTen, int SignalsInThem);
