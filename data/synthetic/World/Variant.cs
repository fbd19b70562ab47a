using Synthetic.Signals;

namespace Synthetic.World;

/// <summary>A planted mechanism: everything in which a variant differs from the clean world stands here, and nowhere else.</summary>
internal sealed record Variant
{
    public required string Name { get; init; }

    /// <summary>One sentence: what is planted, and how large.</summary>
    public required string Planted { get; init; }

    /// <summary>Share of persons from outside Europe whose file lies in series a to c; null: series says nothing about origin.</summary>
    public double? SeriesShareOutsideEurope { get; init; }

    /// <summary>The same share for everybody else.</summary>
    public double SeriesShareOthers { get; init; }

    /// <summary>Logits added to what is recorded as founded for persons from outside Europe, on the same facts.</summary>
    public double LabelBiasOutsideEurope { get; init; }

    /// <summary>The only ground on which series and record depend on origin; null: on every ground.</summary>
    public PermitGround? OnlyGround { get; init; }

    /// <summary>Whom the existing process looks at more often, in every class; null: nobody.</summary>
    public Disparity? Process { get; init; }

    /// <summary>How origin and class hang together.</summary>
    public ClassLink Link { get; init; } = ClassLink.Mild;

    /// <summary>Persons of one large sponsor are of one origin.</summary>
    public bool SponsorsOfOneOrigin { get; init; }

    /// <summary>Deviation, in logits, of what the existing process thinks of a large sponsor.</summary>
    public double SponsorSway { get; init; }

    /// <summary>Share of random draws on persons from outside Europe that are never finished; null: as for everybody.</summary>
    public double? UnfinishedOutsideEurope { get; init; }

    /// <summary>Corroborating sources recorded too many where severity is 0 or 1 and the person comes from outside Europe.</summary>
    public int SourcesAddedBelow { get; init; }

    public static IReadOnlyList<Variant> All { get; } =
    [
        new() { Name = "clean", Planted = "nothing: given class, origin, sex and age say nothing about any column" },
        new() { Name = "stand-in", Planted = "series a to c for 92% of the files from outside Europe and 6% of all others, and 1.4 logits more recorded as founded on the same facts", SeriesShareOutsideEurope = 0.92, SeriesShareOthers = 0.06, LabelBiasOutsideEurope = 1.4 },
        new() { Name = "conditional-stand-in", Planted = "the stand-in, on asylum permits only", SeriesShareOutsideEurope = 0.92, SeriesShareOthers = 0.06, LabelBiasOutsideEurope = 1.4, OnlyGround = PermitGround.Asylum },
        new() { Name = "intersection", Planted = "the existing process looks at women from Africa 1.5 times as often as at all others, in every class", Process = new(1.5) { Leaf = 7, Sex = 0 } },
        new() { Name = "simpson", Planted = "the existing process looks at persons from outside Europe 1.3 times as often in every class, who stand more in classes that are seldom looked at, so that no difference is seen over all", Process = new(1.3) { Main = 2 }, Link = new(0.20, 1.90, 12) },
        new() { Name = "persistent-disparity", Planted = "the existing process looks at persons from outside Europe 1.15 times as often in every class, all the time", Process = new(1.15) { Main = 2 } },
        new() { Name = "base-rate-difference", Planted = "persons from outside Europe have more signals of public order, which are founded and looked at more often; within a class all are treated alike", Link = new(6.00, 0.50, 14) },
        new() { Name = "sponsor-clusters", Planted = "persons of a large sponsor are of one origin, and the existing process treats a large sponsor's signals alike (1 logit deviation between sponsors)", SponsorsOfOneOrigin = true, SponsorSway = 1 },
        new() { Name = "selective-labels", Planted = "the existing process looks at persons from outside Europe twice as often in every class, so that their outcomes are known twice as often", Process = new(2) { Main = 2 } },
        new() { Name = "non-response", Planted = "a quarter of the random draws on persons from outside Europe are never finished, against 2% of all others", UnfinishedOutsideEurope = 0.25 },
        new() { Name = "below-the-cut", Planted = "two corroborating sources too many are recorded for persons from outside Europe where severity is 0 or 1, which nobody acts on", SourcesAddedBelow = 2 },
    ];

    public static Variant Named(string name) => All.Single(v => string.Equals(v.Name, name, StringComparison.Ordinal));
}
