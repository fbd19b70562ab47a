using Interchange.Runs;
using Pipeline.Evaluation.Cases;
using Pipeline.Evaluation.Curves;
using Pipeline.Evaluation.Shapes;
using Prioritisation.Ordering;
using Prioritisation.Scorecards;
using Prioritisation.Training;
using Reporting.Terminal;
using Statistics.Resampling;

namespace Pipeline.Evaluation;

/// <summary>The evaluation with the candidate's decisions, which the audit takes over.</summary>
internal sealed record EvaluationResult(EvaluationRecord Record, ReplayedDecisions Candidate);

/// <summary>Replays the window under every rule and measures each from the same known outcomes. A pure function of its arguments.</summary>
internal static class EvaluationComputing
{
    /// <param name="window">Its scores in the order of the models.</param>
    /// <param name="models">The candidate first.</param>
    /// <param name="training">How the candidate came about; null where nobody knows.</param>
    /// <param name="policy">The order's rule.</param>
    /// <param name="settings">First and last day, places, seed.</param>
    /// <param name="learnt">Persons of whom the candidate has learnt; null where its signals are not at hand.</param>
    /// <param name="manifestSha256">Of the delivery.</param>
    /// <param name="progress">Hears how far it is.</param>
    /// <exception cref="RefusedException">Exit code 3: classes without a place in the policy, or outcomes that cannot be weighted; 5: capacity.</exception>
    public static EvaluationResult Run(
        Window window, IReadOnlyList<EvaluatedModel> models, TrainingReport? training, OrderingPolicy policy, EvaluationSettings settings, IReadOnlySet<string>? learnt, string manifestSha256, Progress progress)
    {
        var compared = progress.Run("replaying the nights", tell => RuleComparison.Of(window, models, policy, settings, tell));
        progress.Say("estimating from the known outcomes");
        var (candidate, known, scorecard) = (compared.Measures[0].Rule, compared.Known.Weighted, (Scorecard)models[0].Rule);
        var record = new EvaluationRecord
        {
            ModelLine = window.Contract.ModelLine,
            From = settings.From,
            To = settings.To,
            Nights = WorkingDays.Between(settings.From, settings.To).Count(),
            Capacity = settings.Capacity,
            RandomPlaces = Places.Random(policy, settings.Capacity),
            Seed = settings.Seed,
            Blocks = BlockJackknife.Blocks,
            ContractSha256 = window.Contract.Sha256,
            OrderingPolicySha256 = policy.Sha256,
            ManifestSha256 = manifestSha256,
            Window = compared.Outcomes.Counts,
            Rules = compared.Results,
            CandidateMinusOther = compared.FirstMinusOther,
            Seen = SeenInTraining.Of(learnt, ModelFolder.LearntFrom(models[0].Rule), window.Person.Values, candidate.PutForward, known),
            Months = [.. new[] { candidate, compared.PolicyOnly.Rule }.SelectMany(rule => MonthRow.Of(rule, window.Received.Days, known))],
            Gain = [.. models.Select((model, m) => GainCurve.Of(model.Id, window.Scores[m], known))],
            CapacitySteps = CapacityStep.Of(compared.Measures[0], known.Blocks),
            Calibration = CalibrationTable.Of(window.Scores[0], RuleMeasures.Predicted(models[0].Rule, window.Scores[0]), known),
            Groups = GroupTables.ByState(window, compared.Replayed[0], known),
            Stages = GroupTables.ByOutcome(window, compared.Replayed[0]),
            Shapes = PartShapes.Of(scorecard, window.Contract, window.Parts, training),
            Worked = WorkedCases.Of(window, scorecard, policy, compared.Replayed[0], settings),
        };
        return new(record, compared.Replayed[0]);
    }
}
