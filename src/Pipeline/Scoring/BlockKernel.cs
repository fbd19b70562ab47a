using Interchange.Columns;
using Prioritisation.Scorecards;

namespace Pipeline.Scoring;

/// <summary>
/// Scores blocks of 512 rows, term by term: values to byte bins, bins to keys. One key a term and row serves both the sum and the
/// reasons, because <c>points &lt;&lt; 8 | term index</c> sorts by points and still adds up: the sum of the keys less the sum of the
/// term indices is 256 times the points, exactly, even where the sum wraps around.
/// </summary>
internal sealed class BlockKernel(string name, Scorecard scorecard, bool vector) : IScoringKernel
{
    /// <summary>Rows whose keys and bins stay in the first-level cache.</summary>
    private const int BlockRows = 512;

    private readonly CompiledTerm[] terms = [.. scorecard.Terms.Select((t, i) => new CompiledTerm(t, i))];
    private readonly int indexSum = scorecard.Terms.Count * (scorecard.Terms.Count - 1) / 2;

    public string Name => name;

    public ScoredBatch Score(ColumnBatch batch, bool withLowering)
    {
        var columns = terms.Select(t => Binning.Column(t.Term, batch)).ToArray();
        var maps = terms.Select((t, i) => t.MapFor(columns[i])).ToArray();
        var result = new ScoredBatch(
            new int[batch.Count], new int[batch.Count * Reasons.Shown], new int[withLowering ? batch.Count * Reasons.Shown : 0]);
        Span<byte> bins = stackalloc byte[BlockRows];
        var keys = new int[BlockRows];
        var raising = new int[BlockRows * Reasons.Shown];
        var lowering = new int[withLowering ? raising.Length : 0];
        for (var from = 0; from < batch.Count; from += BlockRows)
        {
            var rows = Math.Min(BlockRows, batch.Count - from);
            var scores = result.Score.AsSpan(from, rows);
            Array.Fill(raising, ScoredBatch.NoRaising);
            Array.Fill(lowering, ScoredBatch.NoLowering);
            scores.Clear();
            for (var t = 0; t < terms.Length; t++)
            {
                Bins(t, columns[t], maps[t], from, bins[..rows]);
                KeyBlock.Look(terms[t].Keys, bins[..rows], keys, vector);
                KeyBlock.Take(keys.AsSpan(0, rows), scores, raising, lowering, vector);
            }

            KeyBlock.Finish(scores, indexSum, scorecard.Intercept);
            KeyBlock.Transpose(raising, rows, result.Raising.AsSpan(from * Reasons.Shown));
            if (withLowering)
                KeyBlock.Transpose(lowering, rows, result.Lowering.AsSpan(from * Reasons.Shown));
        }

        return result;
    }

    private void Bins(int term, Column column, byte[]? map, int from, Span<byte> bins)
    {
        if (column is NumberColumn numbers)
        {
            var values = numbers.Values.AsSpan(from, bins.Length);
            if (vector)
                BinSearch.Vector(values, terms[term].Bounds, bins);
            else
                BinSearch.Scalar(values, terms[term].Bounds, bins);
            return;
        }

        var codes = ((LevelColumn)column).Codes.AsSpan(from, bins.Length);
        for (var i = 0; i < bins.Length; i++)
            bins[i] = map![codes[i]];
    }
}
