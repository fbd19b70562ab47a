using FairnessAudit.Gate;

namespace FairnessAudit.Disclosure;

/// <summary>Every count to the nearest multiple of the base, halves up: the same count is the same number wherever it stands.</summary>
internal static class Rounding
{
    public static long Of(long count, int unit) => (count + unit / 2) / unit * unit;

    /// <summary>A total by the same rounding; one below the minimum is 0, which then means "fewer than the minimum".</summary>
    public static long Total(long count, DisclosureRule rule) => count < rule.Minimum ? 0 : Of(count, rule.Base);

    /// <summary>What a rounded count says of the exact one.</summary>
    public static (long Low, long High) Range(long rounded, int unit) => (Math.Max(0, rounded - unit / 2), rounded - unit / 2 + unit - 1);
}
