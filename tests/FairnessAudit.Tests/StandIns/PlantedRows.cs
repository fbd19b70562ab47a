using System.Globalization;
using FairnessAudit.Population;
using Statistics.Resampling;

namespace FairnessAudit.Tests.StandIns;

/// <summary>
/// Rows of persons (one to three each) in groups a, b and c and two strata, with features whose link to the group is known. What a
/// feature says is drawn once a person, as of a file's series, so rows of a person repeat it.
/// </summary>
internal sealed class PlantedRows
{
    public const int Values = 6;
    private readonly List<byte> groups = [];
    private readonly List<byte> strata = [];
    private readonly List<int> person = [];
    private readonly ulong seed;

    /// <param name="persons">How many.</param>
    /// <param name="seed">Of everything.</param>
    /// <param name="mixed">Whether group a stands mostly in the first stratum.</param>
    public PlantedRows(int persons, ulong seed, bool mixed = false)
    {
        this.seed = seed;
        for (var p = 0; p < persons; p++)
        {
            var chance = new RandomStream(seed, (ulong)p);
            var group = (byte)(chance.Uniform() switch { < 0.5 => 0, < 0.85 => 1, _ => 2 });
            var first = chance.Uniform() < (mixed ? group == 0 ? 0.8 : 0.2 : 0.5);
            for (var rows = chance.Below(3); rows >= 0; rows--)
            {
                groups.Add(group);
                strata.Add((byte)(first ? 0 : 1));
                person.Add(p);
            }
        }
    }

    public int Count => person.Count;

    public string[] Persons => [.. person.Select(p => p.ToString("x32", CultureInfo.InvariantCulture))];

    public Grouping Attribute => Grouping.Of("team", [.. groups.Select(g => ((char)('a' + g)).ToString())]);

    public int Group(int row) => groups[row];

    public int Stratum(int row) => strata[row];

    /// <summary>One value a person, from its group, stratum and a number from 0 to 1.</summary>
    public byte[] Feature(string name, Func<int, int, double, double> value) => [.. Enumerable.Range(0, Count).Select(row =>
    {
        var chance = new RandomStream(seed ^ 0xF00D, (ulong)person[row] * 4099 + (ulong)name.Sum(c => c));
        return (byte)value(groups[row], strata[row], chance.Uniform());
    })];

    /// <summary>Tied to nothing.</summary>
    public byte[] Plain(string name = "plain") => Feature(name, (_, _, u) => u * Values);

    /// <summary>1 for nine tenths of group a and a tenth of all others, else 0.</summary>
    public byte[] StandIn() => Feature("stand-in", (g, _, u) => u < (g == 0 ? 0.9 : 0.1) ? 1 : 0);

    /// <summary>As a stand-in in the first stratum, and the other way round in the second: over everybody it says nothing.</summary>
    public byte[] ConditionalStandIn() => Feature("conditional", (g, s, u) => u < ((g == 0) == (s == 0) ? 0.85 : 0.15) ? 1 : 0);

    public DecisionRows Rows(int[]? score = null, Func<int, Step>? step = null, Func<int, Known>? outcome = null)
    {
        var stratum = Grouping.Of("full", [.. strata.Select(s => s == 0 ? "first" : "second")]);
        return new DecisionRows
        {
            Step = [.. Enumerable.Range(0, Count).Select(step ?? (_ => Step.Passed))],
            Seen = [.. Enumerable.Repeat(Seen.ByProcess, Count)],
            Outcome = [.. Enumerable.Range(0, Count).Select(outcome ?? (_ => Known.No))],
            Design = new int[Count],
            Strata = [new DesignStratum("(not drawable)", 0, 0)],
            Reached = new byte[Count],
            Funnel = [],
            DaysToEnd = new int[Count],
            Block = [.. Persons.Select(p => BlockOf.Cluster(p, 0))],
            Period = Grouping.Single("period", Count),
            Minimal = stratum,
            Full = stratum,
            Band = Grouping.Single("band", Count),
            Score = [.. (score ?? new int[Count]).Select(s => (double)s)],
            Attributes = [Attribute],
            Unused = 0,
            Unmatched = new Unmatched(0, 0, new Dictionary<string, long>(StringComparer.Ordinal)),
        };
    }
}
