using FairnessAudit.Measures;
using FairnessAudit.Population;
using Prioritisation.Scorecards;

namespace FairnessAudit.StandIns;

/// <summary>Everything that question 1 measures of a candidate.</summary>
/// <param name="Findings">Areas, associations and what features add.</param>
/// <param name="ButFor">What a change of suspect features does.</param>
internal sealed record StandInResult(IReadOnlyList<Finding> Findings, ButForResult ButFor)
{
    /// <param name="rerun">The window scored again.</param>
    /// <param name="rows">The same rows, joined.</param>
    /// <param name="rule">Of the policy.</param>
    /// <param name="cuts">Score bands of the ordering policy.</param>
    /// <param name="seed">Of shuffles and archetypes.</param>
    /// <param name="threads">At most.</param>
    public static StandInResult Of(Rerun rerun, DecisionRows rows, ButForRule rule, int[] cuts, ulong seed, int threads)
    {
        var (terms, persons) = (rerun.Terms, rerun.Persons);
        var told = new List<(Finding Finding, Area Area)>();
        var rest = new List<Finding>();
        foreach (var attribute in rows.Attributes)
        {
            var byTerm = new (Finding, Area)[terms.Count][];
            Parallel.For(0, terms.Count, new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, threads) }, t => byTerm[t] = [.. FeatureTellsGroup.Of(rows, attribute, terms[t])]);
            told.AddRange(byTerm.SelectMany(t => t));
            rest.AddRange(FeatureTellsGroup.Together(rows, attribute, terms));
            rest.AddRange(FeatureAssociation.Of(rows, attribute, terms, persons, seed, threads));
            rest.AddRange(ShownColumns.Tell(rerun, rows, attribute));
        }

        rest.AddRange(FeatureQuality.Of(rows, terms));
        var test = new ButForTest(rerun.Scorecard, cuts, rows, rerun.Signals.Signal, terms).Run(rule, told, (long)seed);
        return new StandInResult([.. told.Select(t => t.Finding), .. rest], test);
    }

    /// <summary>The features, then the pairs, then the columns that are shown and do not count, with the contract's labels.</summary>
    public static IReadOnlyList<TermSummary> Columns(Rerun rerun)
    {
        TermSummary Of(string name, bool scored) => rerun.Contract.Find(name) is { } column
            ? new(name, new(column.Label.Nl, column.Label.En), scored, column.Justification)
            : new(name, new(name, name), scored, null);
        TermSummary Pair(PairTerm pair)
        {
            var (first, second) = (Of(pair.First, scored: true), Of(pair.Second, scored: true));
            return new(pair.Name, new($"{first.Label.Nl} samen met {second.Label.Nl}", $"{first.Label.En} together with {second.Label.En}"), Scored: true, null) { Together = [pair.First, pair.Second] };
        }

        return [.. rerun.Scorecard.Terms.Select(t => Of(t.Feature, scored: true)), .. rerun.Scorecard.Pairs.Select(Pair), .. ShownColumns.Unscored(rerun.Contract).Select(c => Of(c.Name, scored: false))];
    }
}
