using Interchange.Columns;
using Interchange.Contracts;
using Interchange.Pseudonyms;
using Interchange.Runs;

namespace Pipeline.Intake;

/// <summary>Raw files in, valid signals out; everything else is accounted for.</summary>
public static class IntakeRun
{
    /// <summary>Reads, checks and pseudonymises a delivery. The result does not depend on <paramref name="threads"/>.</summary>
    /// <exception cref="RefusedException">Exit code 3: a file is damaged or empty, or has a column undeclared, missing or of another type.</exception>
    public static IntakeResult Read(Contract contract, IReadOnlyList<SourceFile> files, Pseudonymiser pseudonymiser, int threads = 1)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, threads) };
        var tables = InOrder<SourceFile, IReadOnlyList<RawBatch>>(files, options, file => Open(contract, file));
        var batches = files.Zip(tables).SelectMany(t => t.Second.Select(b => (File: t.First.Name, Raw: b))).ToArray();
        // Faults by batch; the rules of a row are added to them.
        var found = Duplicates(contract, batches);

        var valid = new ValidBatch[batches.Length];
        var cells = new QuarantinedCell[batches.Length][];
        Parallel.For(0, batches.Length, options, i =>
        {
            var (file, raw) = batches[i];
            valid[i] = ValidBatch.Of(contract, raw, pseudonymiser, found[i]);
            cells[i] = [.. Quarantine.Cells(contract, file, raw, found[i], pseudonymiser)];
        });

        var result = new IntakeResult
        {
            Contract = contract,
            Signals = ValidBatch.Sorted(contract, valid),
            Quarantine = [.. cells.SelectMany(f => f)],
            Received = batches.Sum(b => (long)b.Raw.Columns.Count),
            Quarantined = cells.Sum(f => f.Select(c => c.Row).Distinct().LongCount()),
        };
        return result.Received == result.Kept + result.Quarantined
            ? result
            : throw new InvalidOperationException($"received {result.Received} is not kept {result.Kept} plus quarantined {result.Quarantined}");
    }

    private static IReadOnlyList<RawBatch> Open(Contract contract, SourceFile file)
    {
        var table = RawTable.Open(file);
        var undeclared = DeclaredColumns.Undeclared(contract, table).ToArray();
        if (undeclared.Length > 0)
            throw new RefusedException(ExitCode.InputBroken, undeclared);
        var batches = table.Read(contract.Specs);
        return batches.Count > 0 ? batches : throw RefusedException.Input(new Problem
        {
            Code = "file-without-rows",
            File = file.Path,
            Rule = "the file has columns but no row",
            Remedy = "deliver the file again, or leave it out",
        });
    }

    /// <summary>Runs in parallel; all refusals together, in the order of the items.</summary>
    private static TOut[] InOrder<TIn, TOut>(IReadOnlyList<TIn> items, ParallelOptions options, Func<TIn, TOut> run)
    {
        var results = new TOut[items.Count];
        var refusals = new RefusedException?[items.Count];
        Parallel.For(0, items.Count, options, i =>
        {
            try
            {
                results[i] = run(items[i]);
            }
            catch (RefusedException refused)
            {
                refusals[i] = refused;
            }
        });
        var problems = refusals.OfType<RefusedException>().SelectMany(r => r.Problems).ToArray();
        return problems.Length == 0 ? results : throw new RefusedException(ExitCode.InputBroken, problems);
    }

    /// <summary>By batch: signals whose identifier stood in an earlier row of the delivery.</summary>
    private static List<RowFault>[] Duplicates(Contract contract, (string File, RawBatch Raw)[] batches)
    {
        var column = contract.Single(ColumnRole.Signal).Name;
        var seen = new HashSet<string>(batches.Sum(b => b.Raw.Columns.Count), StringComparer.Ordinal);
        var found = new List<RowFault>[batches.Length];
        for (var i = 0; i < batches.Length; i++)
        {
            found[i] = [];
            var ids = batches[i].Raw.Columns.Text(column).Values;
            for (var row = 0; row < ids.Length; row++)
            {
                if (ids[row] is { } id && !seen.Add(id))
                    found[i].Add(new RowFault(row, column, id, $"this signal is there already, in {First(batches, column, id)}"));
            }
        }

        return found;
    }

    /// <summary>Where an identifier stands first. It is looked for again, since almost no delivery holds one twice.</summary>
    private static string First((string File, RawBatch Raw)[] batches, string column, string id)
    {
        foreach (var (file, raw) in batches)
        {
            if (Array.IndexOf(raw.Columns.Text(column).Values, id) is >= 0 and var row)
                return $"{file} row {raw.FirstRow + row}";
        }

        throw new InvalidOperationException("the identifier was seen, and is nowhere");
    }
}
