using Interchange.Columns;
using Interchange.Pages;
using Pipeline.Scoring;

namespace Pipeline.ScoreParts;

/// <summary>
/// One worker: a part's bytes in, a part of scores out, row group by row group. It holds all the memory that it needs, which grows to the
/// largest row group and is kept, so that nothing is allocated a row. Not for several threads.
/// </summary>
internal sealed class PartScorer(ScorePlan plan) : IDisposable
{
    private const int Block = BlockScorer.BlockRows;

    private readonly BlockScorer scorer = plan.Kernel.Worker();
    private readonly PartBuffers buffers = new();
    private readonly Utf8Texts signals = new();
    private readonly ScoredRows scored = new(plan);
    private PartWriter? writer;
    private float[] numbers = [];
    private byte[] bins = [];

    public void Dispose() => buffers.Dispose();

    /// <param name="path">What messages call the part.</param>
    /// <param name="bytes">All of it.</param>
    /// <param name="target">Receives the part of scores.</param>
    /// <returns>Signals scored.</returns>
    /// <exception cref="Interchange.Runs.RefusedException">Exit code 3: not Parquet, damaged, a column undeclared, missing or of another type, a signal without pseudonym.</exception>
    public long Score(string path, ArraySegment<byte> bytes, Stream target)
    {
        using var part = PartReader.Open(path, bytes, plan.Columns, buffers);
        if (writer is null)
            writer = new PartWriter(target, plan.Layout.Columns);
        else
            writer.Restart(target);
        var rows = 0L;
        for (var group = 0; group < part.RowGroups; group++)
        {
            if (part.Rows(group) == 0)
                continue;
            Bin(part, group);
            Score(part.Rows(group));
            part.Texts(group, plan.Signal, signals);
            if (signals.AnyMissing)
                throw SignalMissing(path);
            scored.Write(writer, signals);
            rows += part.Rows(group);
        }

        writer.Finish();
        return rows;
    }

    /// <summary>Column by column into a plane of bytes each: bins of numbers, codes of levels.</summary>
    private void Bin(PartReader part, int group)
    {
        var rows = part.Rows(group);
        if (numbers.Length < rows)
            (numbers, bins) = (new float[rows], new byte[rows * plan.Terms.Count]);
        for (var term = 0; term < plan.Terms.Count; term++)
        {
            var plane = Plane(term, rows);
            if (!plan.Terms[term].IsNumber)
            {
                part.Codes(group, plan.Terms[term].Column, plane);
                continue;
            }

            part.Numbers(group, plan.Terms[term].Column, numbers.AsSpan(0, rows));
            for (var from = 0; from < rows; from += Block)
            {
                var count = Math.Min(Block, rows - from);
                scorer.Values(term, numbers.AsSpan(from, count));
                scorer.Bins(term)[..count].CopyTo(plane[from..]);
            }
        }
    }

    private void Score(int rows)
    {
        scored.Begin(rows);
        for (var from = 0; from < rows; from += Block)
        {
            var count = Math.Min(Block, rows - from);
            for (var term = 0; term < plan.Terms.Count; term++)
            {
                var plane = Plane(term, rows).Slice(from, count);
                if (plan.Terms[term].IsNumber)
                    plane.CopyTo(scorer.Bins(term));
                else
                    scorer.Codes(term, plane, plan.Terms[term].Map);
            }

            scored.Take(scorer, from, count);
        }
    }

    private Span<byte> Plane(int term, int rows) => bins.AsSpan(term * rows, rows);

    private Interchange.Runs.RefusedException SignalMissing(string path) => Interchange.Runs.RefusedException.Input(new Interchange.Runs.Problem
    {
        Code = "signal-missing",
        File = path,
        Column = plan.Columns.Specs[plan.Signal].Name,
        Rule = "a signal has no pseudonym",
        Remedy = "the folder was changed after intake wrote it; run intake again",
    });
}
