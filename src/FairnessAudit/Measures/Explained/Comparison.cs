using Statistics.Conditional;
using Statistics.Resampling;

namespace FairnessAudit.Measures.Explained;

/// <summary>A group beside all others, or beside one named group, within strata, by block of persons.</summary>
internal sealed record Comparison
{
    /// <summary>With fewer expected in a margin no large-sample interval is shown. Cochran (1954), Biometrics 10, 417.</summary>
    public const double SmallMargin = 5;

    public const double Level = 0.95;
    public const string NoSpread = "too few blocks of persons, or no spread between them, for an interval";
    public const string TooFew = "fewer than 5 expected in a margin: see the exact odds ratio";

    public required string Attribute { get; init; }

    public required string Group { get; init; }

    public required string Reference { get; init; }

    /// <summary>"minimal", "full" or "subset".</summary>
    public required string StratumSet { get; init; }

    /// <summary>Columns that make the strata, for a subset of the declared ones.</summary>
    public string? Term { get; init; }

    /// <summary>One a stratum.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    /// <summary>By block, then stratum.</summary>
    public required Stratum[][] ByBlock { get; init; }

    /// <summary>Sum over blocks.</summary>
    public required Stratum[] All { get; init; }

    /// <summary>Whether large-sample intervals may be shown.</summary>
    public bool Enough => CochranMantelHaenszel.Expected(All) >= SmallMargin;

    /// <summary>The ratio within strata, as the gates take it.</summary>
    public ConditionalRatio Ratio() => ConditionalRatio.Of(new RatioLabel(CountedEvent.Selection, Attribute, Group, StratumSet, ConditionalRatios.Pooled), BlockCounts.Of(ByBlock));

    /// <summary>The same two sides without strata.</summary>
    public Comparison Raw() => this with
    {
        Names = ["(all)"],
        All = [Sum(All)],
        ByBlock = [.. ByBlock.Select(block => new[] { Sum(block) })],
    };

    /// <summary>Null where a block left out leaves the statistic undefined (NaN), or nothing varies.</summary>
    public JackknifeInterval? Jackknife(Func<Stratum[], double> statistic)
    {
        var leftOut = new List<double>(ByBlock.Length);
        var rest = new Stratum[All.Length];
        foreach (var block in ByBlock.Where(b => Array.Exists(b, s => s.N > 0)))
        {
            for (var s = 0; s < rest.Length; s++)
                rest[s] = new Stratum(All[s].A - block[s].A, All[s].N1 - block[s].N1, All[s].C - block[s].C, All[s].N0 - block[s].N0);
            leftOut.Add(statistic(rest));
        }

        return leftOut.Exists(double.IsNaN) ? null : BlockJackknife.Interval(statistic(All), [.. leftOut], Level);
    }

    /// <summary>A finding of question 3 about this comparison, without a figure yet.</summary>
    public Finding Finding(string measure)
    {
        var sum = Sum(All);
        return new Finding
        {
            Id = FindingId.Of(Attribute, Group, measure, Reference, StratumSet, term: Term),
            Question = 3,
            EstimateOf = "comparison",
            Measure = measure,
            Attribute = Attribute,
            Group = Group,
            Reference = Reference,
            StratumSet = StratumSet,
            Term = Term,
            Counts = new Dictionary<string, long>(StringComparer.Ordinal)
            {
                ["n"] = (long)sum.N1,
                ["selected"] = (long)sum.A,
                ["others"] = (long)sum.N0,
                ["others_selected"] = (long)sum.C,
                ["strata"] = All.Count(s => s.Informative),
            },
        };
    }

    private static Stratum Sum(Stratum[] strata) => new(strata.Sum(s => s.A), strata.Sum(s => s.N1), strata.Sum(s => s.C), strata.Sum(s => s.N0));
}
