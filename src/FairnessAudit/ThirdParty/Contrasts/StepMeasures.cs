namespace FairnessAudit.ThirdParty.Contrasts;

/// <summary>Names of measures in findings.json; comparisons add _ratio or _difference.</summary>
internal static class StepMeasures
{
    /// <summary>Who is selected of everybody: the whole process.</summary>
    public const string Selection = "selection_rate";

    /// <summary>Who reaches a step of those who reached the one before.</summary>
    public const string Step = "step_rate";

    /// <summary>Whom the risk profile points at, of everybody.</summary>
    public const string HighRisk = "high_risk_rate";

    public const string Gap = "raw_selection_difference";
    public const string Profile = "kitagawa_composition";
    public const string Human = "kitagawa_rates";
    public const string HumanLessProfile = "kitagawa_rates_less_composition";
    public const string RiskRatio = "mantel_haenszel_risk_ratio";
    public const string OddsRatio = "mantel_haenszel_odds_ratio";

    /// <summary>Printed counts.</summary>
    public const string Printed = "printed";

    /// <summary>Printed counts, a group added up from its printed parts.</summary>
    public const string ByParts = "parts";

    /// <summary>The third party counted nobody by both group and step.</summary>
    public const string Unobserved = "unobserved";

    /// <summary>A guess by shares: how far it misleads is all that it says.</summary>
    public const string Imputed = "imputed";
}
