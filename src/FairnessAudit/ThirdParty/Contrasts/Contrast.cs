using FairnessAudit.ThirdParty.Tables;
using Statistics.Bounds;
using Statistics.Conditional;

namespace FairnessAudit.ThirdParty.Contrasts;

/// <summary>A group against all others or a named one, at one step, in one or more strata: real counts as sums, and the printed ones.</summary>
/// <param name="Label">What is compared.</param>
/// <param name="Strata">Real counts.</param>
/// <param name="Printed">Null where a mark hides one.</param>
/// <param name="ByParts">The same with the group added up from its parts; null where it has none that are printed, or where that changes nothing.</param>
internal sealed record Contrast(ContrastLabel Label, IReadOnlyList<StratumForms> Strata, Stratum[]? Printed, Stratum[]? ByParts);

/// <param name="Measure">First part of the finding's measure, for example "selection_rate".</param>
/// <param name="Question">Of the audit's method.</param>
/// <param name="Step">Of the funnel; null where it is the risk profile's doing.</param>
/// <param name="Attribute">Compared by.</param>
/// <param name="Group">One of its groups.</param>
/// <param name="Reference">"(others)" or a group's name.</param>
/// <param name="Stratum">Level or band within which it holds; null for all.</param>
/// <param name="StratumSet">none, band or minimal.</param>
internal sealed record ContrastLabel(string Measure, int Question, string? Step, string Attribute, string Group, string Reference, string? Stratum, string StratumSet);

/// <summary>Whom a count counts within a step: all levels together, or some of a stratum's.</summary>
/// <param name="Stratum">Empty for all levels together.</param>
/// <param name="Levels">Added up.</param>
internal sealed record Among(string Stratum, IReadOnlyList<string> Levels)
{
    public static Among All { get; } = new("", [""]);

    public IEnumerable<CellKey> Keys(string step, string attribute, string group) => Levels.Select(l => new CellKey(step, attribute, group, Stratum, l));
}
