using FairnessAudit.Measures;
using FairnessAudit.Population;
using Prioritisation.Ordering;
using Prioritisation.Scorecards;

namespace FairnessAudit.StandIns;

/// <summary>Changes only suspect features, each with every pair that it is in, and looks whether a score band moves.</summary>
internal sealed class ButForTest(Scorecard scorecard, int[] cuts, DecisionRows rows, string[] signal, IReadOnlyList<ScoredTerm> parts)
{
    /// <param name="rule">The policy's.</param>
    /// <param name="told">Every part's area for every group within the full strata.</param>
    /// <param name="seed">Chooses the archetypes.</param>
    public ButForResult Run(ButForRule rule, IEnumerable<(Finding Finding, Area Area)> told, long seed)
    {
        var suspects = Suspect.Of(rule, [.. told], parts);
        var archetypes = Archetypes.Of(rows.Full, signal, seed);
        var results = suspects.Select(s => Change(s, archetypes)).ToArray();
        var (sets, matched, moved, pair) = Matched([.. suspects.SelectMany(s => s.Features).Distinct()]);
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

    private ButForSuspect Change(Suspect suspect, int[] archetypes)
    {
        var change = new FeatureChange(parts, suspect.Features);
        var (moved, most, worst) = (0, 0, (string?)null);
        foreach (var row in archetypes)
        {
            // A band never falls as points rise, so the lowest and the highest value say whether any value moves it.
            var (least, greatest) = Extremes(change, row);
            var rest = (int)rows.Score![row] - change.Points(row, [.. suspect.Features.Select(f => parts[f].Bins[row])]);
            var (low, high) = (ScoreBands.Band(cuts, rest + least.Points), ScoreBands.Band(cuts, rest + greatest.Points));
            moved += high > low ? 1 : 0;
            if (high - low > most)
                (most, worst) = (high - low, Words(suspect, row, (least.Values, low), (greatest.Values, high)));
        }

        return new ButForSuspect { Feature = suspect.Name, Because = suspect.Because, Archetypes = archetypes.Length, Moved = moved, MostBands = most, Worst = worst };
    }

    /// <summary>The first value with the fewest points, and the last with the most.</summary>
    private static ((byte[] Values, int Points) Least, (byte[] Values, int Points) Greatest) Extremes(FeatureChange change, int row)
    {
        var (least, greatest) = ((change.Values[0], int.MaxValue), (change.Values[0], int.MinValue));
        foreach (var values in change.Values)
        {
            var points = change.Points(row, values);
            if (points < least.Item2)
                least = (values, points);
            if (points >= greatest.Item2)
                greatest = (values, points);
        }

        return (least, greatest);
    }

    private string Words(Suspect suspect, int row, (byte[] Values, byte Band) low, (byte[] Values, byte Band) high)
    {
        var stratum = rows.Full.Names[rows.Full.Codes[row]];
        return suspect.Features.Count == 1
            ? $"signal {signal[row]} ({stratum}) is in band {low.Band} if {Are(suspect, low.Values)} and in band {high.Band} if it is {Bin(suspect.Features[0], high.Values[0])}, all else equal"
            : $"signal {signal[row]} ({stratum}) is in band {low.Band} if {Are(suspect, low.Values)}, and in band {high.Band} if {Are(suspect, high.Values)}, all else equal";
    }

    private string Are(Suspect suspect, byte[] values) => string.Join(" and ", suspect.Features.Select((f, i) => $"{parts[f].Name} is {Bin(f, values[i])}"));

    private string Bin(int term, byte bin) => bin == 0
        ? "not stated"
        : scorecard.Terms[term] is { Levels.Count: > 0 } t ? bin <= t.Levels.Count ? $"'{t.Levels[bin - 1]}'" : "undeclared" : Range(scorecard.Terms[term].UpperBounds, bin);

    private static string Range(IReadOnlyList<float> bounds, byte bin) => bin <= bounds.Count
        ? FormattableString.Invariant($"{(bin > 1 ? FormattableString.Invariant($"above {bounds[bin - 2]} and ") : "")}at most {bounds[bin - 1]}")
        : bounds.Count == 0 ? "stated" : FormattableString.Invariant($"above {bounds[^1]}");

    /// <summary>
    /// Rows by their bins of all other features; a set matches where the bins of suspects differ. Cells of pairs follow from the bins: where
    /// both features are no suspects they are alike, and where one is, the pair is a part of what that suspect does.
    /// </summary>
    private (long Sets, long Rows, long Moved, string? First) Matched(int[] suspects)
    {
        if (suspects.Length == 0)
            return (0, 0, 0, null);
        var others = Enumerable.Range(0, parts.Count).Where(p => parts[p].Pair is null).Except(suspects).ToArray();
        var sets = Enumerable.Range(0, rows.Count)
            .GroupBy(row => string.Create(others.Length, row, (text, r) =>
            {
                for (var i = 0; i < text.Length; i++)
                    text[i] = (char)parts[others[i]].Bins[r];
            }), StringComparer.Ordinal)
            .Select(g => g.ToArray())
            .Where(set => set.Length > 1 && Array.Exists(suspects, t => Array.Exists(set, row => parts[t].Bins[row] != parts[t].Bins[set[0]])))
            .ToArray();
        var moved = sets.Where(set => Array.Exists(set, row => Band(row) != Band(set[0]))).ToArray();
        var first = moved.Length == 0 ? null : moved[0];
        return (sets.Length, sets.Sum(s => (long)s.Length), moved.Length, first is null ? null
            : $"signals {signal[first[0]]} and {signal[Array.Find(first, row => Band(row) != Band(first[0]))]} are alike in every bin but those of suspects, and stand in different bands");
    }

    private byte Band(int row) => ScoreBands.Band(cuts, (int)rows.Score![row]);
}
