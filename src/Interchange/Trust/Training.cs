using Interchange.ScoredSignals;

namespace Interchange.Trust;

/// <summary>Who trained the model, on what, known by a signature: that person may never sign it off.</summary>
internal static class Training
{
    /// <summary>The trainer's id, or null with the reasons added.</summary>
    public static string? Verify(ReleaseBundle bundle, TrustRoot root, string modelLine, DateOnly day, Refusals refusals)
    {
        var file = bundle[ReleaseBundle.TrainingName];
        if (SignedStatement.Open<Provenance>(file, root, Statement.ProvenancePredicateType, day, refusals) is not { } signed)
            return null;
        var provenance = signed.Predicate;
        if (!string.Equals(signed.Signer.Id, provenance.Person, StringComparison.Ordinal))
            refusals.Add("signer-mismatch", file.Path, $"the statement is in the name of another than who signed it ({signed.Signer.Id})", "sign in your own name", provenance.Person);
        Mandate.Check(signed.File, signed.Signer, Roles.Trainer, modelLine, day, refusals);
        if (!string.Equals(provenance.BuildDefinition.BuildType, Provenance.TrainingBuildType, StringComparison.Ordinal))
            refusals.Add("training-kind", file.Path, $"the provenance is of a run of kind {Provenance.TrainingBuildType}", "have the trainer sign the training run", provenance.BuildDefinition.BuildType);
        if (provenance.RunDetails.Metadata.SignedOn > day)
            refusals.Add("signed-in-future", file.Path, "a statement is not signed in the future", "check the clocks, and sign again");
        if (!string.Equals(signed.Statement.Digest(CandidateRecord.ModelName), bundle[CandidateRecord.ModelName].Sha256, StringComparison.Ordinal))
            refusals.Add("training-other-model", file.Path, "the training statement is about another model", "have the trainer sign this model");
        if (!string.Equals(provenance.Dependency(Provenance.ContractDependency), bundle[CandidateRecord.ContractName].Sha256, StringComparison.Ordinal))
            refusals.Add("training-other-contract", file.Path, "the model was trained on data of another contract", "train, audit and release under one contract");
        return signed.Signer.Id;
    }
}
