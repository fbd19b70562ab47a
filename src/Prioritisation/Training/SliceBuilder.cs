using Interchange.Columns;
using Interchange.Contracts;
using Interchange.Runs;

namespace Prioritisation.Training;

/// <summary>Collects the rows that one slice learns from.</summary>
internal sealed class SliceBuilder(Contract contract, Slice slice)
{
    private readonly List<ColumnBatch> features = [];
    private readonly List<byte> founded = [];
    private readonly List<double> weight = [];
    private readonly List<int> received = [];

    public long WithoutOutcome { get; private set; }

    public void Add(ColumnBatch batch)
    {
        var days = batch.Date(contract.Single(ColumnRole.Received).Name).Days;
        var rows = slice.Of(contract, batch);
        var kept = new List<int>();
        for (var row = 0; row < rows.Length; row++)
        {
            if (rows[row] == SliceRow.WithoutOutcome)
                WithoutOutcome++;
            if (rows[row] is SliceRow.Outside or SliceRow.WithoutOutcome)
                continue;
            kept.Add(row);
            founded.Add(rows[row] == SliceRow.Founded ? (byte)1 : (byte)0);
            received.Add(days[row]);
            weight.Add(Weight(batch, row));
        }

        if (kept.Count > 0)
            features.Add(new ColumnBatch([.. contract.Features.Select(f => batch[f.Name].Take(kept.ToArray()))]));
    }

    public LabelledRows Build()
    {
        var order = Enumerable.Range(0, received.Count).OrderBy(row => received[row]).ToArray();
        Column[] columns = [.. contract.Features.Select(f => Joined(f).Take(order))];
        return new LabelledRows(
            new ColumnBatch(columns), [.. order.Select(r => founded[r])], [.. order.Select(r => weight[r])], [.. order.Select(r => received[r])]);
    }

    private Column Joined(ContractColumn feature) => feature.Kind == ColumnKind.Number
        ? new NumberColumn(feature.Name, [.. features.SelectMany(b => b.Number(feature.Name).Values)])
        : new LevelColumn(feature.Name, feature.Levels, [.. features.SelectMany(b => b.Level(feature.Name).Codes)]);

    // A row that the process chose stands for itself; a row drawn at random stands for all among which it was drawn, those included that
    // the process chose on a later day, so that these must not count once more.
    private double Weight(ColumnBatch batch, int row)
    {
        var outcome = contract.Outcome;
        var probability = batch.Number(outcome.ProbabilityColumn).Values[row];
        if (!string.Equals(batch.Level(outcome.ArmColumn)[row], outcome.RandomLevel, StringComparison.Ordinal))
            return probability > 0 ? 0 : 1;
        if (probability is > 0 and <= 1)
            return 1 / (double)probability;
        throw RefusedException.Input(new Problem
        {
            Code = "probability-missing",
            Column = outcome.ProbabilityColumn,
            Value = FormattableString.Invariant($"{probability}"),
            Rule = "a row drawn at random must carry the probability of that draw, above 0 and at most 1",
            Remedy = "repair the history; without it no estimate speaks of all signals",
        });
    }
}
