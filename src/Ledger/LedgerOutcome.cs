namespace Ledger;

/// <summary>What an entry says became of the act. A refusal is "refused EXIT CODE,CODE": never a raw value.</summary>
public static class LedgerOutcome
{
    public const string Done = "done";

    /// <summary>The result is complete and about to be renamed into place.</summary>
    public const string Intent = "intent";

    /// <summary>The result stands in its place.</summary>
    public const string Delivered = "delivered";

    /// <summary>What was intended never came to stand in its place.</summary>
    public const string Abandoned = "abandoned";

    public static string Refused(int exitCode, IEnumerable<string> codes) =>
        FormattableString.Invariant($"refused {exitCode} {string.Join(',', codes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))}");
}
