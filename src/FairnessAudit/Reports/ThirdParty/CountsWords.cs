using FairnessAudit.Measures;
using Reporting.Documents;

namespace FairnessAudit.Reports.ThirdParty;

/// <summary>The third party's own words for steps, groups and categories.</summary>
internal sealed class CountsWords(ThirdPartySummary counted)
{
    public Phrase Unit => new(counted.Unit.Nl, counted.Unit.En);

    public Phrase About => new(counted.About.Nl, counted.About.En);

    public Phrase Step(string name) => Of("step/" + name, name);

    public Phrase Attribute(string name) => Of("attribute/" + name, name);

    public Phrase Title(string attribute) => Attribute(attribute).Upper();

    public Phrase Group(Finding finding) => Group(finding.Attribute, finding.Group);

    public Phrase Group(string attribute, string name) => name is RateFindings.Others ? Names.Group(name) : Of($"group/{attribute}/{name}", name);

    /// <summary>A category, or categories taken together.</summary>
    public Phrase Band(string name) => counted.Words.ContainsKey("band/" + name)
        ? Of("band/" + name, name)
        : counted.RiskProfile is { } profile ? Of("stratum/" + profile, profile) + Phrase.Same(" " + name) : Phrase.Same(name);

    public Phrase Profile => counted.RiskProfile is { } profile ? Of("stratum/" + profile, profile) : Phrase.Same("");

    private Phrase Of(string key, string otherwise) => counted.Words.TryGetValue(key, out var words) ? new(words.Nl, words.En) : Phrase.Same(otherwise);
}
