using Interchange.Trust;

namespace FairnessAudit.Signing;

/// <summary>How a decision is written on the command line and in files.</summary>
internal static class DecisionWords
{
    private static readonly Decision[] Decisions = [Decision.Approve, Decision.ApproveOnConditions, Decision.Refuse];

    public static IReadOnlyList<string> All { get; } = [.. Decisions.Select(Of)];

    public static string Of(Decision decision) => decision switch { Decision.Approve => "approve", Decision.ApproveOnConditions => "approve_on_conditions", _ => "refuse" };

    /// <summary>Null for a word that is no decision.</summary>
    public static Decision? Parse(string word) => Decisions.Where(d => Of(d) == word).Select(d => (Decision?)d).FirstOrDefault();
}
