using Synthetic.Signals;

namespace Synthetic.World;

/// <summary>A permit holder. Made again from seed and number wherever needed, so that no table of people is held in memory.</summary>
internal readonly record struct Person
{
    public required int Number { get; init; }

    public required PermitType Permit { get; init; }

    /// <summary>Number of the sponsor, -1 where there is none.</summary>
    public required int Sponsor { get; init; }

    /// <summary>Months by which this person's permit is ahead of the calendar.</summary>
    public required int PermitOffset { get; init; }

    /// <summary>Term of the permit in months, 0 for an indefinite one.</summary>
    public required int Term { get; init; }

    /// <summary>Hidden: logits added to the truth of all signals on this person.</summary>
    public required double Effect { get; init; }

    /// <summary>Signals expected in twelve months.</summary>
    public required double YearlySignals { get; init; }

    public required bool OftenPublicOrder { get; init; }

    public required Series Series { get; init; }

    public required ProtectedTraits Traits { get; init; }

    public PermitGround Ground => GroundOf(Permit);

    public static PermitGround GroundOf(PermitType permit) => permit is PermitType.AsylumTemporary or PermitType.AsylumIndefinite ? PermitGround.Asylum : PermitGround.Regular;

    public string Id => Numbered("P-", Number);

    public string? SponsorId => Sponsor < 0 ? null : Numbered("R-", Sponsor);

    public static string Numbered(string prefix, int number) => prefix + number.ToString("D7", System.Globalization.CultureInfo.InvariantCulture);
}
