namespace Pipeline.Planning.Simulation;

/// <summary>What became of one flow in one replication.</summary>
internal sealed class FlowTally
{
    /// <summary>Days from arrival until somebody took the signal.</summary>
    public WaitTally Wait { get; } = new();

    /// <summary>Days from arrival until it was done.</summary>
    public WaitTally Lead { get; } = new();

    /// <summary>Of those whose norm could pass within the horizon, how many were taken within it, and how many there are.</summary>
    public long WithinNorm { get; set; }

    public long NormKnown { get; set; }

    /// <summary>Left unseen.</summary>
    public long Lapsed { get; set; }

    /// <summary>Still waiting at the end.</summary>
    public long Open { get; set; }

    /// <summary>Days that whoever waits longest at the end has waited; 0 where nobody waits.</summary>
    public double Oldest { get; set; }

    /// <summary>Signals that were open or arrived.</summary>
    public long All { get; set; }

    public void Clear()
    {
        Wait.Clear();
        Lead.Clear();
        (WithinNorm, NormKnown, Lapsed, Open, Oldest, All) = (0, 0, 0, 0, 0, 0);
    }
}
