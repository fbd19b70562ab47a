namespace FairnessAudit.SelfTest.Simulation;

/// <summary>
/// One group against all others with a known ratio in every stratum: eight strata, each with its own volume, capacity and share of the
/// group, and sponsors of 20 to 60 signals on one group each.
/// </summary>
internal sealed record TwoGroups
{
    private static readonly double[] Volumes = [0.20, 0.18, 0.15, 0.13, 0.12, 0.10, 0.08, 0.04];
    private static readonly double[] Capacities = [0.06, 0.08, 0.10, 0.05, 0.14, 0.12, 0.18, 0.30];
    private static readonly double[] Mixed = [1.2, 0.8, 1.1, 0.9, 1.3, 0.7, 1.0, 0.6];

    public static int Strata => Volumes.Length;

    /// <summary>Signals of all groups together.</summary>
    public required int Signals { get; init; }

    /// <summary>Share of the group in them, before strata shift it.</summary>
    public required double Share { get; init; }

    /// <summary>How often the group is put forward against the others, in every stratum.</summary>
    public required double Ratio { get; init; }

    /// <summary>By stratum, how many times its share the group has there.</summary>
    public IReadOnlyList<double> Presences { get; init; } = Mixed;

    /// <summary>Share of the signals that come from large sponsors.</summary>
    public double Clustered { get; init; }

    /// <summary>Between the decisions on two signals of one large sponsor.</summary>
    public double Correlation { get; init; }

    /// <summary>The share with which this many of the group are expected to be put forward, if all are treated alike.</summary>
    public static double ShareFor(double expected, int signals) => expected / (signals * Enumerable.Range(0, Strata).Sum(s => Volumes[s] * Capacities[s] * Mixed[s]));

    /// <summary>Signals of the group, or of the others, in a stratum.</summary>
    public int Rows(int stratum, bool group)
    {
        var rows = (int)(Signals * Volumes[stratum]);
        var members = (int)(rows * Presence(stratum));
        return group ? members : rows - members;
    }

    /// <summary>Chance of being put forward.</summary>
    public double Rate(int stratum, bool group)
    {
        var others = Capacities[stratum] / (1 + Presence(stratum) * (Ratio - 1));
        return group ? Math.Min(1, others * Ratio) : others;
    }

    private double Presence(int stratum) => Math.Min(0.95, Share * Presences[stratum]);
}
