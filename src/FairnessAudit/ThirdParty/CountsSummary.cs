using FairnessAudit.Measures;
using FairnessAudit.ThirdParty.Meta;
using FairnessAudit.ThirdParty.Tables;

namespace FairnessAudit.ThirdParty;

/// <summary>What a reader must know of the table before its figures.</summary>
internal static class CountsSummary
{
    public static ThirdPartySummary Of(PrintedTable table, IReadOnlyList<LargerPart> largerParts)
    {
        var meta = table.Meta;
        return new()
        {
            Id = meta.Id,
            About = meta.About,
            Unit = meta.Unit,
            CountedBy = meta.CountedBy,
            Period = meta.Period,
            Source = meta.Source,
            Licence = meta.Licence,
            Rounding = meta.Rounding.Kind,
            Base = meta.Rounding.Base,
            Lines = table.Cells.Count,
            Withheld = table.Cells.Count(c => c.Printed is null),
            Population = meta.Population,
            Selection = meta.Selection,
            HumanStep = meta.HumanStep,
            RiskProfile = meta.RiskProfile?.Name,
            Steps = [.. meta.Steps.Select(s => new StepOf(s.Name, s.Of))],
            Words = Words(meta),
            LargerParts = largerParts,
        };
    }

    /// <summary>Everybody at the first step and at selection, as printed.</summary>
    public static PopulationSummary Population(PrintedTable table)
    {
        var numbers = new PrintedNumbers(table);
        long Count(string step) => (long)(numbers.Of(CellKey.Everybody(step)) ?? 0);
        return new()
        {
            Rows = Count(table.Meta.Population),
            Eligible = Count(table.Meta.Population),
            Selected = Count(table.Meta.Selection),
            DrawnAtRandom = 0,
            OutcomeUnknown = 0,
            WithoutAttributes = 0,
            AttributesWithoutRow = 0,
            Attributes = [.. table.Meta.Attributes.Select(a => new AttributeCoverage(a.Name, 0, []))],
        };
    }

    private static SortedDictionary<string, SaidTwice> Words(CountsMeta meta)
    {
        var words = new SortedDictionary<string, SaidTwice>(StringComparer.Ordinal);
        foreach (var step in meta.Steps)
            words["step/" + step.Name] = step.Words;
        foreach (var attribute in meta.Attributes)
        {
            words["attribute/" + attribute.Name] = attribute.Words;
            foreach (var group in attribute.Groups)
                words[$"group/{attribute.Name}/{group.Name}"] = group.Words;
        }

        foreach (var stratum in meta.Strata)
        {
            words["stratum/" + stratum.Name] = stratum.Words;
            foreach (var band in stratum.Bands)
                words["band/" + band.Name] = band.Words;
        }

        return words;
    }
}
