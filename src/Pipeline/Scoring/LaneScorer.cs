using Prioritisation.Scorecards;

namespace Pipeline.Scoring;

/// <summary>Strip by strip of a block: bins to cells, both to keys, keys to scores and reasons.</summary>
/// <remarks>
/// One key a part and row serves both the sum and the reasons, because <c>points &lt;&lt; 8 | part</c> sorts by points and still adds up.
/// </remarks>
internal sealed unsafe class LaneScorer<TLanes, TInts>(CompiledScorecard scorecard) : BlockScorer
    where TLanes : struct, ILanes<TInts>
    where TInts : unmanaged
{
    private const int StripRows = KeyStrip<TLanes, TInts>.Rows;

    private readonly int terms = scorecard.Trees.Length;
    private readonly AlignedMemory<byte> bins = new(scorecard.Tables.Length * BlockRows);
    private readonly AlignedMemory<int> keys = new(scorecard.Tables.Length * StripRows);
    private readonly AlignedMemory<int> results = new((1 + Reasons.Shown) * StripRows);

    public override Span<byte> Bins(int term) => bins.Span.Slice(term * BlockRows, BlockRows);

    public override void Values(int term, ReadOnlySpan<float> values)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(values.Length, BlockRows, nameof(values));
        BinSearch<TLanes, TInts>.Bins(scorecard.Trees[term], values, bins.Start + (term * BlockRows));
        GC.KeepAlive(this);
    }

    public override void Codes(int term, ReadOnlySpan<byte> codes, ReadOnlySpan<byte> map)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(codes.Length, BlockRows, nameof(codes));
        ArgumentOutOfRangeException.ThrowIfNotEqual(map.Length, ScorecardRules.MaximumBins, nameof(map));
        fixed (byte* code = codes, from = map, to = Bins(term))
            TLanes.Map(from, code, to, codes.Length);
        GC.KeepAlive(this);
    }

    public override void Score(Span<int> scores, Span<int> raising, Span<int> lowering, int stride)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(scores.Length, BlockRows, nameof(scores));
        for (var from = 0; from < scores.Length; from += StripRows)
        {
            var rows = Math.Min(StripRows, scores.Length - from);
            Keys(from);
            KeyStrip<TLanes, TInts>.Scores(keys.Start, scorecard, results.Start);
            results.Span[..rows].CopyTo(scores[from..]);
            if (!raising.IsEmpty)
                Places(ScoredBatch.NoRaising, 0, raising[from..], rows, stride);
            if (!lowering.IsEmpty)
                Places(ScoredBatch.NoLowering, -1, lowering[from..], rows, stride);
        }

        GC.KeepAlive(this);
    }

    private void Keys(int from)
    {
        var start = bins.Start + from;
        for (var pair = 0; pair < scorecard.Pairs.Length; pair++)
        {
            var maps = scorecard.Pairs[pair];
            TLanes.Cells(maps, start + (maps.First * BlockRows), start + (maps.Second * BlockRows), start + ((terms + pair) * BlockRows), StripRows);
        }

        for (var part = 0; part < scorecard.Tables.Length; part++)
            TLanes.Keys(scorecard.Tables[part], start + (part * BlockRows), keys.Start + (part * StripRows), StripRows);
    }

    private void Places(int none, int turned, Span<int> to, int rows, int stride)
    {
        KeyStrip<TLanes, TInts>.Largest(keys.Start, scorecard.Tables.Length, none, turned, results.Start);
        for (var place = 0; place < Reasons.Shown; place++)
            results.Span.Slice(place * StripRows, rows).CopyTo(to[(place * stride)..]);
    }
}
