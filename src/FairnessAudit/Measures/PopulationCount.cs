using FairnessAudit.Population;

namespace FairnessAudit.Measures;

/// <summary>Who was audited, counted.</summary>
internal static class PopulationCount
{
    public static PopulationSummary Of(DecisionRows rows, Func<string, string, bool> judgedSeparately) => new()
    {
        Rows = rows.Count,
        Eligible = rows.Step.LongCount(s => s != Step.DrawnAtRandom),
        Selected = rows.Step.LongCount(s => s == Step.PutForward),
        DrawnAtRandom = rows.Step.LongCount(s => s == Step.DrawnAtRandom),
        OutcomeUnknown = rows.Outcome.LongCount(o => o == Known.No),
        OutcomeNotUsed = rows.Unused,
        WithoutAttributes = rows.Unmatched.RowsWithoutPerson,
        AttributesWithoutRow = rows.Unmatched.PersonsWithoutRow,
        Attributes = [.. rows.Attributes.Select(a => new AttributeCoverage(
            a.Name,
            a.Codes.LongCount(c => a.Names[c] is Grouping.Unknown),
            [.. a.Names.Where(g => g is not Grouping.Unknown && !judgedSeparately(a.Name, g))])
        {
            ValuesWithoutRow = rows.Unmatched.ValuesWithoutRow.GetValueOrDefault(a.Name),
        })],
    };
}
