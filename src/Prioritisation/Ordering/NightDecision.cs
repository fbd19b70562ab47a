namespace Prioritisation.Ordering;

/// <summary>What one night decides. Rows are positions in the <see cref="OpenSignals"/> that were ordered; those in no list stay open.</summary>
public sealed record NightDecision
{
    /// <summary>Rows put forward by the order, first first.</summary>
    public required int[] Ranked { get; init; }

    /// <summary>Rows drawn for the random control sample, in order of the draw.</summary>
    public required int[] Random { get; init; }

    /// <summary>Number of signals that could be drawn: every new signal that was not ranked.</summary>
    public required int Eligible { get; init; }

    /// <summary>Name of the draw: the new signals of this night.</summary>
    public required string Stratum { get; init; }

    /// <summary>Rows that leave the stock unreached.</summary>
    public required int[] Lapsed { get; init; }

    /// <summary>Per row the index points; strict classes come first whatever their index.</summary>
    public required int[] Index { get; init; }

    /// <summary>Per row the score band, 0 the least urgent.</summary>
    public required byte[] Band { get; init; }

    /// <summary>Probability with which each eligible signal was drawn; missing (NaN) when there was none.</summary>
    public float Probability => Eligible == 0 ? float.NaN : (float)((double)Random.Length / Eligible);
}
