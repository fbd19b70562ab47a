using FairnessAudit.Gate;
using FairnessAudit.Measures;
using FairnessAudit.Tests.Candidate;
using Interchange.Columns;
using Statistics.Conditional;

namespace FairnessAudit.Tests.Gate;

/// <summary>Ratios with counts written down, spread evenly over twenty blocks, and policies to judge them by.</summary>
internal static class Ratios
{
    private const int Blocks = 20;

    public static readonly RatioRules Rules = new(2, 0.1);

    public static RatioLabel Label(string group, string set = "minimal", CountedEvent? counted = null, string period = ConditionalRatios.Pooled) =>
        new(counted ?? CountedEvent.Selection, "team", group, set, period);

    /// <param name="label">Which comparison.</param>
    /// <param name="strata">Totals; each block gets its part, with one hit more or less in turn so that blocks differ.</param>
    public static ConditionalRatio Of(RatioLabel label, params PartlyKnownStratum[] strata)
    {
        var counts = new BlockCounts(Blocks, strata.Length) { UnknownHits = new double[Blocks * strata.Length], UnknownMisses = new double[Blocks * strata.Length] };
        for (var b = 0; b < Blocks; b++)
        {
            for (var s = 0; s < strata.Length; s++)
            {
                var (at, part, turn) = (b * strata.Length + s, strata[s], b % 2 == 0 ? 1 : -1);
                counts.Known[at] = new Stratum(part.Known.A / Blocks + turn, part.Known.N1 / Blocks, part.Known.C / Blocks - turn, part.Known.N0 / Blocks);
                (counts.UnknownHits[at], counts.UnknownMisses[at]) = (part.Hits / Blocks, part.Misses / Blocks);
            }
        }

        return ConditionalRatio.Of(label, counts, Rules);
    }

    public static PartlyKnownStratum Known(double a, double n1, double c, double n0) => new(new Stratum(a, n1, c, n0), 0, 0);

    /// <summary>The test policy, changed in its text and read again.</summary>
    public static GatesPolicy Policy(string gates = "", Func<string, string>? change = null)
    {
        var yaml = Gates.Yaml(("a", 0.5), ("b", 0.5)).TrimEnd() + "\n" + gates;
        return GatesPolicyReader.Read(SourceFile.Of("gates.yaml", System.Text.Encoding.UTF8.GetBytes(change is null ? yaml : change(yaml))));
    }
}
