using Interchange.Columns;
using Prioritisation.Scorecards;

namespace Pipeline.Scoring;

/// <summary>The definition itself, row by row: slow, and what the other kernels are held against.</summary>
internal sealed class PlainKernel(Scorecard scorecard) : IScoringKernel
{
    public string Name => "plain";

    public ScoredBatch Score(ColumnBatch batch, ReasonSides reasons)
    {
        var scores = PlainScorer.Score(scorecard, batch);
        var codes = Binning.Parts(scorecard, batch);
        var raising = new int[reasons == ReasonSides.None ? 0 : batch.Count * Reasons.Shown];
        var lowering = new int[reasons == ReasonSides.Both ? raising.Length : 0];
        Array.Fill(raising, ScoredBatch.NoRaising);
        Array.Fill(lowering, ScoredBatch.NoLowering);
        for (var row = 0; reasons != ReasonSides.None && row < batch.Count; row++)
        {
            var all = codes.Select((code, part) => new Reason(part, code[row], scorecard.PartPoints(part)[code[row]])).ToArray();
            Write(Reasons.Raising(all), raising, row);
            if (reasons == ReasonSides.Both)
                Write(Reasons.Lowering(all), lowering, row);
        }

        return new ScoredBatch(scores, raising, lowering);
    }

    private static void Write(IReadOnlyList<Reason> reasons, int[] keys, int row)
    {
        for (var i = 0; i < reasons.Count; i++)
            keys[(row * Reasons.Shown) + i] = reasons[i].Key;
    }
}
