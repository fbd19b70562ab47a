using FairnessAudit.Gate;
using FairnessAudit.Measures;
using Interchange.Lineage;
using Interchange.Runs;
using Interchange.Trust;

namespace FairnessAudit;

/// <summary>Every gate of an audit as one test of its run: its verdicts counted, no group named.</summary>
internal static class GateNotes
{
    public static void Note(ResultFolder folder, Findings findings)
    {
        foreach (var gate in findings.GateResults.GroupBy(r => r.Id, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var counts = gate.CountBy(r => r.Verdict, StringComparer.Ordinal).OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => FormattableString.Invariant($"{c.Key} {c.Value}"));
            folder.Notes.Add(new LineageTest(gate.Key, Status([.. gate]), gate.Any(r => r.Effect is "block"), string.Join(", ", counts)));
        }
    }

    private static string Status(IReadOnlyList<GateResult> results)
    {
        if (results.All(r => r.Verdict is Verdicts.NotPossible))
            return "skip";
        return results.All(r => r.Verdict is Verdicts.Within || r.Effect is "report") ? "pass" : "fail";
    }
}
