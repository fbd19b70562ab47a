using FairnessAudit.Measures;

namespace FairnessAudit.ThirdParty;

/// <summary>
/// The edition for everybody. Counts were rounded before they came here, and nothing more exact is known; rates over few people are left out
/// all the same, as in every public edition.
/// </summary>
internal static class RoundedEdition
{
    public const string Disclosure = "public";

    /// <param name="restricted">All findings.</param>
    /// <param name="minimumDenominator">Fewest people on either side of a published rate.</param>
    public static Findings Of(Findings restricted, long minimumDenominator) => restricted with
    {
        Disclosure = Disclosure,
        Items = [.. restricted.Items.Select(f => Small(f, minimumDenominator) ? Withheld(f) : f)],
    };

    private static bool Small(Finding finding, long minimum) =>
        finding.Counts.GetValueOrDefault("n", minimum) < minimum || (finding.Reference is not null && finding.Counts.GetValueOrDefault("others", minimum) < minimum);

    private static Finding Withheld(Finding finding) => finding with
    {
        Estimate = null,
        Interval = null,
        Pointwise = null,
        Bounds = null,
        WorstCase = null,
        Counts = new SortedDictionary<string, long>(StringComparer.Ordinal),
        PBand = null,
        PBandAdjusted = null,
        PEquivalence = null,
        TightestBand = null,
        UndefinedBecause = null,
        Suppressed = true,
    };
}
