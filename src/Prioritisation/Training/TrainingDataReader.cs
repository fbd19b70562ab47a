using Interchange.Columns;
using Interchange.Contracts;
using Interchange.Manifests;
using Interchange.Runs;

namespace Prioritisation.Training;

/// <summary>Cuts an intake into training and calibration slices.</summary>
public static class TrainingDataReader
{
    /// <exception cref="RefusedException">
    /// Exit code 2: dates in the wrong order; 3: broken intake, a randomly drawn row without its probability, or a slice without both outcomes.
    /// </exception>
    public static TrainingData Read(SignalFolder folder, DateOnly trainTo, DateOnly calibrateTo) =>
        Cut(folder.Contract, folder.Batches(), folder.Inputs, trainTo, calibrateTo);

    /// <summary>As <see cref="Read"/>, from batches as they come.</summary>
    /// <param name="contract">Of the batches.</param>
    /// <param name="batches">Every signal, once.</param>
    /// <param name="inputs">SHA-256 by name of what the batches came from.</param>
    /// <param name="trainTo">Last day of training.</param>
    /// <param name="calibrateTo">Last day of calibration.</param>
    /// <param name="trainFrom">First day of training; null for as far back as there is.</param>
    public static TrainingData Cut(
        Contract contract, IEnumerable<ColumnBatch> batches, IReadOnlyDictionary<string, string> inputs, DateOnly trainTo, DateOnly calibrateTo, DateOnly? trainFrom = null)
    {
        if (calibrateTo <= trainTo)
            throw RefusedException.Usage(new Problem { Code = "cut-order", Rule = "--calibrate-to must be later than --train-to", Remedy = "leave some months of later signals for calibration" });
        var training = new SliceBuilder(contract, new Slice(trainFrom ?? DateOnly.MinValue, trainTo));
        var calibration = new SliceBuilder(contract, new Slice(trainTo.AddDays(1), calibrateTo));
        long later = 0;
        foreach (var batch in batches)
        {
            later += batch.Date(contract.Single(ColumnRole.Received).Name).Days.LongCount(day => day > calibrateTo.DayNumber);
            training.Add(batch);
            calibration.Add(batch);
        }

        var data = new TrainingData
        {
            Contract = contract,
            TrainTo = trainTo,
            CalibrateTo = calibrateTo,
            Training = training.Build(),
            Calibration = calibration.Build(),
            TrainingWithoutOutcome = training.WithoutOutcome,
            CalibrationWithoutOutcome = calibration.WithoutOutcome,
            Later = later,
            Inputs = inputs,
        };
        var problems = Thin("training", data.Training).Concat(Thin("calibration", data.Calibration)).ToArray();
        return problems.Length == 0 ? data : throw RefusedException.Input(problems);
    }

    private static IEnumerable<Problem> Thin(string slice, LabelledRows rows)
    {
        var standing = Enumerable.Range(0, rows.Count).Where(row => rows.Weight[row] > 0).ToArray();
        var founded = standing.Count(row => rows.Founded[row] == 1);
        if (founded == 0 || founded == standing.Length)
        {
            yield return new Problem
            {
                Code = "slice-one-sided",
                Rule = FormattableString.Invariant($"the {slice} slice holds {founded} founded among {standing.Length} signals with an outcome known in time; both kinds are needed"),
                Remedy = "choose other dates, or wait for outcomes",
            };
        }
    }
}
