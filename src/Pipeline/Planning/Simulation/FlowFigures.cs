namespace Pipeline.Planning.Simulation;

/// <summary>What one replication says of one flow; null where nothing was there to measure. Days are working days.</summary>
/// <param name="WithinNorm">Of the signals whose norm passes within the horizon, the share that was taken in time.</param>
/// <param name="MeanWait">From arrival until somebody takes it.</param>
/// <param name="LongWait">What nine of ten waited at most.</param>
/// <param name="MeanLead">From arrival until done.</param>
/// <param name="LongLead">What nine of ten needed at most.</param>
/// <param name="NeverReached">Share of all signals that lapsed, or are open at the end.</param>
/// <param name="Open">Signals open at the end.</param>
/// <param name="Oldest">Days that the oldest open signal has waited at the end.</param>
/// <param name="Done">Signals done.</param>
internal readonly record struct FlowFigures(
    double? WithinNorm, double? MeanWait, double? LongWait, double? MeanLead, double? LongLead, double? NeverReached, double Open, double Oldest, double Done)
{
    private const double NineOfTen = 0.9;

    public static FlowFigures Of(FlowTally tally) => new(
        tally.NormKnown == 0 ? null : (double)tally.WithinNorm / tally.NormKnown,
        tally.Wait.Mean, tally.Wait.Quantile(NineOfTen),
        tally.Lead.Mean, tally.Lead.Quantile(NineOfTen),
        tally.All == 0 ? null : (double)(tally.Lapsed + tally.Open) / tally.All,
        tally.Open, tally.Oldest, tally.Lead.Count);
}
