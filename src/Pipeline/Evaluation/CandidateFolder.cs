using Interchange.Columns;
using Interchange.Manifests;
using Interchange.Runs;
using Interchange.ScoredSignals;
using Pipeline.Evaluation.Shapes;
using Pipeline.Trees;
using Prioritisation.Training;
using Reporting.Html;

namespace Pipeline.Evaluation;

/// <summary>What an evaluation reads: files kept as bytes, so that the copies that it hands over are exact.</summary>
/// <param name="Models">The candidate first.</param>
/// <param name="Training">Beside the candidate; null where there is none.</param>
/// <param name="Policy">The order's rule.</param>
/// <param name="Signals">The delivery.</param>
internal sealed record EvaluationInputs(IReadOnlyList<(EvaluatedModel Model, SourceFile File)> Models, TrainingShapes? Training, SourceFile Policy, SignalFolder Signals)
{
    /// <summary>SHA-256 by name.</summary>
    public IReadOnlyDictionary<string, string> Digests
    {
        get
        {
            var digests = new SortedDictionary<string, string>(Signals.Inputs.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal) { [CandidateRecord.OrderingPolicyName] = Policy.Sha256 };
            foreach (var (model, file) in Models)
                digests[model.Id + "/" + ModelFile.NameOf(model.Rule)] = file.Sha256;
            if (Training is not null)
                digests[Models[0].Model.Id + "/" + TrainingReport.FileName] = Training.File.Sha256;
            return digests;
        }
    }
}

/// <summary>Writes the candidate folder: the claim, exact copies of what it rests on, the decisions, the evaluation and its reports.</summary>
internal static class CandidateFolder
{
    public static void Write(ResultFolder folder, EvaluationInputs inputs, EvaluationSettings settings, Window window, EvaluationResult result)
    {
        File.WriteAllBytes(folder.FilePath(CandidateRecord.ModelName), inputs.Models[0].File.Bytes);
        File.WriteAllBytes(folder.FilePath(CandidateRecord.ContractName), inputs.Signals.ContractFile.Bytes);
        File.WriteAllBytes(folder.FilePath(CandidateRecord.OrderingPolicyName), inputs.Policy.Bytes);
        var scored = folder.FilePath(CandidateRecord.ScoredSignalsName);
        ScoredSignalsWriter.Write(scored, window, result.Candidate);
        JsonFile.Write(folder.FilePath(EvaluationRecord.FileName), result.Record);
        JsonFile.Write(folder.FilePath(CandidateRecord.FileName), new CandidateRecord
        {
            ModelLine = window.Contract.ModelLine,
            From = settings.From,
            To = settings.To,
            Capacity = settings.Capacity,
            Seed = settings.Seed,
            ModelSha256 = inputs.Models[0].File.Sha256,
            ContractSha256 = inputs.Signals.ContractFile.Sha256,
            OrderingPolicySha256 = inputs.Policy.Sha256,
            ScoredSignalsSha256 = SourceFile.Read(scored).Sha256,
            ManifestSha256 = inputs.Signals.ManifestSha256,
        });
        foreach (var (name, bytes) in HtmlReport.RenderBoth(EvaluationReport.Of(result.Record, window.Contract)))
            File.WriteAllBytes(folder.FilePath(name), bytes);
        var counts = result.Record.Rules[0].Counts;
        folder.Commit(new Dictionary<string, long>(StringComparer.Ordinal)
        {
            ["signals"] = counts.Signals,
            ["put_forward"] = counts.PutForward,
            ["random"] = counts.Random ?? 0,
            ["lapsed"] = counts.Lapsed ?? 0,
            ["open"] = counts.Open ?? 0,
        });
    }
}
