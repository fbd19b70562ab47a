using Interchange.Columns;
using Synthetic.World;

namespace Synthetic.Output;

/// <summary>Protected attributes by person, of those who occur in the signals: a few are unknown, and a few rows belong to nobody.</summary>
internal static class ProtectedTable
{
    /// <summary>Share of persons whose attributes the third party does not know.</summary>
    public const double UnknownShare = 0.03;

    /// <summary>Rows of persons without a signal, as a share of the persons.</summary>
    public const double StrangerShare = 0.002;

    private const int BatchRows = 65_536;
    private static readonly string[] YesNo = ["yes", "no"];

    public static IReadOnlyList<ColumnSpec> Specs { get; } =
    [
        ColumnSpec.Text("person_id"),
        ColumnSpec.Level("origin", Origins.Leaves),
        ColumnSpec.Level("origin_main", Origins.Main),
        ColumnSpec.Level("born_in_nl", YesNo),
        ColumnSpec.Level("nationality_group", Origins.Nationalities),
        ColumnSpec.Level("sex", Origins.Sexes),
        ColumnSpec.Level("age_band", Origins.AgeBands),
    ];

    /// <param name="plan">The world.</param>
    /// <param name="occurs">Whether a person has a signal, by number.</param>
    public static IEnumerable<ColumnBatch> Batches(WorldPlan plan, bool[] occurs)
    {
        var strangers = 1 + (int)(plan.People * StrangerShare);
        var numbers = Enumerable.Range(0, plan.People).Where(n => occurs[n] && Known(plan, n)).Concat(Enumerable.Range(plan.People, strangers));
        return numbers.Chunk(BatchRows).Select(chunk => Batch(plan, chunk));
    }

    private static bool Known(WorldPlan plan, int number) => !new RandomStream(plan.Seed, StreamKind.Protected, number, 1).Chance(UnknownShare);

    private static ColumnBatch Batch(WorldPlan plan, int[] numbers)
    {
        var traits = Array.ConvertAll(numbers, n => plan.Person(n).Traits);
        return new(
        [
            new TextColumn("person_id", Array.ConvertAll(numbers, n => (string?)Person.Numbered("P-", n))),
            Codes(1, t => t.Origin),
            Codes(2, t => Origins.MainOf(t.Origin)),
            Codes(3, t => (byte)(t.BornInNl ? 0 : 1)),
            Codes(4, t => t.Nationality),
            Codes(5, t => t.Sex),
            Codes(6, t => t.AgeBand),
        ]);

        LevelColumn Codes(int spec, Func<ProtectedTraits, byte> of) =>
            new(Specs[spec].Name, Specs[spec].Levels, Array.ConvertAll(traits, t => (byte)(of(t) + 1)));
    }
}
