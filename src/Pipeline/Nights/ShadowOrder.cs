using Interchange.Columns;
using Pipeline.Scoring;
using Prioritisation.Ordering;

namespace Pipeline.Nights;

/// <summary>What another released rule makes of tonight's stock. Its scores end here: only places go further.</summary>
internal sealed record ShadowOrder
{
    /// <summary>SHA-256 of the shadow's release.</summary>
    public required string ReleaseId { get; init; }

    /// <summary>SHA-256 of its model.</summary>
    public required string ModelSha256 { get; init; }

    /// <summary>Every row of the stock in the shadow's order, first first.</summary>
    public required int[] Whole { get; init; }

    /// <summary>The rows to which the shadow's order gives a place.</summary>
    public required int[] PutForward { get; init; }

    public static ShadowOrder Of(NightRequest request, ColumnBatch open)
    {
        var model = request.Shadow!;
        var scores = ScoringRun.Whole(ScoringKernels.For(model.Scorecard), open, request.Threads, ReasonSides.None).Score;
        var signals = OpenSignals.Of(model.OrderingPolicy, request.Rule.Contract, open, scores);
        var whole = NightOrder.Whole(model.OrderingPolicy, model.Scorecard, signals, request.Date, request.Capacity, request.Seed);
        return new ShadowOrder { ReleaseId = model.ReleaseId, ModelSha256 = model.ModelSha256, Whole = whole, PutForward = whole[..Math.Min(whole.Length, Places.Ranked(model.OrderingPolicy, request.Capacity))] };
    }
}
