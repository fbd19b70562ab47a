namespace FairnessAudit.StandIns;

/// <summary>
/// Mutual information of a feature and an attribute within strata, in bits, against what <see cref="PersonShuffle"/> gives by chance.
/// Shuffles leave the counts by stratum and group as they are, so only the sum of n log n over joint cells moves.
/// </summary>
internal sealed class InformationTest
{
    /// <summary>Most shuffles.</summary>
    public const int Most = 199;

    /// <summary>Shuffles at least as large as the data after which more would not change the answer (Besag and Clifford 1991, Biometrika 78, 301).</summary>
    private const int Enough = 10;
    private readonly int[] column;
    private readonly int[] joint;
    private readonly int groups;
    private readonly double[] entropy;
    private readonly double observed;
    private double shuffledSum;
    private int asLarge;

    public InformationTest(byte[] bin, int[] stratum, int[] group, (int Strata, int Groups) sizes, double[] entropy)
    {
        var bins = bin.Length == 0 ? 1 : bin.Max() + 1;
        groups = sizes.Groups;
        this.entropy = entropy;
        column = new int[bin.Length];
        for (var row = 0; row < bin.Length; row++)
            column[row] = (stratum[row] * bins + bin[row]) * groups;
        joint = new int[sizes.Strata * bins * groups];
        observed = JointSum(group);
    }

    public int Shuffles { get; private set; }

    public bool Done => asLarge >= Enough || Shuffles >= Most;

    /// <summary>(b + 1) / (B + 1), or h / B where the shuffles stopped at the h-th as large.</summary>
    public double P => asLarge >= Enough ? (double)asLarge / Shuffles : (asLarge + 1.0) / (Shuffles + 1);

    /// <summary>Bits a row above the mean of the shuffles, at least 0: what is left when chance is taken off.</summary>
    public double Bits => column.Length == 0 || Shuffles == 0 ? 0 : Math.Max(0, observed - shuffledSum / Shuffles) / column.Length / Math.Log(2);

    /// <summary>n log n for every count up to n.</summary>
    public static double[] Entropy(int n) => [.. Enumerable.Range(0, n + 1).Select(c => c < 2 ? 0 : c * Math.Log(c))];

    public void Compare(int[] dealt)
    {
        var sum = JointSum(dealt);
        Shuffles++;
        shuffledSum += sum;
        // The same cells summed are the same to the bit; a tie counts as "as large".
        asLarge += sum >= observed ? 1 : 0;
    }

    private double JointSum(int[] group)
    {
        Array.Clear(joint);
        for (var row = 0; row < column.Length; row++)
            joint[column[row] + group[row]]++;
        var sum = 0.0;
        foreach (var count in joint)
            sum += entropy[count];
        return sum;
    }
}
