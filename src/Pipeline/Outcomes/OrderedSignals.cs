using Interchange.Columns;
using Interchange.Contracts;
using Interchange.Runs;
using Interchange.ScoredSignals;
using Pipeline.Nights;

namespace Pipeline.Outcomes;

/// <summary>Every signal that the nights ordered, once, in order of day received, then pseudonym: its values, and what became of it.</summary>
internal sealed class OrderedSignals
{
    private readonly Dictionary<string, int> rows;

    private OrderedSignals(Contract contract, ColumnBatch columns, ColumnBatch decisions)
    {
        Contract = contract;
        Columns = columns;
        Decisions = decisions;
        rows = decisions.Text(ScoredSignalsLayout.Signal).Values.Select((s, row) => (s, row)).ToDictionary(s => s.s!, s => s.row, StringComparer.Ordinal);
    }

    public Contract Contract { get; }

    /// <summary>Every declared column.</summary>
    public ColumnBatch Columns { get; }

    /// <summary>Columns of <see cref="ScoredSignalsLayout"/>: the state of each signal on its last night.</summary>
    public ColumnBatch Decisions { get; }

    public int Count => Decisions.Count;

    public int? Find(string signal) => rows.TryGetValue(signal, out var row) ? row : null;

    public DateOnly Received(int row) => Decisions.Date(ScoredSignalsLayout.Received)[row]!.Value;

    public string State(int row) => Decisions.Level(ScoredSignalsLayout.State)[row]!;

    /// <summary>The night that put the signal on a list; null where none did.</summary>
    public DateOnly? ListedOn(int row) => State(row) is "put_forward" or "random" ? Decisions.Date(ScoredSignalsLayout.Night)[row] : null;

    /// <exception cref="RefusedException">Exit code 2: the nights were ordered under more than one contract; 5: a file is not the one that was delivered.</exception>
    public static OrderedSignals Of(IReadOnlyList<VerifiedNight> nights)
    {
        DemandOneContract(nights);
        var contract = nights[0].Contract;
        var decisions = ColumnBatches.Sorted(ColumnBatches.Join(ScoredSignalsLayout.Specs(contract.Single(ColumnRole.Class).Levels), [.. LastStates(nights)]), ScoredSignalsLayout.Received, ScoredSignalsLayout.Signal);
        var wanted = decisions.Text(ScoredSignalsLayout.Signal).Values.ToHashSet(StringComparer.Ordinal);
        var columns = ColumnBatches.Sorted(ColumnBatches.Join(contract.Specs, [.. Values(nights, wanted!)]), contract.Single(ColumnRole.Received).Name, contract.Single(ColumnRole.Signal).Name);
        return columns.Count == decisions.Count
            ? new OrderedSignals(contract, columns, decisions)
            : throw RefusedException.Rule(new Problem { Code = "signals-incomplete", Rule = $"the nights ordered {decisions.Count} signals and hold the values of {columns.Count}", Remedy = "name a period whose first night follows a night that still stands in the folder" });
    }

    /// <summary>From the last night back, each signal where it is met first.</summary>
    private static IEnumerable<ColumnBatch> LastStates(IReadOnlyList<VerifiedNight> nights)
    {
        var met = new HashSet<string>(StringComparer.Ordinal);
        foreach (var batch in nights.Reverse().SelectMany(night => night.Scores()))
        {
            var signals = batch.Text(ScoredSignalsLayout.Signal).Values;
            yield return batch.Take([.. Enumerable.Range(0, batch.Count).Where(row => met.Add(signals[row]!))]);
        }
    }

    /// <summary>A signal's values stand in the night on which it joined, or in the stock from which the first night started.</summary>
    private static IEnumerable<ColumnBatch> Values(IReadOnlyList<VerifiedNight> nights, HashSet<string> wanted)
    {
        var contract = nights[0].Contract;
        var before = nights[0].Before() is { } first ? ParquetTable.Read(first.File(OpenStock.FileName), OpenStock.Specs(contract)) : [];
        var joined = nights.SelectMany(night => night.Parts.SelectMany(part => ParquetTable.Read(night.File(part), contract.Specs)));
        foreach (var batch in before.Concat(joined))
        {
            var signals = batch.Text(contract.Single(ColumnRole.Signal).Name).Values;
            var taken = batch.Take([.. Enumerable.Range(0, batch.Count).Where(row => wanted.Contains(signals[row]!))]);
            yield return new ColumnBatch([.. contract.Columns.Select(c => taken[c.Name])]);
        }
    }

    private static void DemandOneContract(IReadOnlyList<VerifiedNight> nights)
    {
        if (nights.FirstOrDefault(n => n.Contract.Sha256 != nights[0].Contract.Sha256) is { } other)
        {
            throw RefusedException.Usage(new Problem
            {
                Code = "contracts-differ",
                Value = other.Name.ToString(),
                Rule = $"this night was ordered under another contract than {nights[0].Name}, so their signals do not have the same columns",
                Remedy = "make one history for each contract, with --from and --to",
            });
        }
    }
}
