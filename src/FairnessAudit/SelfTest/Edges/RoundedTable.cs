using FairnessAudit.Measures;
using FairnessAudit.ThirdParty.Contrasts;
using FairnessAudit.ThirdParty.Meta;
using FairnessAudit.ThirdParty.Tables;
using Statistics.Resampling;

namespace FairnessAudit.SelfTest.Edges;

/// <summary>
/// A human step within two categories with a known ratio of one group to all others, as a third party would print it: every count rounded,
/// the small ones withheld, groups and categories with their totals.
/// </summary>
/// <param name="Group">People of the group in a category.</param>
/// <param name="Others">All others in a category.</param>
/// <param name="Rate">How often all others are chosen in the first category; half of it in the second.</param>
/// <param name="Ratio">How often the group is chosen against them, in both.</param>
internal sealed record RoundedTable(int Group, int Others, double Rate, double Ratio)
{
    private const int Base = 10;
    private const int Least = 10;
    private const string Mark = "x";
    private const string Attribute = "attribute";
    private const string Category = "category";
    private static readonly string[] Groups = ["group", "others"];
    private static readonly string[] Levels = ["1", "2"];

    private static CountsMeta Meta { get; } = new()
    {
        Id = "simulated",
        About = new("", ""),
        Unit = new("", ""),
        Source = "simulated",
        Licence = "none",
        CountedBy = "simulated",
        Period = "one",
        Rounding = new(RoundingRule.Nearest, Base, RoundingRule.Up, 0),
        Suppression = new Dictionary<string, HiddenCount>(StringComparer.Ordinal) { [Mark] = new(1, Least - 1) },
        Steps = [new("population", null, [], new("", "")), new("selected", "population", [], new("", ""))],
        Population = "population",
        Selection = "selected",
        HumanStep = "selected",
        Attributes = [new(Attribute, Complete: true, null, [.. Groups.Select(g => new CountedGroup(g, [], new("", "")))], new("", ""))],
        Strata = [new(Category, CountedStratum.Profile, Complete: true, Levels, [], new("", ""))],
    };

    /// <summary>One drawn table as printed, and the ratio that can be read from it.</summary>
    public BoundedRatio Draw(ref RandomStream random)
    {
        var counts = new long[2, 2, 2];
        for (var level = 0; level < 2; level++)
        {
            var rate = Rate / (level + 1);
            (counts[0, 0, level], counts[0, 1, level]) = (Group, Others);
            counts[1, 0, level] = RandomDraws.Binomial(ref random, Group, Math.Min(1, rate * Ratio));
            counts[1, 1, level] = RandomDraws.Binomial(ref random, Others, rate);
        }

        var printed = new PrintedTable(Meta, [.. Cells(counts)]);
        var tables = RealTables.Of(printed, Interchange.Columns.SourceFile.Of("simulated", []));
        var label = new ContrastLabel(StepMeasures.RiskRatio, 3, Meta.HumanStep, Attribute, Groups[0], RateFindings.Others, null, "band");
        return BoundedRatio.Of(tables.Simplex, new Contrasting(tables).Within(Meta.RiskProfile, label)!);
    }

    private static IEnumerable<PrintedCell> Cells(long[,,] counts)
    {
        for (var step = 0; step < 2; step++)
        {
            for (var group = -1; group < 2; group++)
            {
                for (var level = -1; level < 2; level++)
                {
                    var count = 0L;
                    for (var g = 0; g < 2; g++)
                    {
                        for (var l = 0; l < 2; l++)
                            count += (group < 0 || group == g) && (level < 0 || level == l) ? counts[step, g, l] : 0;
                    }

                    var key = CellKey.Everybody(Meta.Steps[step].Name);
                    key = group < 0 ? key : key.Of(Attribute, Groups[group]);
                    yield return Print(level < 0 ? key : key.At(Category, Levels[level]), count);
                }
            }
        }
    }

    private static PrintedCell Print(CellKey key, long count)
    {
        if (count is > 0 and < Least)
            return new(key, 0, Mark, null, Meta.Suppression[Mark].Range);
        var rounded = (count + Base / 2) / Base * Base;
        return new(key, 0, "", rounded, Meta.Rounding.Behind(rounded));
    }
}
