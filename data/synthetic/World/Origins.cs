namespace Synthetic.World;

/// <summary>Protected attributes of one person, as codes into the lists of <see cref="Origins"/>.</summary>
internal readonly record struct ProtectedTraits(byte Origin, bool BornInNl, byte Nationality, byte Sex, byte AgeBand);

/// <summary>Who the persons are: origin after Statistics Netherlands' classification of 2022 (ten leaf groups), sex, age.</summary>
internal static class Origins
{
    public static readonly string[] Leaves =
        ["netherlands", "europe", "turkiye", "morocco", "suriname", "dutch_caribbean", "indonesia", "africa", "asia", "america_oceania"];

    public static readonly string[] Main = ["netherlands", "europe", "outside_europe"];

    public static readonly string[] Nationalities = ["europe_non_eu", "turkiye", "africa", "asia", "america_oceania", "stateless_or_unknown"];

    public static readonly string[] Sexes = ["female", "male"];

    public static readonly string[] AgeBands = ["18-24", "25-34", "35-44", "45-59", "60+"];

    private static readonly double[] Shares = [2, 28, 7, 6, 4, 1, 2, 17, 25, 8];

    private static readonly double[] AgeShares = [16, 34, 25, 18, 7];

    /// <summary>Nationality group that most persons of each origin leaf hold.</summary>
    private static readonly byte[] UsualNationality = [5, 0, 1, 2, 4, 4, 3, 2, 3, 4];

    /// <summary>Main group of a leaf: 0 the Netherlands, 1 Europe, 2 outside Europe.</summary>
    public static byte MainOf(byte leaf) => Math.Min(leaf, (byte)2);

    /// <summary>The same person with another origin, and the nationality that goes with it.</summary>
    public static ProtectedTraits Moved(ProtectedTraits traits, byte leaf) => traits with { Origin = leaf, Nationality = UsualNationality[leaf] };

    /// <summary>A leaf by its share.</summary>
    public static byte Leaf(ref RandomStream random) => (byte)random.Pick(Shares);

    /// <summary>
    /// Draws origin, sex and age independently of the permit and of every feature. Only the trait <paramref name="oftenPublicOrder"/>,
    /// which shifts the class of a person's signals and nothing else, shifts origin, as far as <paramref name="link"/> says.
    /// </summary>
    public static ProtectedTraits Draw(ref RandomStream random, bool oftenPublicOrder, ClassLink link)
    {
        Span<double> weights = stackalloc double[10];
        for (var i = 0; i < weights.Length; i++)
            weights[i] = Shares[i] * (i < 2 ? 1 : oftenPublicOrder ? link.OutsideWith : link.OutsideWithout);
        var origin = (byte)random.Pick(weights);
        var born = random.Chance(origin == 0 ? 0.6 : 0.05);
        var usual = random.Chance(0.9);
        var other = (byte)random.Below(Nationalities.Length);
        var sex = (byte)(random.Chance(0.45) ? 0 : 1);
        return new(origin, born, usual ? UsualNationality[origin] : other, sex, (byte)random.Pick(AgeShares));
    }
}
