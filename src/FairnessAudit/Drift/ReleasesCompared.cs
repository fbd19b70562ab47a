using FairnessAudit.Gate;
using Interchange.Runs;

namespace FairnessAudit.Drift;

/// <summary>This release beside earlier ones of the model line: every watched ratio of selection, from the counts that each audit stored.</summary>
internal static class ReleasesCompared
{
    /// <param name="gates">Of the release in force.</param>
    /// <param name="audited">Of its audit.</param>
    /// <param name="earlier">Of earlier audits, in any order.</param>
    /// <exception cref="RefusedException">Exit code 3: other groups were counted, so the ratios are of other things; every problem.</exception>
    public static IReadOnlyList<DriftRelease> Of(IReadOnlyList<DriftGate> gates, AuditedCounts audited, IReadOnlyList<AuditedCounts> earlier)
    {
        DriftGate[] selection = [.. gates.Where(g => g.Rule.Measure is WatchedRule.Selection)];
        var problems = earlier.SelectMany(e => selection.Select(g => g.Attribute).Distinct(StringComparer.Ordinal)
            .Where(a => e.Header["groups of " + a] != audited.Header["groups of " + a])
            .Select(a => new Problem
            {
                Code = "counts-differ",
                File = e.Folder,
                Column = "groups of " + a,
                Value = e.Header["groups of " + a],
                Rule = $"is '{audited.Header["groups of " + a]}' in {audited.Folder}: groups with other edges cannot stand beside each other",
                Remedy = "leave this release out, or count it again with the groups of today",
            })).ToArray();
        if (problems.Length > 0)
            throw RefusedException.Input(problems);
        return [.. earlier.OrderBy(e => e.Days, StringComparer.Ordinal).Select(e => Release(selection, e, inForce: false)), Release(selection, audited, inForce: true)];
    }

    private static DriftRelease Release(DriftGate[] gates, AuditedCounts counts, bool inForce) => new(counts.Days, counts.Header["model"], inForce, [.. gates.Select(gate =>
    {
        var table = counts.Tables.First(t => t.Attribute == gate.Attribute);
        if (!table.Groups.Contains(gate.Group, StringComparer.Ordinal))
            return new DriftReleaseRatio(gate.Id, gate.Attribute, gate.Group, 0, 0, null, null, "nobody of the group was counted");
        var ratio = DriftGates.Ratio(table, gate.Event!, gate.Rule.StratumSet, gate.Group);
        return new DriftReleaseRatio(gate.Id, gate.Attribute, gate.Group, ratio.N, ratio.Selected, ratio.Ratio, DriftGates.Interval(ratio), ratio.UndefinedBecause);
    })]);
}
