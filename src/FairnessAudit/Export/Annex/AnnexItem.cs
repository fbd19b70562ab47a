using Reporting.Documents;

namespace FairnessAudit.Export.Annex;

/// <summary>One thing that Annex IV of the AI Act asks for.</summary>
/// <param name="Key">Its place, as the task registry numbers it, for example 2.b.1.</param>
/// <param name="Title">What is asked, shortly.</param>
/// <param name="Answer">What the release proves of it, or who fills it in.</param>
internal sealed record AnnexItem(string Key, Phrase Title, Answer Answer);

/// <summary>One of the nine sections.</summary>
internal sealed record AnnexSection(Phrase Title, IReadOnlyList<AnnexItem> Items);
