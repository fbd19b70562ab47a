using Interchange.Trust;

namespace FairnessAudit.Signing;

/// <summary>How a decision is written on the command line and in files.</summary>
internal static class DecisionWords
{
    public static IReadOnlyList<string> All { get; } = ["approve", "approve_on_conditions", "refuse"];

    /// <summary>Null for a word that is no decision.</summary>
    public static Decision? Parse(string word) => word switch
    {
        "approve" => Decision.Approve,
        "approve_on_conditions" => Decision.ApproveOnConditions,
        "refuse" => Decision.Refuse,
        _ => null,
    };
}
