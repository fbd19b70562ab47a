using FairnessAudit.Population;
using Statistics.Decomposition;
using Statistics.Resampling;

namespace FairnessAudit.Measures.Explained;

/// <summary>The difference of mean scores, in points, split in what the declared stratum columns account for and what they leave.</summary>
internal static class ScoreSplit
{
    public const string Explained = "oaxaca_explained_score";
    public const string Unexplained = "oaxaca_unexplained_score";

    /// <returns>Nothing where rows have no score or no stratum is declared.</returns>
    public static IEnumerable<Finding> Of(DecisionRows rows, Grouping attribute)
    {
        if (rows.Score is not { } score || rows.Full.Columns.Count == 0)
            yield break;
        var levels = Levels(rows.Full);
        var sums = Sums(rows, score, attribute);
        for (var g = 0; g < attribute.Names.Count; g++)
        {
            var blocks = Moments(sums, levels, attribute, g);
            yield return Part(attribute, g, blocks, Explained, s => s.Explained);
            yield return Part(attribute, g, blocks, Unexplained, s => s.Unexplained);
        }
    }

    private static Finding Part(Grouping attribute, int group, LinearMoments[] blocks, string measure, Func<OaxacaBlinder, double> part)
    {
        var all = blocks.Aggregate((a, b) => a.Plus(b));
        var finding = new Finding
        {
            Id = FindingId.Of(attribute.Name, attribute.Names[group], measure, RateFindings.Others, "full"),
            Question = 3,
            EstimateOf = "comparison",
            Measure = measure,
            Attribute = attribute.Name,
            Group = attribute.Names[group],
            Reference = RateFindings.Others,
            StratumSet = "full",
            Counts = new Dictionary<string, long>(StringComparer.Ordinal) { ["n"] = (long)all.Members, ["others"] = (long)(all.Rows - all.Members) },
        };
        if (OaxacaBlinder.Of(all) is not { } split)
            return finding with { UndefinedBecause = "a side has no score, or the strata alone tell who belongs to the group" };
        double[] leftOut = [.. blocks.Where(b => b.Rows > 0).Select(b => OaxacaBlinder.Of(all.Plus(b, -1)) is { } rest ? part(rest) : double.NaN)];
        var interval = Array.Exists(leftOut, double.IsNaN) ? null : BlockJackknife.Interval(part(split), leftOut, Comparison.Level);
        return finding with
        {
            Estimate = part(split),
            Interval = interval is null ? null : new FindingInterval(interval.Low, interval.High, Comparison.Level, "delete-a-block-jackknife-t"),
            StandardError = interval?.StandardError,
            DegreesOfFreedom = interval?.DegreesOfFreedom,
            UndefinedBecause = interval is null ? Comparison.NoSpread : null,
        };
    }

    /// <summary>By full stratum, a 0 or 1 for each level but the first of each column; a stratum whose name cannot be taken apart is a level of its own.</summary>
    private static double[][] Levels(Grouping full)
    {
        var values = full.Names.Select(name => name.Split(Grouping.Separator)).ToArray();
        if (Array.Exists(values, v => v.Length != full.Columns.Count))
            values = [.. full.Names.Select(name => new[] { name })];
        var levels = Enumerable.Range(0, values[0].Length)
            .SelectMany(column => values.Select(v => v[column]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Skip(1).Select(level => (column, level)))
            .ToArray();
        return [.. values.Select(v => levels.Select(l => string.Equals(v[l.column], l.level, StringComparison.Ordinal) ? 1.0 : 0).ToArray())];
    }

    /// <summary>Rows and their scores by block, full stratum and group: the rows are looked at once, whatever the number of groups.</summary>
    private static (long Rows, double Score)[,,] Sums(DecisionRows rows, double[] score, Grouping attribute)
    {
        var sums = new (long Rows, double Score)[rows.Count == 0 ? 1 : rows.Block.Max() + 1, rows.Full.Names.Count, attribute.Names.Count];
        for (var row = 0; row < rows.Count; row++)
        {
            if (double.IsNaN(score[row]))
                continue;
            ref var sum = ref sums[rows.Block[row], rows.Full.Codes[row], attribute.Codes[row]];
            sum = (sum.Rows + 1, sum.Score + score[row]);
        }

        return sums;
    }

    /// <summary>The group's rows, and those of all others whose attribute is known.</summary>
    private static LinearMoments[] Moments((long Rows, double Score)[,,] sums, double[][] levels, Grouping attribute, int group)
    {
        var blocks = new LinearMoments[sums.GetLength(0)];
        for (var b = 0; b < blocks.Length; b++)
        {
            blocks[b] = new LinearMoments(levels[0].Length);
            for (var s = 0; s < levels.Length; s++)
            {
                (long Rows, double Score) others = default;
                for (var g = 0; g < sums.GetLength(2); g++)
                {
                    if (g != group && attribute.Names[g] is not Grouping.Unknown)
                        others = (others.Rows + sums[b, s, g].Rows, others.Score + sums[b, s, g].Score);
                }

                blocks[b].Add(levels[s], member: true, sums[b, s, group].Score, sums[b, s, group].Rows);
                blocks[b].Add(levels[s], member: false, others.Score, others.Rows);
            }
        }

        return blocks;
    }
}
