using FairnessAudit.Measures;
using Reporting.Documents;
using Reporting.Formats;

namespace FairnessAudit.Portal;

/// <summary>Words that several pages of a portal share.</summary>
internal static class PortalWords
{
    public static readonly Phrase Overview = new("Overzicht", "Overview");
    public static readonly Phrase Compare = new("Vergelijk twee audits", "Compare two audits");
    public static readonly Phrase Report = new("rapport", "report");

    public static Phrase Kind(ResultKind kind) => kind switch
    {
        ResultKind.Release => new("Vrijgaven", "Releases"),
        ResultKind.Audit => new("Audits", "Audits"),
        ResultKind.Night => new("Nachten", "Nights"),
        ResultKind.Plan => new("Planningen", "Plans"),
        ResultKind.Evaluation => new("Evaluaties", "Evaluations"),
        _ => new("Zelftests", "Self-tests"),
    };

    /// <summary>" (1 November 2025 to 31 October 2026)", or nothing where there is no window.</summary>
    public static Phrase Window(Findings findings) => findings.Window is { From: { } from, To: { } to }
        ? Phrase.Same(" (") + Written.Days(from, to) + Phrase.Same(")")
        : Phrase.Same("");
}
