using System.Text.Json.Serialization;

namespace FairnessAudit.Export.Cards;

/// <summary>A model card of the same standard. The text of the standard spells model-index, its schema model_index; the schema decides.</summary>
internal sealed record ModelCard
{
    public CardProvenance Provenance { get; init; } = CardProvenance.Here;

    public required string Name { get; init; }

    public IReadOnlyList<string> Language { get; init; } = ["nl", "en"];

    public required CardLicence License { get; init; }

    public required IReadOnlyList<string> Tags { get; init; }

    public required IReadOnlyList<CardOwner> Owners { get; init; }

    public required IReadOnlyList<CardModel> ModelIndex { get; init; }
}

internal sealed record CardLicence(string? LicenseName, string? LicenseLink);

internal sealed record CardModel(string Name, string Model, IReadOnlyList<CardArtifact> Artifacts, IReadOnlyList<CardParameter> Parameters, IReadOnlyList<CardResults> Results);

internal sealed record CardArtifact(string Uri, [property: JsonPropertyName("content-type")] string ContentType);

internal sealed record CardParameter(string Name, string Dtype, string Value);

internal sealed record CardResults(IReadOnlyList<CardTask> Task, IReadOnlyList<CardDataset> Datasets, IReadOnlyList<CardMetric> Metrics, CardMeasurements Measurements);

internal sealed record CardTask(string Type, string Name);

internal sealed record CardDataset(string Type, string Name, string Split, IReadOnlyList<string> Features, string Revision);

/// <summary>The value is text: the schema takes a number only if it is not whole, since a whole one is both of its kinds of number.</summary>
internal sealed record CardMetric(string Type, string Name, string Dtype, string Value, IReadOnlyList<CardMetricLabel> Labels);

internal sealed record CardMetricLabel(string Name, string Type, string Dtype, string Value);

internal sealed record CardMeasurements(IReadOnlyList<CardGraph> GraphPlots);

internal sealed record CardGraph(string Type, string Name, IReadOnlyList<CardCurve> Results);

internal sealed record CardCurve(string Class, string Feature, IReadOnlyList<CardPoint> Data);

internal sealed record CardPoint(decimal XValue, int YValue);
