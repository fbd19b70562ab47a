using Interchange.Runs;
using Prioritisation.Ordering;
using Reporting.Terminal;
using Statistics.Resampling;

namespace Pipeline.Evaluation;

/// <summary>The evaluation with the candidate's decisions, which the audit takes over.</summary>
internal sealed record EvaluationResult(EvaluationRecord Record, ReplayedDecisions Candidate);

/// <summary>Replays the window under every rule and measures each from the same known outcomes. A pure function of its arguments.</summary>
internal static class EvaluationComputing
{
    /// <remarks>The models come in the order of the window's scores, the candidate first.</remarks>
    /// <exception cref="RefusedException">Exit code 3: classes without a place in the policy, or outcomes that cannot be weighted; 5: capacity.</exception>
    public static EvaluationResult Run(
        Window window, IReadOnlyList<EvaluatedModel> models, OrderingPolicy policy, EvaluationSettings settings, string manifestSha256, Progress progress)
    {
        NightOrder.DemandCapacity(policy, settings.Capacity);
        OrderingPolicyReader.DemandClassesOf(window.Contract, policy);
        var outcomes = WindowOutcomes.Read(window, settings.Seed);
        var known = outcomes.Known;
        var replays = progress.Run("replaying the nights", tell => Replays(window, models, policy, settings, known, tell));
        progress.Say("estimating from the known outcomes");
        var policyOnly = replays[^1].Decisions;
        var rules = replays.ConvertAll(r => RuleMeasures.Of(r.Decisions, policyOnly, known));
        rules.Add(RuleMeasures.Of(RuleDecisions.OfProcess(outcomes.ChosenByProcess, outcomes.Counts), policyOnly, known));
        rules.Add(RuleMeasures.OfRandomDraw(replays[0].Decisions, known));
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
            Window = outcomes.Counts,
            Rules = [.. rules.Select(r => r.Result)],
            CandidateMinusOther = [.. rules.Skip(1).Select(rules[0].Minus)],
            Calibration = CalibrationTable.Of(window.Scores[0], RuleMeasures.Predicted(models[0].Rule, window.Scores[0]), known),
            Groups = GroupTables.ByState(window, replays[0].Replayed, known),
            Stages = GroupTables.ByOutcome(window, replays[0].Replayed),
        };
        return new(record, replays[0].Replayed);
    }

    /// <summary>The models in order, then the policy alone, each with the replays that differ in the seed only.</summary>
    private static List<(RuleDecisions Decisions, ReplayedDecisions Replayed)> Replays(
        Window window, IReadOnlyList<EvaluatedModel> models, OrderingPolicy policy, EvaluationSettings settings, KnownOutcomes known, Action<int, int> tell)
    {
        var replays = new List<(RuleDecisions Decisions, ReplayedDecisions Replayed)>();
        for (var m = 0; m <= models.Count; m++)
        {
            var (model, before) = (m < models.Count ? models[m] : null, m * TieReplays.Replays);
            var score = model is null ? null : window.Scores[m];
            var signals = OpenSignals.Of(policy, window.Signal, window.Received, window.Class, score ?? new int[window.Count]);
            var replayed = Replay.Run(policy, model?.Rule, signals, settings.From, settings.To, settings.Capacity, settings.Seed);
            var ties = TieReplays.Run(policy, model?.Rule, signals, settings, known, (done, _) => tell(before + done, (models.Count + 1) * TieReplays.Replays));
            replays.Add((RuleDecisions.OfReplay(model?.Id ?? "policy-only", model, score, replayed, ties), replayed));
        }

        return replays;
    }
}
