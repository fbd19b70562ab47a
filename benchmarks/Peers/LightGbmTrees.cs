using System.Globalization;
using Interchange.Columns;
using Pipeline.Trees;
using Prioritisation.Scorecards;

namespace Benchmarks.Peers;

/// <summary>
/// A model that the library trained, from its text. The bounds of a feature are the thresholds that the trees ask about. Trees over codes
/// hold missing for the lowest value, so the library must have been trained with missing at <see cref="Missing"/>, below every value.
/// </summary>
internal static class LightGbmTrees
{
    public const float Missing = -1e30f;

    /// <summary>Rows for training: missing as the lowest value.</summary>
    public static float[] MissingLowest(float[] rows) => Array.ConvertAll(rows, value => float.IsNaN(value) ? Missing : value);

    public static TreeModel Read(string text, IReadOnlyList<Column> columns, Provenance provenance)
    {
        var blocks = text.Split("\nTree=")[1..].Select(Lines).ToArray();
        var thresholds = columns.Select(_ => new SortedSet<float>()).ToArray();
        foreach (var block in blocks.Where(b => b.ContainsKey("threshold")))
        {
            foreach (var (feature, threshold) in Integers(block, "split_feature").Zip(Doubles(block, "threshold")))
                thresholds[feature].Add(Floor(threshold));
        }

        var features = columns.Select((column, c) => Feature(column, thresholds[c])).ToArray();
        return new TreeModel
        {
            Features = features,
            Trees = [.. blocks.Select(block => Tree(block, features))],
            Calibration = [new CalibrationStep(int.MinValue, 0.5, 1, 0)],
            Provenance = provenance,
        };
    }

    private static FeatureBins Feature(Column column, SortedSet<float> thresholds) => column is LevelColumn levels
        ? new FeatureBins { Feature = column.Name, Kind = ColumnKind.Level, Levels = levels.Levels }
        : new FeatureBins { Feature = column.Name, Kind = ColumnKind.Number, UpperBounds = [.. thresholds.Where(t => t > Missing / 2)] };

    private static Tree Tree(Dictionary<string, string> block, FeatureBins[] features)
    {
        var asked = Integers(block, "split_feature");
        return new Tree
        {
            Feature = asked,
            Code = [.. asked.Zip(Doubles(block, "threshold"), (feature, threshold) => Code(features[feature], Floor(threshold)))],
            Left = Integers(block, "left_child"),
            Right = Integers(block, "right_child"),
            Value = Doubles(block, "leaf_value"),
            Rows = [.. Integers(block, "leaf_count").Select(rows => (long)rows)],
        };
    }

    // Up to half of "missing" there are no values; up to a bound there are its codes; levels are their own code, and -1 is none.
    private static byte Code(FeatureBins feature, float threshold) => feature.Kind == ColumnKind.Level
        ? (byte)Math.Clamp(Math.Floor(threshold), 0, feature.Levels.Count)
        : (byte)feature.UpperBounds.Count(bound => bound <= threshold);

    /// <summary>The largest float that is not above: <c>x &lt;= threshold</c> is then the same decision for every float x.</summary>
    private static float Floor(double threshold) => (float)threshold > threshold ? MathF.BitDecrement((float)threshold) : (float)threshold;

    private static Dictionary<string, string> Lines(string block) => block.Split('\n')
        .TakeWhile((line, i) => i == 0 || line.Length > 0)
        .Where(line => line.Contains('=', StringComparison.Ordinal))
        .ToDictionary(line => line[..line.IndexOf('=', StringComparison.Ordinal)], line => line[(line.IndexOf('=', StringComparison.Ordinal) + 1)..], StringComparer.Ordinal);

    private static int[] Integers(Dictionary<string, string> block, string name) => [.. Values(block, name).Select(v => int.Parse(v, CultureInfo.InvariantCulture))];

    private static double[] Doubles(Dictionary<string, string> block, string name) => [.. Values(block, name).Select(v => double.Parse(v, CultureInfo.InvariantCulture))];

    private static string[] Values(Dictionary<string, string> block, string name) =>
        block.TryGetValue(name, out var values) ? values.Split(' ', StringSplitOptions.RemoveEmptyEntries) : [];
}
