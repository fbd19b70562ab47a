using Interchange.Columns;
using Interchange.Contracts;
using Interchange.Runs;

namespace Prioritisation.Training;

/// <summary>Signals with a known outcome, in order of received day.</summary>
/// <param name="Features">The contract's feature columns only: no trainer ever holds another.</param>
/// <param name="Founded">1 founded, 0 unfounded.</param>
/// <param name="Weight">Signals that the row stands for: 1 when the process chose it, 1 / probability when it was drawn at random, 0 when it was chosen later than it could be drawn.</param>
/// <param name="ReceivedDay">Day numbers, never falling.</param>
public sealed record LabelledRows(ColumnBatch Features, byte[] Founded, double[] Weight, int[] ReceivedDay)
{
    public int Count => Founded.Length;

    public long FoundedCount => Founded.Sum(f => (long)f);
}

/// <summary>
/// What was known on two evenings, cut by dates alone. Training: received by <see cref="TrainTo"/>, outcome known by then. Calibration:
/// received after that and by <see cref="CalibrateTo"/>, outcome known by then; so the model could have been made that evening, and
/// whatever is evaluated later is new to it.
/// </summary>
public sealed record TrainingData
{
    public required Contract Contract { get; init; }

    public required DateOnly TrainTo { get; init; }

    public required DateOnly CalibrateTo { get; init; }

    public required LabelledRows Training { get; init; }

    public required LabelledRows Calibration { get; init; }

    /// <summary>Signals received in each slice whose outcome nobody knew by its end.</summary>
    public required long TrainingWithoutOutcome { get; init; }

    public required long CalibrationWithoutOutcome { get; init; }

    /// <summary>Signals received after <see cref="CalibrateTo"/>.</summary>
    public required long Later { get; init; }

    /// <summary>SHA-256 by name of what was read.</summary>
    public required IReadOnlyDictionary<string, string> Inputs { get; init; }

    /// <summary>The features that a recipe leaves to the model, in the contract's order.</summary>
    /// <exception cref="RefusedException">Exit code 3: it excludes what is no feature, or leaves none.</exception>
    public IReadOnlyList<ContractColumn> FeaturesOf(Recipe recipe)
    {
        var unknown = recipe.ExcludedFeatures.Where(name => Contract.Features.All(f => f.Name != name)).ToArray();
        var kept = Contract.Features.Where(f => !recipe.ExcludedFeatures.Contains(f.Name, StringComparer.Ordinal)).ToArray();
        if (unknown.Length == 0 && kept.Length > 0)
            return kept;
        throw RefusedException.Input([.. unknown.Select(name => new Problem
        {
            Code = "recipe-feature",
            Column = name,
            Rule = "the recipe excludes a feature that the contract does not have",
            Remedy = "name features as the contract does",
        }), .. kept.Length > 0 ? Array.Empty<Problem>() : [new Problem { Code = "recipe-no-feature", Rule = "the recipe excludes every feature", Remedy = "leave at least one" }]]);
    }
}
