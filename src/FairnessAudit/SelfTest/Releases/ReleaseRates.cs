using Statistics;
using Statistics.Resampling;

namespace FairnessAudit.SelfTest.Releases;

/// <summary>
/// How often a row is put forward, by full stratum and by group of the finest cross. A score is standard normal, shifted a little for each
/// group; those above the stratum's cut are put forward.
/// </summary>
internal sealed class ReleaseRates
{
    /// <summary>Capacity of each class, before it is scaled to the planned share, and of the two grounds within it.</summary>
    private static readonly double[] Classes = [0.04, 0.07, 0.11, 0.20];
    private static readonly double[] Grounds = [0.8, 1.2];

    /// <summary>Share of the signals in each class.</summary>
    private static readonly double[] Volumes = [0.25, 0.25, 0.3125, 0.1875];

    /// <summary>Weight of the largest main group in each class where composition differs.</summary>
    private static readonly double[] Presence = [0.55, 0.80, 1.20, 2.00];

    private readonly double[,,] rates;
    private readonly double harm;
    private readonly int attribute;
    private readonly int group;
    private readonly double norm = 1;

    public ReleaseRates(ReleasePlan plan, Truth truth, double selectedShare, ref RandomStream random)
    {
        var (lead, second) = (plan.Attributes[plan.Lead], plan.Attributes[plan.Second]);
        rates = new double[ReleaseCounts.Strata, lead.Groups.Length, second.Groups.Length];
        for (var g = 0; g < lead.Groups.Length; g++)
        {
            for (var h = 0; h < second.Groups.Length; h++)
            {
                var shift = truth.Spread * random.Normal();
                for (var s = 0; s < ReleaseCounts.Strata; s++)
                    rates[s, g, h] = Gaussian.Below(shift + Gaussian.Quantile(Capacity(s, selectedShare)));
            }
        }

        harm = truth.Ratio;
        attribute = truth.Harmed is { } harmed ? plan.IndexOf(harmed.Attribute) : -1;
        if (attribute < 0)
            return;
        group = Array.IndexOf(plan.Attributes[attribute].Groups, truth.Harmed!.Value.Group);
        norm = 1 / (1 + Share(plan, attribute, group) * (harm - 1));
    }

    /// <summary>Class of a full stratum: the first two are of the first class.</summary>
    public static int ClassOf(int stratum) => stratum * ReleaseCounts.Classes / ReleaseCounts.Strata;

    /// <summary>A stratum from a uniform draw.</summary>
    public static int Stratum(double uniform)
    {
        var c = 0;
        while (c < Volumes.Length - 1 && uniform >= Volumes[c])
            uniform -= Volumes[c++];
        return 2 * c + (uniform >= Volumes[c] / 2 ? 1 : 0);
    }

    /// <summary>By class, cumulative weights of the lead attribute's groups.</summary>
    public static double[][] Composition(ReleasePlan plan, Truth truth)
    {
        var lead = plan.Attributes[plan.Lead];
        var coarse = plan.Attributes.FirstOrDefault(a => a.From == plan.Lead);
        var largest = coarse is null ? Array.IndexOf(lead.Shares, lead.Shares.Max()) : Array.IndexOf(coarse.Shares, coarse.Shares.Max());
        return [.. Presence.Select(factor =>
        {
            var sum = 0.0;
            return lead.Shares.Select((share, g) => sum += share * (truth.CompositionDiffers && (coarse is null ? g : coarse.Map[g]) == largest ? factor : 1)).ToArray();
        })];
    }

    public double Of(int stratum, int lead, int second, ReadOnlySpan<byte> codes)
    {
        var rate = rates[stratum, lead, second] * norm;
        return attribute >= 0 && codes[attribute] == group ? Math.Min(1, rate * harm) : rate;
    }

    private static double Capacity(int stratum, double selectedShare) =>
        Math.Min(0.95, Classes[ClassOf(stratum)] * Grounds[stratum % 2] * selectedShare / Classes.Zip(Volumes).Sum(c => c.First * c.Second));

    private static double Share(ReleasePlan plan, int attribute, int group)
    {
        var planned = plan.Attributes[attribute];
        if (planned.Cross is not var (first, second))
            return planned.Shares[group];
        var size = plan.Attributes[second].Groups.Length;
        return plan.Attributes[first].Shares[group / size] * plan.Attributes[second].Shares[group % size];
    }
}
