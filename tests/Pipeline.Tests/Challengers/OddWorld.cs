using Interchange.Columns;
using Prioritisation.Tests.Training;
using Prioritisation.Training;

namespace Pipeline.Tests.Challengers;

/// <summary>The planted world with missing, infinite and undeclared values in it, so that every code occurs.</summary>
internal static class OddWorld
{
    public static TrainingData Data { get; } = World.Data(Signals(12_000, 5));

    /// <summary>The same world with other values of every kind, for scoring.</summary>
    public static ColumnBatch Later { get; } = Signals(4_000, 77);

    private static ColumnBatch Signals(int rows, int seed)
    {
        var signals = World.Signals(rows, seed);
        var (age, sources) = (signals.Number("age").Values, signals.Number("sources").Values);
        var (kind, check) = (signals.Level("kind").Codes, signals.Level("check").Codes);
        for (var row = 0; row < rows; row += 17)
        {
            age[row] = row % 2 == 0 ? float.PositiveInfinity : float.NegativeInfinity;
            sources[(row + 3) % rows] = float.NaN;
            kind[(row + 5) % rows] = LevelColumn.Missing;
            kind[(row + 7) % rows] = LevelColumn.Unseen;
            check[(row + 9) % rows] = LevelColumn.Unseen;
        }

        return signals;
    }
}
