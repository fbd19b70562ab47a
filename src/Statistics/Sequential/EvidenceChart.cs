namespace Statistics.Sequential;

/// <summary>
/// Adds up evidence against "nothing changed" when nobody knows since when something might have: one bet begins in every period, each is
/// multiplied by every later period's factor, and the chart shows the sum of those of the last periods. Where every factor's mean is at most 1
/// given all before, the first time at which the sum reaches a limit comes, on average, no earlier than after as many periods as the limit says,
/// whatever the data look like. An e-detector of the Shiryaev-Roberts kind with a mixture of alternatives: Shin, Ramdas and Rinaldo (2024),
/// New Engl. J. Stat. Data Sci. 2, 229; the mixture is Robbins (1970), Ann. Math. Stat. 41, 1397. Leaving old bets out keeps the promise,
/// because what is left out is never negative.
/// </summary>
/// <param name="alternatives">Bets that begin together, each with an equal part of the stake.</param>
/// <param name="window">How many periods a bet lasts.</param>
public sealed class EvidenceChart(int alternatives, int window)
{
    private readonly Queue<double[]> bets = new();
    private readonly double[] parts = new double[alternatives];

    /// <summary>The sum of all bets; 0 before the first period.</summary>
    public double Value { get; private set; }

    /// <summary>What each alternative brings to the sum.</summary>
    public ReadOnlySpan<double> Parts => parts;

    /// <summary>Adds a period.</summary>
    /// <param name="logFactors">Natural logarithm of each alternative's factor.</param>
    public double Add(ReadOnlySpan<double> logFactors)
    {
        bets.Enqueue(new double[alternatives]);
        if (bets.Count > window)
            bets.Dequeue();
        Array.Clear(parts);
        foreach (var bet in bets)
        {
            for (var a = 0; a < alternatives; a++)
                parts[a] += Math.Exp(bet[a] += logFactors[a]) / alternatives;
        }

        return Value = parts.Sum();
    }

    /// <summary>Forgets every period so far.</summary>
    public void Restart()
    {
        bets.Clear();
        Array.Clear(parts);
        Value = 0;
    }
}
