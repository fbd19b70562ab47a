using Interchange.ScoredSignals;
using Synthetic.Signals;
using Synthetic.World;

namespace Synthetic.SecondReading;

/// <summary>
/// Plays readers who do not know the first verdict: they find what the facts say, whatever a variant makes others record, and err now and
/// then; they err as often for everybody.
/// </summary>
/// <param name="plan">The world as recorded.</param>
/// <param name="lastDay">Day after which nothing is known.</param>
internal sealed class SecondReader(WorldPlan plan, DateOnly lastDay)
{
    /// <summary>As the contract of this world's signals spells them.</summary>
    public const string Founded = "founded";
    public const string Unfounded = "unfounded";
    private const double Errs = 0.04;
    private const double CannotSay = 0.03;
    private const double Knew = 0.05;
    private const int Readers = 4;
    private readonly WorldPlan facts = new(Variant.Named("clean"), plan.Seed, plan.People);

    /// <summary>The cells that a reader fills in, by name.</summary>
    public IReadOnlyDictionary<string, string> Read(DateOnly day, int number)
    {
        var row = SignalMaker.Make(facts, day, number, lastDay).Row;
        var random = new RandomStream(plan.Seed, StreamKind.SecondReading, day.DayNumber, number);
        var (errs, silent, knew, reader) = (random.Chance(Errs), random.Chance(CannotSay), random.Chance(Knew), 1 + random.Below(Readers));
        var founded = row.Substantiated == Substantiated.Founded;
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [SecondReviewLayout.Verdict] = silent || row.OutcomeKnownOn < 0 ? SecondReviewLayout.CannotSay : founded != errs ? Founded : Unfounded,
            [SecondReviewLayout.Reader] = FormattableString.Invariant($"reader-{reader}"),
            [SecondReviewLayout.Knew] = knew ? SecondReviewLayout.Yes : SecondReviewLayout.No,
            [SecondReviewLayout.ReadOn] = FormattableString.Invariant($"{lastDay.AddDays(1 + random.Below(40)):yyyy-MM-dd}"),
        };
    }
}
