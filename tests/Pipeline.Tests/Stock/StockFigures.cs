namespace Pipeline.Tests.Stock;

/// <summary>What happened over the simulated nights; printed, so that nobody has to believe that something did.</summary>
internal sealed record StockFigures
{
    public int Nights { get; set; }

    public int Missed { get; set; }

    public int Arrived { get; set; }

    public int SentAgain { get; set; }

    public int PutForward { get; set; }

    public int Random { get; set; }

    public int Lapsed { get; set; }

    public int Closed { get; set; }

    public int OpenAtEnd { get; set; }

    public int LargestStock { get; set; }

    public int LongestWait { get; set; }

    /// <summary>Signals that passed their norm, night by night.</summary>
    public int LateListed { get; set; }

    public int NewReleases { get; set; }

    public int RescoredOpen { get; set; }

    public int RefusedBesideAnother { get; set; }

    public int Died { get; set; }

    public int DoneAgain { get; set; }

    public int Revisions { get; set; }

    public int NewYears { get; set; }

    public int ClockChanges { get; set; }
}
