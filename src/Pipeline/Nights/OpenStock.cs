using Interchange.Columns;
using Interchange.Contracts;
using Pipeline.Intake;

namespace Pipeline.Nights;

/// <summary>The signals that compete tonight, and all that was handled before: every signal is in exactly one of the two.</summary>
internal sealed record OpenStock
{
    public const string FileName = "stock.parquet";
    public const string HandledName = "handled.parquet";

    /// <summary>Night on which an open signal joined the stock.</summary>
    public const string JoinedOn = "stock_joined_on";
    public const string SamplingStratum = "stock_sampling_stratum";
    public const string SamplingProbability = "stock_sampling_probability";

    public static IReadOnlyList<string> HandledStates { get; } = ["put_forward", "random", "lapsed", "closed"];

    public static IReadOnlyList<ColumnSpec> HandledSpecs { get; } = [ColumnSpec.Text("signal"), ColumnSpec.Level("state", HandledStates), ColumnSpec.Date("night")];

    /// <summary>Contract columns and the three of the stock, in order of day received, then pseudonym.</summary>
    public required ColumnBatch Open { get; init; }

    /// <summary>Columns of <see cref="HandledSpecs"/>, in order of night, state and signal.</summary>
    public required ColumnBatch Handled { get; init; }

    public static IReadOnlyList<ColumnSpec> Specs(Contract contract) =>
        [.. contract.Specs, ColumnSpec.Date(JoinedOn), ColumnSpec.Text(SamplingStratum), ColumnSpec.Number(SamplingProbability)];

    /// <summary>What the night before left; without files, nothing.</summary>
    /// <exception cref="Interchange.Runs.RefusedException">Exit code 3: a file is damaged, or does not fit the contract.</exception>
    public static OpenStock Read(SourceFile? stock, SourceFile? handled, Contract contract) => new()
    {
        Open = One(stock, Specs(contract)),
        Handled = One(handled, HandledSpecs),
    };

    /// <summary>
    /// The stock with tonight's new signals, less those that may not join: a signal joins once, and not before it is received.
    /// </summary>
    public (OpenStock Stock, ColumnBatch Joined, IReadOnlyList<QuarantinedCell> Refused) Join(Contract contract, ColumnBatch arrived, DateOnly night)
    {
        var (signalName, receivedName) = (contract.Single(ColumnRole.Signal).Name, contract.Single(ColumnRole.Received).Name);
        var open = Open.Text(signalName).Values.ToHashSet(StringComparer.Ordinal);
        var handled = Handled.Text("signal").Values.ToHashSet(StringComparer.Ordinal);
        var (signals, received) = (arrived.Text(signalName), arrived.Date(receivedName));
        var (joining, refused) = (new List<int>(), new List<QuarantinedCell>());
        for (var row = 0; row < arrived.Count; row++)
        {
            if (open.Contains(signals.Values[row]))
                Refuse(row, signalName, signals.Values[row]!, "the signal is in the open stock already");
            else if (handled.Contains(signals.Values[row]))
                Refuse(row, signalName, signals.Values[row]!, "the signal was handled on an earlier night");
            else if (received.Days[row] > night.DayNumber)
                Refuse(row, receivedName, received[row]!.Value.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), "the signal is received after tonight");
            else
                joining.Add(row);
        }

        var joined = new int[joining.Count];
        Array.Fill(joined, night.DayNumber);
        var specs = Specs(contract);
        var taken = joining.Count == arrived.Count ? arrived : arrived.Take([.. joining]);
        var entering = taken.With(new DateColumn(JoinedOn, joined), specs[^2].Empty(joined.Length), specs[^1].Empty(joined.Length));
        return (this with { Open = ColumnBatches.Sorted(ColumnBatches.Join(specs, [Open, entering]), receivedName, signalName) }, taken, refused);

        void Refuse(int row, string column, string value, string rule) => refused.Add(new QuarantinedCell("(valid rows, by day and signal)", row + 1, column, value, rule));
    }

    private static ColumnBatch One(SourceFile? file, IReadOnlyList<ColumnSpec> specs) =>
        ColumnBatches.Join(specs, file is null ? [] : ParquetTable.Read(file, specs));
}
