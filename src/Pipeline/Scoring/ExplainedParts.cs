using Interchange.Contracts;
using Prioritisation.Scorecards;

namespace Pipeline.Scoring;

/// <summary>The parts of one score in words, and what another value of a feature would have made of the score.</summary>
/// <param name="scorecard">That gave the score.</param>
/// <param name="contract">For the labels.</param>
/// <param name="reasons">Of every part, in the order of the parts.</param>
/// <param name="score">The score.</param>
/// <param name="dutch">Or English.</param>
internal sealed class ExplainedParts(Scorecard scorecard, Contract contract, IReadOnlyList<Reason> reasons, int score, bool dutch)
{
    public ExplainedTerm Explain(int part) => part < scorecard.Terms.Count ? Feature(part) : Pair(part);

    private ExplainedTerm Feature(int place)
    {
        var term = scorecard.Terms[place];
        var (column, bin) = (contract.Find(term.Feature), reasons[place].Bin);
        var points = Enumerable.Range(0, term.BinCount).Select(other => Points(term, (byte)other)).ToArray();
        var best = Enumerable.Range(0, points.Length);
        var then = points[bin] > 0 ? best.MinBy(other => points[other]) : best.MaxBy(other => points[other]);
        var differs = points[then] != points[bin];
        return new ExplainedTerm(
            term.Feature,
            Label(term.Feature),
            BinWords.Of(term, column, bin, dutch),
            reasons[place].Points,
            differs ? BinWords.Of(term, column, then, dutch) : null,
            differs ? score - points[bin] + points[then] : null);
    }

    private ExplainedTerm Pair(int part)
    {
        var pair = scorecard.Pairs[part - scorecard.Terms.Count];
        var and = dutch ? " en " : " and ";
        return new ExplainedTerm(
            pair.Name,
            Label(pair.First) + and + Label(pair.Second) + (dutch ? " samen" : " together"),
            Side(pair.First, pair.FirstGroups) + and + Side(pair.Second, pair.SecondGroups),
            reasons[part].Points,
            null,
            null);
    }

    /// <summary>For example "severity at most 4": the group that the signal's bin is in.</summary>
    private string Side(string feature, IReadOnlyList<byte> groups)
    {
        var place = Place(feature);
        return Label(feature) + " " + BinWords.OfGroup(scorecard.Terms[place], contract.Find(feature), groups, groups[reasons[place].Bin], dutch);
    }

    /// <summary>All that a feature's bin gives: its own points, and those of the pairs that it is in, the other features as they are.</summary>
    private int Points(Term term, byte bin) => term.Points[bin] + scorecard.Pairs.Sum(pair =>
        string.Equals(pair.First, term.Feature, StringComparison.Ordinal) ? pair.Points[pair.Cell(bin, Bin(pair.Second))]
        : string.Equals(pair.Second, term.Feature, StringComparison.Ordinal) ? pair.Points[pair.Cell(Bin(pair.First), bin)]
        : 0);

    private byte Bin(string feature) => reasons[Place(feature)].Bin;

    private int Place(string feature) => scorecard.Terms.TakeWhile(t => !string.Equals(t.Feature, feature, StringComparison.Ordinal)).Count();

    private string Label(string feature) => contract.Find(feature) is { } column ? dutch ? column.Label.Nl : column.Label.En : feature;
}
