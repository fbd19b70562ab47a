using FairnessAudit.Measures;
using Statistics.Conditional;
using Statistics.Resampling;

namespace FairnessAudit.SelfTest.Releases;

/// <summary>Counts of one attribute in one simulated release: rows and hits by quarter, block, full stratum and group; the last group is unknown.</summary>
internal sealed class ReleaseCounts(int groups, bool anyUnknown)
{
    public const int Quarters = 4;
    public const int Classes = 4;

    /// <summary>Two grounds in each class.</summary>
    public const int Strata = 2 * Classes;

    /// <summary>Put forward, or not.</summary>
    private const int Bands = 2;

    private readonly double[] rows = new double[Quarters * BlockJackknife.Blocks * Strata * (groups + 1)];
    private readonly double[] hits = new double[Quarters * BlockJackknife.Blocks * Strata * (groups + 1)];
    private readonly long[] plainRows = new long[groups + 1];
    private readonly long[] plainHits = new long[groups + 1];

    /// <summary>How many strata a set has.</summary>
    public static int Of(string set) => set switch { "full" => Strata, "minimal" => Classes, SimulatedSteps.Band => Bands, _ => 1 };

    public void Add(int quarter, int block, int stratum, int group, bool hit, double weight)
    {
        var at = At(quarter, block, stratum) + group;
        rows[at] += weight;
        plainRows[group]++;
        if (!hit)
            return;
        hits[at] += weight;
        plainHits[group]++;
    }

    /// <param name="group">Against all other known groups.</param>
    /// <param name="set">none, minimal, full or band.</param>
    /// <param name="quarter">Null: the whole year.</param>
    /// <param name="weighted">Whether a row stands for others.</param>
    public BlockCounts Blocks(int group, string set, int? quarter, bool weighted)
    {
        var strata = Of(set);
        var result = new BlockCounts(BlockJackknife.Blocks, strata)
        {
            UnknownHits = anyUnknown ? new double[BlockJackknife.Blocks * strata] : null,
            UnknownMisses = anyUnknown ? new double[BlockJackknife.Blocks * strata] : null,
            Rows = weighted ? new SideRows(plainRows[group], plainHits[group], plainRows.AsSpan(0, groups).ToArray().Sum() - plainRows[group], plainHits.AsSpan(0, groups).ToArray().Sum() - plainHits[group]) : null,
        };
        for (var q = quarter ?? 0; q <= (quarter ?? Quarters - 1); q++)
        {
            for (var b = 0; b < BlockJackknife.Blocks; b++)
            {
                for (var s = 0; s < Strata; s++)
                    Add(result, b * strata + s * strata / Strata, At(q, b, s), group);
            }
        }

        return result;
    }

    private void Add(BlockCounts result, int place, int at, int group)
    {
        double all = 0, hit = 0;
        for (var g = 0; g < groups; g++)
        {
            all += rows[at + g];
            hit += hits[at + g];
        }

        var sum = result.Known[place];
        result.Known[place] = new Stratum(sum.A + hits[at + group], sum.N1 + rows[at + group], sum.C + hit - hits[at + group], sum.N0 + all - rows[at + group]);
        if (result.UnknownHits is null)
            return;
        result.UnknownHits[place] += hits[at + groups];
        result.UnknownMisses![place] += rows[at + groups] - hits[at + groups];
    }

    private int At(int quarter, int block, int stratum) => ((quarter * BlockJackknife.Blocks + block) * Strata + stratum) * (groups + 1);
}
