using Prioritisation.Scorecards;

namespace Pipeline.Scoring;

/// <summary>Blocks by the definition, row by row: slow, and what the other workers are held against.</summary>
internal sealed class PlainBlocks(Scorecard scorecard) : BlockScorer
{
    private readonly byte[][] bins = [.. scorecard.Terms.Select(_ => new byte[BlockRows])];
    private readonly (PairTerm Pair, int First, int Second)[] pairs = [.. scorecard.Pairs.Select(p => (p, Place(scorecard, p.First), Place(scorecard, p.Second)))];

    public override Span<byte> Bins(int term) => bins[term];

    public override void Values(int term, ReadOnlySpan<float> values)
    {
        var bounds = scorecard.Terms[term].UpperBounds.ToArray();
        for (var row = 0; row < values.Length; row++)
            bins[term][row] = Binning.Number(bounds, values[row]);
    }

    public override void Codes(int term, ReadOnlySpan<byte> codes, ReadOnlySpan<byte> map)
    {
        for (var row = 0; row < codes.Length; row++)
            bins[term][row] = map[codes[row]];
    }

    public override void Score(Span<int> scores, Span<int> raising, Span<int> lowering, int stride)
    {
        for (var row = 0; row < scores.Length; row++)
        {
            var all = Parts(row);
            scores[row] = scorecard.Intercept + all.Sum(r => r.Points);
            if (!raising.IsEmpty)
                Write(Reasons.Raising(all), ScoredBatch.NoRaising, raising[row..], stride);
            if (!lowering.IsEmpty)
                Write(Reasons.Lowering(all), ScoredBatch.NoLowering, lowering[row..], stride);
        }
    }

    private Reason[] Parts(int row)
    {
        var codes = bins.Select(b => b[row]).Concat(pairs.Select(p => p.Pair.Cell(bins[p.First][row], bins[p.Second][row])));
        return [.. codes.Select((code, part) => new Reason(part, code, scorecard.PartPoints(part)[code]))];
    }

    private static void Write(IReadOnlyList<Reason> reasons, int none, Span<int> places, int stride)
    {
        for (var place = 0; place < Reasons.Shown; place++)
            places[place * stride] = place < reasons.Count ? reasons[place].Key : none;
    }

    private static int Place(Scorecard scorecard, string feature) => scorecard.Terms.Select(t => t.Feature).ToList().IndexOf(feature);
}
