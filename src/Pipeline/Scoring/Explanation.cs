using System.Globalization;
using Interchange.Columns;
using Interchange.Contracts;
using Prioritisation.Scorecards;

namespace Pipeline.Scoring;

/// <summary>One term of an explained score.</summary>
/// <param name="Feature">The contract's column name.</param>
/// <param name="Label">Its short name in the language asked for.</param>
/// <param name="Value">The signal's bin in words.</param>
/// <param name="Points">The bin's whole points.</param>
/// <param name="Other">The bin that would lower a raising term most, or raise a lowering one most; null when no bin differs.</param>
/// <param name="ScoreThen">The score with that bin; null with it.</param>
public sealed record ExplainedTerm(string Feature, string Label, string Value, int Points, string? Other, int? ScoreThen);

/// <summary>A score in words: intercept and the points of all terms sum to it.</summary>
public sealed record Explanation(string Signal, int Intercept, IReadOnlyList<ExplainedTerm> Terms, int Score, double Probability)
{
    /// <summary>Under which release the score was made; null for a model by itself, which no night may use.</summary>
    public ReleaseMark? Release { get; init; }

    /// <summary>Terms by size of their part, largest first; of equals in the order of the model.</summary>
    public static Explanation Of(Scorecard scorecard, Contract contract, ColumnBatch batch, int row, string signal, bool dutch)
    {
        var reasons = Reasons.Of(scorecard, batch, row);
        var score = scorecard.Intercept + reasons.Sum(r => r.Points);
        return new Explanation(
            signal,
            scorecard.Intercept,
            [.. reasons.OrderByDescending(r => Math.Abs(r.Points)).ThenBy(r => r.Part).Select(r => Explain(scorecard, contract, r, score, dutch))],
            score,
            scorecard.Probability(score));
    }

    private static ExplainedTerm Explain(Scorecard scorecard, Contract contract, Reason reason, int score, bool dutch)
    {
        var term = scorecard.Terms[reason.Part];
        var column = contract.Find(term.Feature);
        var label = column is null ? term.Feature : dutch ? column.Label.Nl : column.Label.En;
        var other = reason.Points > 0 ? Lowest(term) : Highest(term);
        var differs = term.Points[other] != reason.Points;
        return new ExplainedTerm(
            term.Feature,
            label,
            BinWords.Of(term, column, reason.Bin, dutch),
            reason.Points,
            differs ? BinWords.Of(term, column, other, dutch) : null,
            differs ? score - reason.Points + term.Points[other] : null);
    }

    private static int Lowest(Term term) => Enumerable.Range(0, term.Points.Count).MinBy(bin => term.Points[bin]);

    private static int Highest(Term term) => Enumerable.Range(0, term.Points.Count).MaxBy(bin => term.Points[bin]);

    /// <summary>Plain text for a terminal; every line of the sum, then what would have changed it.</summary>
    public IEnumerable<string> Lines(bool dutch)
    {
        yield return (dutch ? "Signaal " : "Signal ") + Signal;
        yield return Line(Intercept, dutch ? "uitgangspunt van het model" : "starting point of the model");
        foreach (var term in Terms)
            yield return Line(term.Points, term.Label + ": " + term.Value);
        yield return Line(Score, dutch ? "score (1 punt = 1/1000 logit)" : "score (1 point = 1/1000 logit)");
        yield return string.Create(CultureInfo.InvariantCulture, $"{(dutch ? "Gegrond bij deze score, per 1000 signalen" : "Substantiated at this score, per 1000 signals")}: {Math.Round(Probability * 1000)}");
        yield return dutch ? "Wat de score het meest had veranderd:" : "What would have changed the score most:";
        foreach (var term in Terms.Where(t => t.ScoreThen is not null).OrderByDescending(t => Math.Abs(t.ScoreThen!.Value - Score)).Take(Reasons.Shown))
            yield return Line(term.ScoreThen!.Value, term.Label + ": " + term.Other);
        foreach (var line in ReleaseLines(dutch))
            yield return line;
        yield return dutch
            ? "Dit is een volgorde van aandacht, geen oordeel; een mens beslist."
            : "This orders attention and is no verdict; a human decides.";
    }

    private IEnumerable<string> ReleaseLines(bool dutch)
    {
        if (Release is not { } release)
        {
            yield return dutch ? "Vrijgave: geen; dit legt een model uit, niet een score die is gebruikt" : "Release: none; this explains a model, not a score that was used";
            yield break;
        }

        yield return string.Create(CultureInfo.InvariantCulture, $"{(dutch ? "Vrijgave" : "Release")}: {release.ReleaseId}, {(dutch ? "geldig tot en met" : "valid until")} {release.ValidUntil:yyyy-MM-dd}");
        foreach (var condition in release.Conditions)
            yield return (dutch ? "Voorwaarde: " : "Condition: ") + condition;
    }

    private static string Line(int points, string words) => string.Create(CultureInfo.InvariantCulture, $"{points,8}  {words}");
}
