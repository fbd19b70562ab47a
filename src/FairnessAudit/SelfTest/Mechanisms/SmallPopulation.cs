using FairnessAudit.Population;
using Interchange.Columns;
using Prioritisation.Scorecards;
using Statistics.Resampling;

namespace FairnessAudit.SelfTest.Mechanisms;

/// <summary>
/// A few thousand rows in memory with a scorecard made by hand: three harmless terms, and one whose link to the group is planted. Or two
/// features that say nothing apart, and a pair of them whose link is planted.
/// </summary>
internal sealed class SmallPopulation
{
    public const string Attribute = "origin_main";
    public const string Group = "outside_europe";
    public const string Suspect = "planted";
    public const string Other = "other half";
    private const double Members = 0.3;
    private const int PlainTerms = 3;
    private static readonly int[] Plain = [0, 150, 300, 500];

    /// <param name="rows">How many.</param>
    /// <param name="points">What the planted part adds where it is set.</param>
    /// <param name="set">By membership and stratum, the chance that it is set.</param>
    /// <param name="paired">Whether it is set where two features differ, each of which is a coin.</param>
    /// <param name="random">Chance.</param>
    public SmallPopulation(int rows, int points, Func<bool, int, double> set, bool paired, ref RandomStream random)
    {
        var (planted, plain) = (new byte[rows], Enumerable.Range(0, PlainTerms).Select(_ => new byte[rows]).ToArray());
        var (member, stratum, block) = (new bool[rows], new int[rows], new int[rows]);
        for (var row = 0; row < rows; row++)
        {
            (member[row], stratum[row], block[row]) = (random.Uniform() < Members, random.Below(2), random.Below(BlockJackknife.Blocks));
            // Bin 0 is "not stated" in a scorecard.
            planted[row] = (byte)(random.Uniform() < set(member[row], stratum[row]) ? 2 : 1);
            foreach (var bins in plain)
                bins[row] = (byte)(1 + random.Below(Plain.Length));
        }

        (Card, var codes) = Scored(points, planted, plain, paired ? Coins(planted.Length, ref random) : null);
        Terms = ScoredTerm.All(Card, codes);
        Rows = Make(member, stratum, block, [.. Enumerable.Range(0, rows).Select(row => (double)Terms.Sum(t => t.Points[t.Bins[row]]))]);
    }

    public IReadOnlyList<ScoredTerm> Terms { get; }

    public DecisionRows Rows { get; }

    public string[] Signals => [.. Enumerable.Range(0, Rows.Count).Select(row => FormattableString.Invariant($"s{row}"))];

    public Scorecard Card { get; }

    /// <summary>The planted part is the first term; or, paired, it is set where the two halves are different sides of a coin.</summary>
    private static (Scorecard Card, byte[][] Bins) Scored(int points, byte[] planted, byte[][] plain, byte[]? coin)
    {
        Term[] harmless = [.. plain.Select((_, i) => Term(Name(i), Plain))];
        if (coin is null)
            return (Of([Term(Suspect, [0, points]), .. harmless], []), [planted, .. plain]);
        byte[] sides = [0, 0, 1, 1];
        var pair = new PairTerm { First = Suspect, Second = Other, FirstGroups = sides, SecondGroups = sides, Points = [0, points, points, 0] };
        var other = coin.Select((side, row) => planted[row] == 2 ? (byte)(3 - side) : side).ToArray();
        return (Of([Term(Suspect, [0, 0]), Term(Other, [0, 0]), .. harmless], [pair]), [coin, other, .. plain, [.. coin.Select((side, row) => pair.Cell(side, other[row]))]]);
    }

    private static byte[] Coins(int rows, ref RandomStream random)
    {
        var coins = new byte[rows];
        for (var row = 0; row < rows; row++)
            coins[row] = (byte)(1 + random.Below(2));
        return coins;
    }

    private static Scorecard Of(IReadOnlyList<Term> terms, IReadOnlyList<PairTerm> pairs) => new()
    {
        Intercept = 0,
        Terms = terms,
        Pairs = pairs,
        Calibration = [new CalibrationStep(int.MinValue, 0.2, 1, 0)],
        Provenance = new Provenance
        {
            Trainer = "by hand",
            ContractId = "self-test",
            ContractVersion = "1",
            ContractSha256 = "",
            TrainedFrom = DateOnly.MinValue,
            TrainedTo = DateOnly.MinValue,
            CalibratedTo = DateOnly.MinValue,
            TrainingRows = 0,
            FoundedRows = 0,
            Seed = 0,
            Inputs = new Dictionary<string, string>(StringComparer.Ordinal),
        },
    };

    /// <summary>Rows of one attribute with a score, of which nothing is put forward.</summary>
    public static DecisionRows Make(bool[] member, int[] stratum, int[] block, double[] score)
    {
        var strata = new Grouping("full", ["0", "1"], stratum);
        return new DecisionRows
        {
            Step = new Step[member.Length],
            Seen = new Seen[member.Length],
            Outcome = new Known[member.Length],
            Design = new int[member.Length],
            Strata = [new DesignStratum("(not drawable)", 0, 0)],
            Reached = new byte[member.Length],
            Funnel = [],
            Unused = 0,
            Unmatched = new Unmatched(0, 0, new Dictionary<string, long>(StringComparer.Ordinal)),
            DaysToEnd = new int[member.Length],
            Block = block,
            Period = Grouping.Single("period", member.Length),
            Minimal = strata,
            Full = strata,
            Band = Grouping.Single("band", member.Length),
            Score = score,
            Attributes = [new Grouping(Attribute, ["europe", Group], Array.ConvertAll(member, m => m ? 1 : 0))],
        };
    }

    private static string Name(int term) => FormattableString.Invariant($"plain {term}");

    private static Term Term(string feature, int[] points) => new()
    {
        Feature = feature,
        Kind = ColumnKind.Level,
        Levels = [.. points.Select((_, i) => FormattableString.Invariant($"v{i}"))],
        Points = [0, .. points, 0],
    };
}
