using FairnessAudit.Measures;
using FairnessAudit.Population;
using Prioritisation.Ordering;
using Prioritisation.Scorecards;

namespace FairnessAudit.StandIns;

/// <summary>Changes only suspect features and looks whether a score band moves.</summary>
internal sealed class ButForTest(Scorecard scorecard, int[] cuts, DecisionRows rows, string[] signal, IReadOnlyList<ScoredTerm> terms)
{
    /// <param name="rule">The policy's.</param>
    /// <param name="told">Every feature's area for every group within the full strata.</param>
    /// <param name="seed">Chooses the archetypes.</param>
    public ButForResult Run(ButForRule rule, IEnumerable<(Finding Finding, Area Area)> told, long seed)
    {
        var suspects = Suspects(rule, [.. told]);
        var archetypes = Archetypes.Of(rows.Full, signal, seed);
        var results = suspects.Select(s => Change(s.Term, s.Because, archetypes)).ToArray();
        var (sets, matched, moved, pair) = Matched([.. suspects.Select(s => s.Term)]);
        return new ButForResult
        {
            Suspects = results,
            Tells = rule.Tells,
            MatchedSets = sets,
            MatchedRows = matched,
            MatchedSetsMoved = moved,
            Difference = results.FirstOrDefault(r => r.Moved > 0) is { } worst ? $"{worst.Worst}; {worst.Moved} of {worst.Archetypes} archetypes move" : pair,
        };
    }

    private List<(int Term, string Because)> Suspects(ButForRule rule, (Finding Finding, Area Area)[] told)
    {
        var suspects = new List<(int Term, string Because)>();
        for (var t = 0; t < terms.Count; t++)
        {
            var most = told.Where(x => string.Equals(x.Finding.Term, terms[t].Feature, StringComparison.Ordinal) && x.Finding is { StratumSet: "full", Group: not Grouping.Unknown } && x.Area.Low is not null)
                .OrderByDescending(x => x.Area.Low).FirstOrDefault();
            if (rule.Suspects.Contains(terms[t].Feature, StringComparer.Ordinal))
                suspects.Add((t, "the policy names it"));
            else if (most.Area?.Low > rule.Tells)
                suspects.Add((t, FormattableString.Invariant($"within strata it tells {most.Finding.Attribute}={most.Finding.Group} with an area of {most.Area.Value:0.000}, at least {most.Area.Low:0.000}")));
        }

        return suspects;
    }

    private ButForSuspect Change(int term, string because, int[] archetypes)
    {
        var points = terms[term].Bins.Distinct().Order().Select(bin => (Bin: bin, Points: terms[term].Points[bin])).OrderBy(p => p.Points).ToArray();
        var (moved, most, worst) = (0, 0, (string?)null);
        foreach (var row in archetypes)
        {
            // A band never falls as points rise, so the lowest and the highest value say whether any value moves it.
            var rest = (int)rows.Score![row] - terms[term].Points[terms[term].Bins[row]];
            var (low, high) = (ScoreBands.Band(cuts, rest + points[0].Points), ScoreBands.Band(cuts, rest + points[^1].Points));
            moved += high > low ? 1 : 0;
            if (high - low > most)
                (most, worst) = (high - low, Words(term, row, points[0].Bin, low, points[^1].Bin, high));
        }

        return new ButForSuspect { Feature = terms[term].Feature, Because = because, Archetypes = archetypes.Length, Moved = moved, MostBands = most, Worst = worst };
    }

    private string Words(int term, int row, byte from, byte low, byte to, byte high) =>
        $"signal {signal[row]} ({rows.Full.Names[rows.Full.Codes[row]]}) is in band {low} if {terms[term].Feature} is {Bin(term, from)} and in band {high} if it is {Bin(term, to)}, all else equal";

    private string Bin(int term, byte bin) => bin == 0
        ? "not stated"
        : scorecard.Terms[term] is { Levels.Count: > 0 } t ? bin <= t.Levels.Count ? $"'{t.Levels[bin - 1]}'" : "undeclared" : Range(scorecard.Terms[term].UpperBounds, bin);

    private static string Range(IReadOnlyList<float> bounds, byte bin) => bin <= bounds.Count
        ? FormattableString.Invariant($"{(bin > 1 ? FormattableString.Invariant($"above {bounds[bin - 2]} and ") : "")}at most {bounds[bin - 1]}")
        : bounds.Count == 0 ? "stated" : FormattableString.Invariant($"above {bounds[^1]}");

    /// <summary>Rows by their bins of all other terms; a set matches where the bins of suspects differ.</summary>
    private (long Sets, long Rows, long Moved, string? First) Matched(int[] suspects)
    {
        if (suspects.Length == 0)
            return (0, 0, 0, null);
        var others = Enumerable.Range(0, terms.Count).Except(suspects).ToArray();
        var sets = Enumerable.Range(0, rows.Count)
            .GroupBy(row => string.Create(others.Length, row, (text, r) =>
            {
                for (var i = 0; i < text.Length; i++)
                    text[i] = (char)terms[others[i]].Bins[r];
            }), StringComparer.Ordinal)
            .Select(g => g.ToArray())
            .Where(set => set.Length > 1 && Array.Exists(suspects, t => Array.Exists(set, row => terms[t].Bins[row] != terms[t].Bins[set[0]])))
            .ToArray();
        var moved = sets.Where(set => Array.Exists(set, row => Band(row) != Band(set[0]))).ToArray();
        var first = moved.Length == 0 ? null : moved[0];
        return (sets.Length, sets.Sum(s => (long)s.Length), moved.Length, first is null ? null
            : $"signals {signal[first[0]]} and {signal[Array.Find(first, row => Band(row) != Band(first[0]))]} are alike in every bin but those of suspects, and stand in different bands");
    }

    private byte Band(int row) => ScoreBands.Band(cuts, (int)rows.Score![row]);
}
