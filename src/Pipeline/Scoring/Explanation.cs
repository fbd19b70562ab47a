using System.Globalization;
using Interchange.Columns;
using Interchange.Contracts;
using Prioritisation.Scorecards;

namespace Pipeline.Scoring;

/// <summary>One part of an explained score: a term, or a pair of features.</summary>
/// <param name="Feature">The contract's column name; of a pair both with a sign between.</param>
/// <param name="Label">Short name in the language asked for.</param>
/// <param name="Value">The signal's bin, or groups of bins, in words.</param>
/// <param name="Points">Whole points of the bin or cell.</param>
/// <param name="Other">
/// The bin that would lower a raising feature most, or raise a lowering one most, counted with every pair that the feature is in; null when
/// no bin differs, and for a pair: a person can have another value of a feature, not another cell.
/// </param>
/// <param name="ScoreThen">The score with that bin; null with it.</param>
public sealed record ExplainedTerm(string Feature, string Label, string Value, int Points, string? Other, int? ScoreThen);

/// <summary>A score in words: intercept and the points of all terms and pairs sum to it.</summary>
public sealed record Explanation(string Signal, int Intercept, IReadOnlyList<ExplainedTerm> Terms, int Score, double Probability)
{
    /// <summary>Under which release the score was made; null for a model by itself, which no night may use.</summary>
    public ReleaseMark? Release { get; init; }

    /// <summary>Terms and pairs by size of their part, largest first; of equals in the order of the model.</summary>
    public static Explanation Of(Scorecard scorecard, Contract contract, ColumnBatch batch, int row, string signal, bool dutch)
    {
        var reasons = Reasons.Of(scorecard, batch, row);
        var score = scorecard.Intercept + reasons.Sum(r => r.Points);
        var words = new ExplainedParts(scorecard, contract, reasons, score, dutch);
        return new Explanation(
            signal,
            scorecard.Intercept,
            [.. reasons.OrderByDescending(r => Math.Abs(r.Points)).ThenBy(r => r.Part).Select(r => words.Explain(r.Part))],
            score,
            scorecard.Probability(score));
    }

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
