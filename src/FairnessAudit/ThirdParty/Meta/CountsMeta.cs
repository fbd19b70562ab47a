using FairnessAudit.Measures;

namespace FairnessAudit.ThirdParty.Meta;

/// <summary>What a third party's table holds, and how its counts were protected. Made by <see cref="CountsMetaReader"/> only.</summary>
internal sealed record CountsMeta
{
    public const string Schema = "counts-meta/1";

    public required string Id { get; init; }

    /// <summary>What was counted, in a sentence.</summary>
    public required SaidTwice About { get; init; }

    /// <summary>Whom one count counts, in the plural: persons, students, signals.</summary>
    public required SaidTwice Unit { get; init; }

    public required string Source { get; init; }

    public required string Licence { get; init; }

    public required string CountedBy { get; init; }

    public required string Period { get; init; }

    public required RoundingRule Rounding { get; init; }

    /// <summary>By mark, the counts that it may hide.</summary>
    public required IReadOnlyDictionary<string, HiddenCount> Suppression { get; init; }

    /// <summary>In the order in which they happen.</summary>
    public required IReadOnlyList<CountedStep> Steps { get; init; }

    /// <summary>The step that everybody who is counted has reached.</summary>
    public required string Population { get; init; }

    /// <summary>The step at which the whole process has chosen, of everybody.</summary>
    public required string Selection { get; init; }

    /// <summary>The step that people decide, of those who reached the step before it, whom the risk profile has put in categories; often the selection itself.</summary>
    public required string HumanStep { get; init; }

    public required IReadOnlyList<CountedAttribute> Attributes { get; init; }

    public required IReadOnlyList<CountedStratum> Strata { get; init; }

    /// <summary>The categories that the risk profile made; null where none was counted.</summary>
    public CountedStratum? RiskProfile => Strata.FirstOrDefault(s => s.Kind is CountedStratum.Profile);

    /// <summary>A justified ground, such as the class of a signal; null where none was counted.</summary>
    public CountedStratum? Ground => Strata.FirstOrDefault(s => s.Kind is CountedStratum.JustifiedGround);

    public CountedStep Step(string name) => Steps.First(s => s.Name == name);
}

/// <param name="Name">As it stands in the table.</param>
/// <param name="Of">The step of which this one is a part; null for the first.</param>
/// <param name="SumOf">Ways in which other steps add up to this one; often none.</param>
/// <param name="Words">For readers.</param>
internal sealed record CountedStep(string Name, string? Of, IReadOnlyList<IReadOnlyList<string>> SumOf, SaidTwice Words);

/// <param name="Name">As it stands in the table.</param>
/// <param name="Complete">Whether the groups that are no sum of others are together everybody.</param>
/// <param name="Reference">The group with which others are compared beside all others; null for none.</param>
/// <param name="Groups">All of them.</param>
/// <param name="Words">For readers.</param>
internal sealed record CountedAttribute(string Name, bool Complete, string? Reference, IReadOnlyList<CountedGroup> Groups, SaidTwice Words)
{
    /// <summary>Groups that exclude each other: all that are no sum of others.</summary>
    public IEnumerable<CountedGroup> Leaves => Groups.Where(g => g.SumOf.Count == 0);

    public CountedGroup Group(string name) => Groups.First(g => g.Name == name);
}

/// <param name="Name">As it stands in the table.</param>
/// <param name="SumOf">Groups that are together this one; empty for one that is no sum.</param>
/// <param name="Words">For readers.</param>
internal sealed record CountedGroup(string Name, IReadOnlyList<string> SumOf, SaidTwice Words);

/// <param name="Name">As it stands in the table.</param>
/// <param name="Kind">risk_profile, ground or stand_in.</param>
/// <param name="Complete">Whether the levels are together everybody.</param>
/// <param name="Levels">In order.</param>
/// <param name="Bands">Levels taken together for a report.</param>
/// <param name="Words">For readers.</param>
internal sealed record CountedStratum(string Name, string Kind, bool Complete, IReadOnlyList<string> Levels, IReadOnlyList<LevelBand> Bands, SaidTwice Words)
{
    /// <summary>The risk profile's own categories.</summary>
    public const string Profile = "risk_profile";

    /// <summary>A legal or factual class that may justify a difference.</summary>
    public const string JustifiedGround = "ground";

    /// <summary>Something that goes with the attribute, such as a neighbourhood.</summary>
    public const string StandIn = "stand_in";
}

/// <param name="Name">For findings.</param>
/// <param name="Levels">Taken together.</param>
/// <param name="High">Whether the risk profile points at people by putting them here.</param>
/// <param name="Words">For readers.</param>
internal sealed record LevelBand(string Name, IReadOnlyList<string> Levels, bool High, SaidTwice Words);
