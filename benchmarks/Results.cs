using Interchange.Pages;

namespace Benchmarks;

/// <summary>Results of a row group as they leave the scoring: a pseudonym, points, a place in the calibration table, and five reasons.</summary>
internal sealed class Results
{
    public const int Reasons = 5;
    public const int Parts = 50;

    public Results(int rows, int seed)
    {
        var random = new Random(seed);
        var bytes = new byte[16];
        Signals = new string[rows];
        for (var i = 0; i < rows; i++)
        {
            random.NextBytes(bytes);
            Signals[i] = Convert.ToHexStringLower(bytes);
        }

        Texts.Fill(Signals);
        Scores = [.. Enumerable.Range(0, rows).Select(_ => (int)(800 * (random.NextDouble() + random.NextDouble() + random.NextDouble() - 5)))];
        Probability = [.. Scores.Select(s => (ushort)((s + 4000) / 10))];
        Part = [.. Enumerable.Range(0, Reasons).Select(_ => Enumerable.Range(0, rows).Select(_ => (byte)Math.Min(random.Next(Parts), random.Next(Parts))).ToArray())];
        Points = [.. Part.Select(p => p.Select(one => (one * 7) + (random.Next(16) * 20)).ToArray())];
    }

    /// <summary>The calibration table.</summary>
    public static double[] Probabilities { get; } = [.. Enumerable.Range(0, 401).Select(i => 1 / (1 + Math.Exp(4 - (i / 100.0))))];

    public string[] Signals { get; }

    public Utf8Texts Texts { get; } = new();

    public int[] Scores { get; }

    /// <summary>Places in the calibration table.</summary>
    public ushort[] Probability { get; }

    public byte[][] Part { get; }

    public int[][] Points { get; }
}
