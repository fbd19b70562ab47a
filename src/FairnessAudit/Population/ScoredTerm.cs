using Prioritisation.Scorecards;

namespace FairnessAudit.Population;

/// <summary>One part of the model over all rows: a term, or a pair of features.</summary>
/// <param name="Name">The column that it reads, or both with a sign between.</param>
/// <param name="Points">Whole points by bin or cell.</param>
/// <param name="Bins">Bin or cell of each row.</param>
internal sealed record ScoredTerm(string Name, IReadOnlyList<int> Points, byte[] Bins)
{
    /// <summary>What makes the cells; null for a term.</summary>
    public PairTerm? Pair { get; init; }

    /// <summary>The parts of a scorecard in its order.</summary>
    /// <param name="scorecard">Terms, then pairs.</param>
    /// <param name="codes">By part, the bin or cell of each row.</param>
    public static IReadOnlyList<ScoredTerm> All(Scorecard scorecard, byte[][] codes) =>
    [
        .. codes.Select((bins, part) => new ScoredTerm(scorecard.PartName(part), scorecard.PartPoints(part), bins)
        {
            Pair = part < scorecard.Terms.Count ? null : scorecard.Pairs[part - scorecard.Terms.Count],
        }),
    ];

    /// <summary>Whether the part is a term by itself of one of a pair's features.</summary>
    public bool IsFeatureOf(PairTerm pair) =>
        Pair is null && (string.Equals(Name, pair.First, StringComparison.Ordinal) || string.Equals(Name, pair.Second, StringComparison.Ordinal));

    /// <summary>Of each row the group of the pair's first feature, and that of its second.</summary>
    public (byte[] First, byte[] Second) Groups()
    {
        var across = Pair!.SecondCount;
        return (Array.ConvertAll(Bins, cell => (byte)(cell / across)), Array.ConvertAll(Bins, cell => (byte)(cell % across)));
    }
}
