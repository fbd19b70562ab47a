using Interchange.Columns;
using Interchange.Contracts;
using Interchange.Pseudonyms;

namespace Pipeline.Intake;

/// <summary>
/// Signals that keep every rule of their contract, coarsened, with pseudonyms for identifiers. There is no way to make one but through
/// the contract, so whoever holds one need not check again.
/// </summary>
public sealed class ValidBatch
{
    private ValidBatch(Contract contract, ColumnBatch columns)
    {
        Contract = contract;
        Columns = columns;
    }

    public Contract Contract { get; }

    /// <summary>Every declared column, in declared order.</summary>
    public ColumnBatch Columns { get; }

    public int Count => Columns.Count;

    /// <summary>Keeps the rows that break no rule; <paramref name="faults"/> begins with faults already known, such as duplicates.</summary>
    internal static ValidBatch Of(Contract contract, RawBatch raw, Pseudonymiser pseudonymiser, List<RowFault> faults)
    {
        faults.AddRange(RowRules.Check(contract, raw));
        var bad = new bool[raw.Columns.Count];
        foreach (var fault in faults)
            bad[fault.Row] = true;
        var rows = faults.Count == 0 ? raw.Columns : raw.Columns.Take([.. Enumerable.Range(0, bad.Length).Where(row => !bad[row])]);
        return new ValidBatch(contract, new ColumnBatch([.. contract.Columns.Select(c => Safe(c, rows[c.Name], pseudonymiser))]));
    }

    /// <summary>All rows in one batch, in order of day received, then signal pseudonym: an order that no file or thread decides.</summary>
    internal static ValidBatch Sorted(Contract contract, IReadOnlyList<ValidBatch> batches)
    {
        var all = ColumnBatches.Join(contract.Specs, [.. batches.Select(b => b.Columns)]);
        return new ValidBatch(contract, ColumnBatches.Sorted(all, contract.Single(ColumnRole.Received).Name, contract.Single(ColumnRole.Signal).Name));
    }

    private static Column Safe(ContractColumn declared, Column column, Pseudonymiser pseudonymiser) => (declared.Role, column) switch
    {
        (ColumnRole.Signal, TextColumn ids) => Replaced(ids, pseudonymiser.Signals(), comeBack: false),
        (ColumnRole.Person, TextColumn ids) => Replaced(ids, pseudonymiser.Persons(), comeBack: true),
        (ColumnRole.Cluster, TextColumn ids) => Replaced(ids, pseudonymiser.Clusters(), comeBack: true),
        (_, NumberColumn numbers) when declared.CoarsenTo is { } step => Coarsened(numbers, step),
        _ => column,
    };

    /// <summary>Persons and what they share come back; each needs its pseudonym computed once.</summary>
    private static TextColumn Replaced(TextColumn ids, PseudonymMaker maker, bool comeBack)
    {
        using (maker)
        {
            var made = new Dictionary<string, string>(comeBack ? ids.Count : 0, StringComparer.Ordinal);
            return new(ids.Name, Array.ConvertAll(ids.Values, id => id is null ? null : !comeBack ? maker.Of(id) : made.TryGetValue(id, out var known) ? known : made[id] = maker.Of(id)));
        }
    }

    /// <summary>Rounded down to a multiple of the step; NaN stays NaN.</summary>
    private static NumberColumn Coarsened(NumberColumn numbers, double step) =>
        new(numbers.Name, Array.ConvertAll(numbers.Values, v => (float)(Math.Floor(v / step) * step)));
}
