using Reporting.Documents;

namespace FairnessAudit.Export.Kader;

/// <summary>One measure or requirement of the Algoritmekader. Urns are not unique in the source, so the file's name stands beside.</summary>
/// <param name="Urn">For example urn:nl:ak:mtr:ver-03.</param>
/// <param name="File">Name in MinBZK/task-registry, without ending.</param>
/// <param name="Name">What it asks.</param>
/// <param name="Answer">What proves it, or who fills it in.</param>
internal sealed record Measure(string Urn, string File, Phrase Name, Answer Answer)
{
    /// <summary>Day of the task registry that the urns were taken from.</summary>
    public const string RegistryVersion = "2026-06-29";
}
