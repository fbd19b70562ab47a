using FairnessAudit.Export.Words;
using Interchange.ScoredSignals;
using Prioritisation.Scorecards;

namespace FairnessAudit.Export.Cards;

/// <summary>The released model as a card: its shape functions and tables of pairs, and what the public findings say of each group.</summary>
internal static class ModelCardMaking
{
    private const string Manifest = "manifest.json";

    public static ModelCard Of(ReleaseFacts facts, About about) => new()
    {
        Name = facts.Audit.ModelLine,
        License = new CardLicence(about.Licence?.Title, about.Licence?.Link),
        Tags = about.Tags,
        Owners = [new CardOwner(about.Organization, about.ContactEmail)],
        ModelIndex = [new CardModel(facts.Audit.ModelLine, CandidateRecord.ModelName, [new CardArtifact(CandidateRecord.ModelName, "application/json")], [.. Parameters(facts)], [Results(facts)])],
    };

    private static IEnumerable<CardParameter> Parameters(ReleaseFacts facts)
    {
        var model = facts.Scorecard;
        return
        [
            new("sha256", "string", facts.Digest(CandidateRecord.ModelName)),
            new("release", "string", facts.ReleaseId),
            new("trainer", "string", model.Provenance.Trainer),
            new("seed", "integer", FormattableString.Invariant($"{model.Provenance.Seed}")),
            new("points_per_logit", "integer", "1000"),
            new("intercept", "integer", FormattableString.Invariant($"{model.Intercept}")),
            .. model.Terms.SelectMany(ShapeCurves.Parameters),
            .. model.Pairs.SelectMany(pair => PairTables.Parameters(model, pair)),
        ];
    }

    private static CardResults Results(ReleaseFacts facts) => new(
        [new CardTask("tabular-classification", "Volgorde van signalen op kans dat zij gegrond zijn")],
        [
            new CardDataset("signals", facts.Contract.Id, "test", [.. facts.Scorecard.Terms.Select(t => t.Feature)], facts.Findings.Inputs.GetValueOrDefault(Manifest, "")),
        ],
        [.. GroupMetrics.Of(facts.Findings)],
        new CardMeasurements([.. facts.Scorecard.Terms.Select(t => Graph(facts, t))]));

    private static CardGraph Graph(ReleaseFacts facts, Term term) => new(
        "partial_dependence",
        DataWords.Label(facts.Contract, term.Feature).Nl,
        [new CardCurve(facts.Contract.Outcome.Founded, term.Feature, [.. ShapeCurves.Points(term, facts.Contract.Find(term.Feature))])]);
}
