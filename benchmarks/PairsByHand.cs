using Prioritisation.Scorecards;

namespace Benchmarks;

/// <summary>Ten pairs of a scorecard's terms with points from a fixed seed: what pairs cost does not depend on what they say.</summary>
internal static class PairsByHand
{
    private const int Pairs = 10;
    private const int Groups = 16;

    public static Scorecard Added(Scorecard scorecard)
    {
        var random = new Random(2);
        return scorecard with
        {
            Pairs = [.. Enumerable.Range(0, Pairs).Select(p => Pair(scorecard.Terms[p], scorecard.Terms[scorecard.Terms.Count - 1 - p], random))],
        };
    }

    private static PairTerm Pair(Term first, Term second, Random random)
    {
        var (one, other) = (GroupsOf(first), GroupsOf(second));
        var cells = (one[^1] + 1) * (other[^1] + 1);
        return new PairTerm
        {
            First = first.Feature,
            Second = second.Feature,
            FirstGroups = one,
            SecondGroups = other,
            Points = [.. Enumerable.Range(0, cells).Select(_ => random.Next(-300, 300))],
        };
    }

    /// <summary>Bins side by side in groups of about equal size.</summary>
    private static byte[] GroupsOf(Term term)
    {
        var groups = Math.Min(Groups, term.BinCount);
        return [.. Enumerable.Range(0, term.BinCount).Select(bin => (byte)(bin * groups / term.BinCount))];
    }
}
