namespace FairnessAudit.Disclosure;

/// <summary>Which rows a public count counts.</summary>
/// <param name="Attribute">Empty for all rows.</param>
/// <param name="Group">Empty for all rows.</param>
/// <param name="Stratum">A minimal stratum; empty for all.</param>
/// <param name="What">n, selected, tp, fp, fn or tn.</param>
internal sealed record CountKey(string Attribute, string Group, string Stratum, string What)
{
    public const string N = "n";
    public const string Selected = "selected";
}
