using FairnessAudit.Population;
using Interchange.Runs;

namespace FairnessAudit.Counting;

/// <summary>How many rows of a group have a score and an outcome.</summary>
/// <param name="Group">Code of the group.</param>
/// <param name="Outcome">Of the row, as far as it is known.</param>
/// <param name="Score">Whole points; null where the row has none.</param>
/// <param name="Count">Rows.</param>
internal readonly record struct ScoreCount(int Group, Known Outcome, int? Score, long Count);

/// <summary>The scores family of one attribute: group by outcome by exact score, without strata, so that it stays a histogram and no list of people.</summary>
internal sealed record ScoreTable(string Attribute, IReadOnlyList<string> Groups, IReadOnlyList<ScoreCount> Cells)
{
    private const int Outcomes = 3;

    /// <summary>Whether every score that there is can be counted by whole points.</summary>
    public static bool AreWhole(DecisionRows rows) => rows.Score is { } score && Array.TrueForAll(score, IsWhole);

    /// <summary>One table an attribute; null where the rows have no score.</summary>
    /// <exception cref="RefusedException">Exit code 3: a score is not a whole number of points.</exception>
    public static ScoreTable[]? All(DecisionRows rows, int threads)
    {
        if (rows.Score is not { } score)
            return null;
        if (Array.FindIndex(score, s => !IsWhole(s)) is var broken and >= 0)
        {
            throw RefusedException.Input(new Problem
            {
                Code = "score-not-whole",
                Row = broken + 1,
                Value = FormattableString.Invariant($"{score[broken]}"),
                Rule = "scores are counted by whole points",
                Remedy = "give a column with whole points, or none",
            });
        }

        var parts = new CodeCounts[Math.Max(1, threads)][];
        Parallel.For(0, parts.Length, new ParallelOptions { MaxDegreeOfParallelism = parts.Length }, part =>
            parts[part] = Count(rows, score, (int)((long)rows.Count * part / parts.Length), (int)((long)rows.Count * (part + 1) / parts.Length)));
        return [.. rows.Attributes.Select((attribute, a) =>
        {
            foreach (var part in parts.Skip(1))
                parts[0][a].Add(part[a]);
            return Of(attribute, parts[0][a]);
        })];
    }

    /// <param name="parts">Tables of one attribute, of rows that do not overlap.</param>
    public static ScoreTable Add(IReadOnlyList<ScoreTable> parts)
    {
        var groups = Grouping.Sorted(parts.SelectMany(p => p.Groups));
        var cells = parts.SelectMany(p => p.Cells.Select(c => c with { Group = Array.IndexOf(groups, p.Groups[c.Group]) }))
            .GroupBy(c => (c.Group, c.Outcome, c.Score)).Select(g => new ScoreCount(g.Key.Group, g.Key.Outcome, g.Key.Score, g.Sum(c => c.Count)));
        return new ScoreTable(parts[0].Attribute, groups, [.. cells.OrderBy(c => (c.Group, c.Outcome, c.Score ?? int.MinValue))]);
    }

    private static bool IsWhole(double score) => double.IsNaN(score) || (score == Math.Round(score) && Math.Abs(score) < int.MaxValue);

    private static CodeCounts[] Count(DecisionRows rows, double[] score, int from, int to)
    {
        var counts = rows.Attributes.Select(_ => new CodeCounts()).ToArray();
        var groups = rows.Attributes.Select(a => a.Codes).ToArray();
        for (var row = from; row < to; row++)
        {
            var points = double.IsNaN(score[row]) ? 0 : (ulong)((long)score[row] - int.MinValue);
            var code = ((ulong)rows.Outcome[row] << 32) | points;
            for (var a = 0; a < groups.Length; a++)
                counts[a].Add(((ulong)groups[a][row] * Outcomes << 32) + code);
        }

        return counts;
    }

    private static ScoreTable Of(Grouping attribute, CodeCounts counts)
    {
        var (codes, sums) = counts.Sorted();
        return new ScoreTable(attribute.Name, attribute.Names, [.. codes.Select((code, i) =>
        {
            var (group, outcome) = Math.DivRem((int)(code >> 32), Outcomes);
            var points = (long)(code & uint.MaxValue);
            return new ScoreCount(group, (Known)outcome, points == 0 ? null : (int)(points + int.MinValue), sums[i]);
        })]);
    }
}
