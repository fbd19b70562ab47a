using Interchange.Runs;
using Interchange.ScoredSignals;
using Interchange.Trust;

namespace FairnessAudit.Signing;

/// <summary>A trainer signs the whole run that made a model: what went in, what was asked for, what came out.</summary>
internal static class TrainingSignature
{
    /// <param name="modelFile">The model in the folder that training wrote, beside the record of the run.</param>
    /// <param name="root">Who may train.</param>
    /// <param name="signer">The trainer's key.</param>
    /// <param name="role">The role that was named.</param>
    /// <param name="day">The day of signing.</param>
    /// <exception cref="RefusedException">Exit code 5: the signer is no trainer, or the model is not the run's; 2: another role was named; 3: no record of a run.</exception>
    public static Signed Train(string modelFile, TrustRoot root, Signer signer, string role, DateOnly day)
    {
        if (!string.Equals(role, Roles.Trainer, StringComparison.Ordinal))
            throw RefusedException.Usage(new Problem { Code = "role-not-trainer", Column = "--role", Value = role, Rule = "a model is signed by who trained it", Remedy = "--role trainer" });
        var model = TrustJson.ReadFile(modelFile, TrustLimits.BundleFileBytes);
        var record = TrustJson.ReadFile(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(modelFile))!, ResultFolder.RecordName));
        var run = JsonFile.Parse<RunRecord>(record);
        if (!string.Equals(run.Outputs.GetValueOrDefault(CandidateRecord.ModelName), model.Sha256, StringComparison.Ordinal))
            throw RefusedException.Rule(new Problem { Code = "training-other-model", File = modelFile, Rule = "the model is not the one that the record of its run names", Remedy = "sign the model as training wrote it, in its folder", Value = model.Sha256 });
        var person = root.Demand(signer.KeyId, role, modelLine: null, day).Id;
        Console.Error.WriteLine($"{person} states to have trained model {model.Sha256} by the run {record.Sha256}");
        var envelope = Signer.Sign(Statement.Of(Statement.ProvenancePredicateType, Provenance(run, record.Sha256, person, day), [KeyValuePair.Create(CandidateRecord.ModelName, model.Sha256)]), signer);
        return Signed.Of(envelope, person, "training", (CandidateRecord.ModelName, model.Sha256), (ResultFolder.RecordName, record.Sha256));
    }

    private static Provenance Provenance(RunRecord run, string recordSha256, string person, DateOnly day)
    {
        var asked = new SortedDictionary<string, string>(run.Settings.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal) { ["command"] = run.Command };
        if (run.Seed is { } seed)
            asked["seed"] = FormattableString.Invariant($"{seed}");
        return new Provenance
        {
            BuildDefinition = new BuildDefinition(
                Interchange.Trust.Provenance.TrainingBuildType,
                asked,
                new SortedDictionary<string, string>(StringComparer.Ordinal) { ["version"] = run.Version },
                [.. run.Inputs.OrderBy(i => i.Key, StringComparer.Ordinal).Select(i => new Subject(i.Key, new SubjectDigest(i.Value)))]),
            RunDetails = new RunDetails(new Builder(Interchange.Trust.Provenance.PersonPrefix + person), new RunMetadata(recordSha256, day)),
        };
    }
}
