using Interchange.Columns;
using Prioritisation.Scorecards;

namespace Pipeline.Scoring;

/// <summary>
/// Scores blocks of 512 rows, part by part: values to byte bins, bins to cells, both to keys. One key a part and row serves both the sum
/// and the reasons, because <c>points &lt;&lt; 8 | part</c> sorts by points and still adds up: the sum of the keys less the sum of the
/// parts' numbers is 256 times the points, exactly, even where the sum wraps around.
/// </summary>
internal sealed class BlockKernel(string name, Scorecard scorecard, bool vector) : IScoringKernel
{
    /// <summary>Rows whose keys and bins stay in the first-level cache.</summary>
    private const int BlockRows = 512;

    private readonly CompiledTerm[] terms = [.. scorecard.Terms.Select(t => new CompiledTerm(t))];
    private readonly CompiledPair[] pairs = [.. scorecard.Pairs.Select(p => new CompiledPair(p, scorecard))];
    private readonly int[][] tables = [.. Enumerable.Range(0, scorecard.PartCount).Select(part => KeyBlock.Table(scorecard.PartPoints(part), part))];
    private readonly int indexSum = scorecard.PartCount * (scorecard.PartCount - 1) / 2;

    public string Name => name;

    public ScoredBatch Score(ColumnBatch batch, ReasonSides reasons)
    {
        var columns = terms.Select(t => Binning.Column(t.Term, batch)).ToArray();
        var maps = terms.Select((t, i) => t.MapFor(columns[i])).ToArray();
        int Places(bool wanted, int rows) => wanted ? rows * Reasons.Shown : 0;
        var (up, down) = (reasons != ReasonSides.None, reasons == ReasonSides.Both);
        var result = new ScoredBatch(new int[batch.Count], new int[Places(up, batch.Count)], new int[Places(down, batch.Count)]);
        var bins = new byte[scorecard.PartCount][];
        for (var part = 0; part < bins.Length; part++)
            bins[part] = new byte[BlockRows];
        var keys = new int[BlockRows];
        var raising = new int[Places(up, BlockRows)];
        var lowering = new int[Places(down, BlockRows)];
        for (var from = 0; from < batch.Count; from += BlockRows)
        {
            var rows = Math.Min(BlockRows, batch.Count - from);
            var scores = result.Score.AsSpan(from, rows);
            Array.Fill(raising, ScoredBatch.NoRaising);
            Array.Fill(lowering, ScoredBatch.NoLowering);
            scores.Clear();
            for (var part = 0; part < bins.Length; part++)
            {
                if (part < terms.Length)
                    Bins(part, columns[part], maps[part], from, bins[part].AsSpan(0, rows));
                else
                    pairs[part - terms.Length].Cells(bins, bins[part].AsSpan(0, rows));
                KeyBlock.Look(tables[part], bins[part].AsSpan(0, rows), keys, vector);
                KeyBlock.Take(keys.AsSpan(0, rows), scores, raising, lowering, vector);
            }

            KeyBlock.Finish(scores, indexSum, scorecard.Intercept);
            KeyBlock.Transpose(raising, rows, result.Raising.AsSpan(up ? from * Reasons.Shown : 0));
            KeyBlock.Transpose(lowering, rows, result.Lowering.AsSpan(down ? from * Reasons.Shown : 0));
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
