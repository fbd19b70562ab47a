namespace FairnessAudit.SelfTest.Releases;

/// <summary>What a simulated rule really does.</summary>
/// <param name="Name">In English.</param>
internal sealed record Truth(string Name)
{
    /// <summary>Deviation, in deviations of the score, of a shift that each group of the finest cross gets by chance.</summary>
    public double Spread { get; init; }

    /// <summary>The largest main group stands more in classes with a large capacity, so that the raw ratio is about 1.26.</summary>
    public bool CompositionDiffers { get; init; }

    /// <summary>Attribute and group that is put forward <see cref="Ratio"/> times as often as all others in every stratum; null: nobody.</summary>
    public (string Attribute, string Group)? Harmed { get; init; }

    public double Ratio { get; init; } = 1;

    /// <summary>Attribute and group whose signals people take up <see cref="Ratio"/> times as often as all others'; null: nobody's.</summary>
    public (string Attribute, string Group)? HarmedByPeople { get; init; }

    /// <summary>
    /// Design effect of rows that repeat the row before them, attributes and decision and all: 1 for none. Where each row is a repeat with
    /// chance q, clusters are geometric and the effect is (1 + q) / (1 - q).
    /// </summary>
    public double DesignEffect { get; init; } = 1;

    /// <summary>Share of the rows whose attributes nobody knows, whatever their group.</summary>
    public double Unknown { get; init; }

    /// <summary>Share of releases that must be cleared at least; null: nothing is demanded.</summary>
    public double? ClearedAtLeast { get; init; }

    /// <summary>Share of releases that may be cleared at most; null: nothing is demanded.</summary>
    public double? ClearedAtMost { get; init; }
}
