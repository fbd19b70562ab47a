using System.Globalization;
using Interchange.Columns;
using Interchange.Runs;

namespace Prioritisation.Scorecards;

/// <summary>What every scorecard keeps to, so that no scorer needs to check anything again.</summary>
public static class ScorecardRules
{
    /// <summary>Part numbers fit a byte and 255 stands for "none".</summary>
    public const int MaximumParts = 255;

    /// <summary>Scores lie strictly between plus and minus this: 24 bits of points and 8 of part number make one 32-bit key.</summary>
    public const long ScoreLimit = 1 << 23;

    /// <summary>Bin codes are bytes.</summary>
    public const int MaximumBins = 256;

    /// <summary>Everything that is wrong with a scorecard; empty when it may be used.</summary>
    public static IReadOnlyList<Problem> Broken(Scorecard scorecard, string? file = null)
    {
        var problems = new List<Problem>();
        void Add(string code, string? column, string rule) => problems.Add(new Problem
        {
            Code = code,
            File = file,
            Column = column,
            Rule = rule,
            Remedy = "train the model again; a scorecard is not edited by hand",
        });

        if (scorecard.Schema != Scorecard.SchemaName)
            Add("scorecard-schema", null, $"the schema must be '{Scorecard.SchemaName}'");
        if (scorecard.PartCount > MaximumParts)
            Add("scorecard-parts", null, "a scorecard has at most 255 terms and pairs together");
        foreach (var twice in scorecard.Terms.GroupBy(t => t.Feature, StringComparer.Ordinal).Where(g => g.Count() > 1))
            Add("term-twice", twice.Key, "a feature stands in one term only");
        foreach (var term in scorecard.Terms)
            AddTerm(term, Add);
        PairRules.Add(scorecard, Add);
        if (LargestSum(scorecard) >= ScoreLimit)
            Add("scorecard-sum", null, string.Create(CultureInfo.InvariantCulture, $"intercept and largest points of all parts must stay below {ScoreLimit} together"));
        AddCalibration(scorecard.Calibration, Add);
        return problems;
    }

    private static void AddTerm(Term term, Action<string, string?, string> add)
    {
        if (term.Kind is not (ColumnKind.Number or ColumnKind.Level))
            add("term-kind", term.Feature, "only numbers and levels can be scored");
        if ((term.Kind == ColumnKind.Number ? term.Levels.Count : term.UpperBounds.Count) > 0)
            add("term-mixed", term.Feature, "a number has bounds and a level has levels, never both");
        if (term.UpperBounds.Any(b => !float.IsFinite(b)) || term.UpperBounds.Zip(term.UpperBounds.Skip(1)).Any(p => p.First >= p.Second))
            add("bounds-not-rising", term.Feature, "upper bounds must be finite and strictly rising");
        if (term.Levels.Distinct(StringComparer.Ordinal).Count() != term.Levels.Count)
            add("level-twice", term.Feature, "a level stands once");
        if (term.Points.Count != term.BinCount)
            add("points-length", term.Feature, string.Create(CultureInfo.InvariantCulture, $"{term.BinCount} bins need {term.BinCount} points, not {term.Points.Count}"));
        if (term.BinCount > MaximumBins)
            add("too-many-bins", term.Feature, "a term has at most 256 bins");
    }

    private static void AddCalibration(IReadOnlyList<CalibrationStep> steps, Action<string, string?, string> add)
    {
        if (steps.Count == 0 || steps[0].FromScore != int.MinValue)
            add("calibration-start", null, "the calibration must start at the smallest whole number");
        if (steps.Zip(steps.Skip(1)).Any(p => p.First.FromScore >= p.Second.FromScore))
            add("calibration-order", null, "calibration steps must rise in score");
        if (steps.Any(s => !(s.Probability >= 0 && s.Probability <= 1)) || steps.Zip(steps.Skip(1)).Any(p => p.First.Probability > p.Second.Probability))
            add("calibration-falls", null, "calibrated probabilities lie between 0 and 1 and never fall as the score rises");
        if (steps.Any(s => s.Founded < 0 || s.Founded > s.Signals))
            add("calibration-counts", null, "a step's founded signals are part of its signals");
    }

    private static long LargestSum(Scorecard scorecard) =>
        Math.Abs((long)scorecard.Intercept) + Enumerable.Range(0, scorecard.PartCount).Select(scorecard.PartPoints).Sum(p => p.Count == 0 ? 0 : p.Max(x => Math.Abs((long)x)));
}
