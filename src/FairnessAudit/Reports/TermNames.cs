using FairnessAudit.Measures;
using Reporting.Documents;

namespace FairnessAudit.Reports;

/// <summary>Features, pairs of them ("A together with B") and shown columns by the contract's labels.</summary>
internal static class TermNames
{
    public static Phrase Of(Findings findings, string? name) =>
        findings.Terms.FirstOrDefault(t => string.Equals(t.Name, name, StringComparison.Ordinal)) is { } term ? new(term.Label.Nl, term.Label.En) : Phrase.Same(name ?? "");

    public static Phrase Quoted(Findings findings, string? name) => Phrase.Same("\u2018") + Of(findings, name) + Phrase.Same("\u2019");

    /// <summary>"Origin (main group): Europe".</summary>
    public static Phrase Group(Finding finding) => Names.Title(finding.Attribute) + Phrase.Same(": ") + Names.Group(finding.Group);
}
