using System.Globalization;
using System.Text;

namespace FairnessAudit.Drawing;

/// <summary>The block that an ordering policy takes over: numbers by class and score band. No group stands in it, because room one may know none.</summary>
internal static class DrawDesignYaml
{
    public const string FileName = "draw-design.yaml";

    public static byte[] Bytes(DrawDesignResult result) => Encoding.UTF8.GetBytes(Text(result));

    private static string Text(DrawDesignResult result)
    {
        var text = new StringBuilder();
        foreach (var line in Head(result))
            text.Append("# ").Append(line).Append('\n');
        text.Append("random:\n  deviations:\n");
        foreach (var name in result.Classes)
        {
            var numbers = result.Cells.Where(c => string.Equals(c.Class, name, StringComparison.Ordinal)).Select(c => Number("0.00", c.Deviation));
            text.Append("    ").Append(name).Append(": [").AppendJoin(", ", numbers).Append("]\n");
        }

        return text.Append("  deviations_from: ").Append(result.From).Append('\n').ToString();
    }

    private static IEnumerable<string> Head(DrawDesignResult result)
    {
        yield return "Where draws at random tell most of who bears the burden of being put forward without ground. Computed by the fairness audit.";
        yield return "Take both keys over into the block random of an ordering policy: a new version, to be audited and released like any other.";
        yield return Invariant($"Share of the proportional draw that was mixed in: {Number("0.00", result.Lambda)}. No group may be looked into more than {Number("0.##", result.MostOften)} times as often, or as seldom, as all others;");
        yield return LookedInto.Furthest([.. result.Groups.Select(g => g.Designed)]) is { } furthest
            ? Invariant($"the furthest from 1 is {Number("0.000", furthest.Ratio)}. Which group that is stands on the page beside this file, not here.")
            : "no two groups could be compared.";
        yield return Invariant($"On the same nights, replayed: variance of the contrast that varies most {Change(result.WorstReplayed)}, mean over {result.Contrasts.Count} contrasts {Change(result.MeanReplayed)}.");
        yield return Invariant($"With every class and band a stratum over the whole window: {Change(result.WorstPlanned)} and {Change(result.MeanPlanned)}.");
    }

    private static string Change(VarianceFall fall) => fall.Share is not { } share ? "not defined"
        : Math.Abs(share) < 0.0005 ? "unchanged"
        : (share > 0 ? "falls by " : "rises by ") + Number("0.0", Math.Abs(share) * 100) + "%";

    private static string Number(string format, double value) => value.ToString(format, CultureInfo.InvariantCulture);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
