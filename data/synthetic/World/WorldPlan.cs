using Synthetic.Signals;

namespace Synthetic.World;

/// <summary>A world: variant, seed and number of people. The same three give the same persons in a history and in a later night.</summary>
internal sealed record WorldPlan(Variant Variant, long Seed, int People)
{
    /// <summary>Start of the drift, of permit ages and of the growth in volume.</summary>
    public static readonly DateOnly Epoch = new(2023, 11, 1);

    private static readonly double[] PermitShares = [20, 14, 10, 22, 6, 12, 11, 5];
    private static readonly double[] SponsorShares = [1, 1, 0.95, 0, 0, 0, 0, 0];
    private static readonly int[] Terms = [60, 24, 24, 36, 24, 60, 0, 0];
    private static readonly int[] Cycles = [72, 48, 60, 120, 84, 72, 240, 300];

    public int Sponsors => Math.Max(50, People / 5);

    /// <summary>The first two of every hundred sponsors give many signals.</summary>
    public int LargeSponsors => Sponsors / 50;

    /// <summary>Draws whom a signal is about: few persons have many signals (rate falls as the inverse cube root of the number).</summary>
    public int PersonOf(ref RandomStream random)
    {
        var u = random.Uniform();
        return (int)(People * (u * Math.Sqrt(u)));
    }

    public Person Person(int number)
    {
        var random = new RandomStream(Seed, StreamKind.Person, number);
        var often = random.Chance(0.3);
        var permit = random.Pick(PermitShares);
        var sponsored = random.Chance(SponsorShares[permit]);
        var large = random.Chance(0.2);
        var among = random.Uniform();
        var offset = random.Below(Cycles[permit]);
        var effect = 0.65 * random.Normal();
        var protectedRandom = new RandomStream(Seed, StreamKind.Protected, number);
        var sponsor = !sponsored ? -1 : large ? (int)(among * LargeSponsors) : LargeSponsors + (int)(among * (Sponsors - LargeSponsors));
        var traits = Together(sponsor, Origins.Draw(ref protectedRandom, often, Variant.Link));
        return new Person
        {
            Number = number,
            Permit = (PermitType)(permit + 1),
            Sponsor = sponsor,
            PermitOffset = offset,
            Term = Terms[permit],
            Effect = effect,
            YearlySignals = Math.Min(8, 0.4 / Math.Cbrt((number + 1.0) / People)),
            OftenPublicOrder = often,
            Series = SeriesOf(number, (PermitType)(permit + 1), traits),
            Traits = traits,
        };
    }

    /// <summary>Hidden: logits added to the truth of all signals on persons of this sponsor.</summary>
    public double SponsorEffect(int sponsor) => sponsor < 0 ? 0 : 0.35 * new RandomStream(Seed, StreamKind.Sponsor, sponsor).Normal();

    /// <summary>Logits by which the existing process looks at a large sponsor's signals more or less often.</summary>
    public double SponsorSway(int sponsor) => sponsor < 0 || sponsor >= LargeSponsors || Variant.SponsorSway == 0
        ? 0
        : Variant.SponsorSway * new RandomStream(Seed, StreamKind.Planted, sponsor, 1).Normal();

    /// <summary>Whole months that the permit has run on a day; a new permit follows when its usual course is over.</summary>
    public static int PermitAge(in Person person, DateOnly day)
    {
        var months = ((day.Year - Epoch.Year) * 12) + day.Month - Epoch.Month;
        var cycle = Cycles[(int)person.Permit - 1];
        return (((person.PermitOffset + months) % cycle) + cycle) % cycle;
    }

    private ProtectedTraits Together(int sponsor, ProtectedTraits traits)
    {
        if (!Variant.SponsorsOfOneOrigin || sponsor < 0 || sponsor >= LargeSponsors)
            return traits;
        var random = new RandomStream(Seed, StreamKind.Planted, sponsor);
        return Origins.Moved(traits, Origins.Leaf(ref random));
    }

    private Series SeriesOf(int number, PermitType permit, ProtectedTraits traits)
    {
        var random = new RandomStream(Seed, StreamKind.Series, number);
        var u = random.Uniform();
        var within = random.Uniform();
        if (Variant.SeriesShareOutsideEurope is not { } outside || (Variant.OnlyGround is { } only && only != Synthetic.World.Person.GroundOf(permit)))
            return (Series)(1 + (int)(u * 8));
        return u < (Origins.MainOf(traits.Origin) == 2 ? outside : Variant.SeriesShareOthers)
            ? (Series)(1 + (int)(within * 3))
            : (Series)(4 + (int)(within * 5));
    }
}
