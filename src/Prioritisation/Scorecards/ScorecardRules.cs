using System.Globalization;
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
        var problems = new ModelProblems(file, "a scorecard");
        if (scorecard.Schema != Scorecard.SchemaName)
            problems.Add("scorecard-schema", null, $"the schema must be '{Scorecard.SchemaName}'");
        if (scorecard.PartCount > MaximumParts)
            problems.Add("scorecard-parts", null, "a scorecard has at most 255 terms and pairs together");
        foreach (var twice in scorecard.Terms.GroupBy(t => t.Feature, StringComparer.Ordinal).Where(g => g.Count() > 1))
            problems.Add("term-twice", twice.Key, "a feature stands in one term only");
        foreach (var term in scorecard.Terms)
            AddTerm(term, problems.Add);
        PairRules.Add(scorecard, problems.Add);
        if (LargestSum(scorecard) >= ScoreLimit)
            problems.Add("scorecard-sum", null, string.Create(CultureInfo.InvariantCulture, $"intercept and largest points of all parts must stay below {ScoreLimit} together"));
        CalibrationRules.Add(scorecard.Calibration, problems.Add);
        return problems.All;
    }

    private static void AddTerm(Term term, Action<string, string?, string> add)
    {
        BinRules.Add(term, add);
        if (term.Points.Count != term.BinCount)
            add("points-length", term.Feature, string.Create(CultureInfo.InvariantCulture, $"{term.BinCount} bins need {term.BinCount} points, not {term.Points.Count}"));
    }

    private static long LargestSum(Scorecard scorecard) =>
        Math.Abs((long)scorecard.Intercept) + Enumerable.Range(0, scorecard.PartCount).Select(scorecard.PartPoints).Sum(p => p.Count == 0 ? 0 : p.Max(x => Math.Abs((long)x)));
}
