using System.Globalization;
using Interchange.Columns;
using Interchange.Contracts;
using Interchange.Runs;
using Statistics.Resampling;

namespace Pipeline.Evaluation;

/// <summary>Reads, by the contract's outcome map, how each signal of the window came to be looked at and what was found.</summary>
internal sealed record WindowOutcomes
{
    public required KnownOutcomes Known { get; init; }

    /// <summary>Per signal whether the existing process chose it.</summary>
    public required bool[] ChosenByProcess { get; init; }

    public required WindowCounts Counts { get; init; }

    /// <remarks>The seed spreads the persons over the blocks.</remarks>
    /// <exception cref="RefusedException">Exit code 3: a drawn signal lacks the probability of its draw.</exception>
    public static WindowOutcomes Read(Window window, long seed)
    {
        var map = window.Contract.Outcome;
        var target = window.Columns.Level(map.TargetColumn);
        var arm = window.Columns.Level(map.ArmColumn);
        var probability = window.Columns.Number(map.ProbabilityColumn);
        var (founded, unfounded) = (Code(target, map.Founded), Code(target, map.Unfounded));
        var (process, random) = (Code(arm, map.ProcessLevel), Code(arm, map.RandomLevel));
        var weight = new double[window.Count];
        var block = new int[window.Count];
        long chosen = 0, drawn = 0, knownOfProcess = 0, knownOfRandom = 0;
        for (var row = 0; row < window.Count; row++)
        {
            block[row] = BlockOf.Cluster(window.Person.Values[row]!, seed);
            var known = target.Codes[row] == founded || target.Codes[row] == unfounded;
            if (arm.Codes[row] == process)
            {
                chosen++;
                knownOfProcess += known ? 1 : 0;
                weight[row] = known && !(probability.Values[row] > 0) ? 1 : 0;
            }
            else if (arm.Codes[row] == random)
            {
                drawn++;
                knownOfRandom += known ? 1 : 0;
                weight[row] = known ? 1 / Demand(probability.Values[row], window.Signal.Values[row], map) : 0;
            }
        }

        return new WindowOutcomes
        {
            Known = KnownOutcomes.Of(weight, [.. target.Codes.Select(code => code == founded)], block),
            ChosenByProcess = [.. arm.Codes.Select(code => code == process)],
            Counts = new WindowCounts(chosen, drawn, window.Count - chosen - drawn, knownOfProcess, knownOfRandom),
        };
    }

    private static byte Code(LevelColumn column, string level)
    {
        for (var i = 0; i < column.Levels.Count; i++)
        {
            if (string.Equals(column.Levels[i], level, StringComparison.Ordinal))
                return (byte)(i + 1);
        }

        return LevelColumn.Unseen;
    }

    private static double Demand(float probability, string? signal, OutcomeMap map) => probability is > 0 and <= 1
        ? probability
        : throw RefusedException.Input(new Problem
        {
            Code = "draw-without-probability",
            Column = map.ProbabilityColumn,
            Value = float.IsNaN(probability) ? null : probability.ToString(CultureInfo.InvariantCulture),
            Rule = $"signal {signal} was drawn at random, but not with a probability above 0 and at most 1; without it nothing can be estimated",
            Remedy = "the history must say, for every signal that could be drawn, with what probability",
        });
}
