using FairnessAudit.Measures;
using FairnessAudit.ThirdParty.Meta;
using FairnessAudit.ThirdParty.Tables;
using Statistics.Bounds;
using Statistics.Conditional;

namespace FairnessAudit.ThirdParty.Contrasts;

/// <summary>
/// What would be known if nobody had been counted by both group and step: only how groups spread over the levels of a stratum, and how many
/// of each level were selected. Bounds, which are often nearly everything; and the guess by shares that others put in their place, as a
/// warning beside them. Neither is ever judged.
/// </summary>
internal static class UnobservedFindings
{
    /// <param name="tables">Of a table without any group beyond the first step.</param>
    /// <param name="contrast">The whole process, of that table.</param>
    public static IEnumerable<Finding> Of(RealTables tables, Contrast contrast)
    {
        yield return Bounded(contrast.Label, contrast.Label.Measure + "_ratio", JointRatio.Ends(tables.Simplex, contrast.Strata));
        yield return Bounded(contrast.Label, contrast.Label.Measure + "_difference", JointGap.Ends(tables.Simplex, contrast.Strata, GapPart.Gap));
        var meta = tables.Printed.Meta;
        foreach (var stratum in meta.Strata.Where(s => s.Complete && tables.Printed.HasDetail(meta.Selection, s.Name) && tables.Printed.HasDetail(meta.Population, s.Name)))
        {
            if (Guess(tables, stratum, contrast.Label) is not { } guess)
                continue;
            var label = contrast.Label with { Stratum = "by " + stratum.Name };
            yield return Guessed(label, label.Measure + "_ratio", MantelHaenszelRiskRatio.Of([guess]).Ratio);
            yield return Guessed(label, label.Measure + "_difference", guess.A / guess.N1 - guess.C / guess.N0);
        }
    }

    private static Finding Bounded(ContrastLabel label, string measure, (Optimum Low, Optimum High) ends) => RatioFindings.Bare(label, measure, null, StepMeasures.Unobserved) with
    {
        WorstCase = new FindingBounds(Finite(ends.Low.Bound), Finite(ends.High.Bound)),
        UndefinedBecause = "nobody is counted by both group and step here: every value between the bounds is possible",
    };

    private static Finding Guessed(ContrastLabel label, string measure, double? value) => RatioFindings.Bare(label, measure, null, StepMeasures.Imputed) with
    {
        Estimate = value,
        UndefinedBecause = "a guess: everybody is given the shares of their level, as if within a level no group were treated otherwise",
    };

    /// <summary>Everybody's selected of each level shared out as the groups are spread over it, after the printed counts.</summary>
    private static Stratum? Guess(RealTables tables, CountedStratum stratum, ContrastLabel label)
    {
        var (meta, numbers) = (tables.Printed.Meta, new PrintedNumbers(tables.Printed));
        double a = 0, n1 = 0, c = 0, n0 = 0;
        foreach (var level in stratum.Levels)
        {
            double? Count(string step, string attribute, string group) => numbers.Of(new CellKey(step, attribute, group, stratum.Name, level));
            if (Count(meta.Population, "", "") is not { } all || Count(meta.Selection, "", "") is not { } selected || Count(meta.Population, label.Attribute, label.Group) is not { } group)
                return null;
            if ((label.Reference is RateFindings.Others ? all - group : Count(meta.Population, label.Attribute, label.Reference)) is not { } other)
                return null;
            (n1, n0) = (n1 + group, n0 + other);
            (a, c) = all > 0 ? (a + selected * group / all, c + selected * other / all) : (a, c);
        }

        return n1 > 0 && n0 > 0 ? new Stratum(a, n1, c, n0) : null;
    }

    private static double? Finite(double value) => double.IsFinite(value) ? value : null;
}
