using System.Globalization;
using Synthetic.World;

namespace Synthetic.Signals;

/// <summary>A finished signal with what only the generator knows about it.</summary>
internal readonly record struct MadeSignal(SignalRow Row, Person Person, Truth Truth);

/// <summary>Makes any signal of the world from its day and its number on that day, whatever was made before.</summary>
internal static class SignalMaker
{
    /// <param name="plan">The world.</param>
    /// <param name="day">Day of receipt.</param>
    /// <param name="number">Zero-based number on that day.</param>
    /// <param name="lastDay">Day after which nothing is known; null: a new signal, at which nobody has looked.</param>
    public static MadeSignal Make(WorldPlan plan, DateOnly day, int number, DateOnly? lastDay)
    {
        var random = new RandomStream(plan.Seed, StreamKind.Signal, day.DayNumber, number);
        var person = plan.Person(plan.PersonOf(ref random));
        var row = new SignalRow { SignalId = IdOf(day, number), PersonId = person.Id, SponsorId = person.SponsorId, ReceivedOn = day };
        Origination.Fill(row, person, plan, ref random);
        Evidence.Fill(row, person, ref random);
        Circumstances.Fill(row, person, plan, ref random);
        var truth = Truth.Of(row, person, plan);
        if (lastDay is { } last)
        {
            var process = new RandomStream(plan.Seed, StreamKind.Process, day.DayNumber, number);
            var planted = new RandomStream(plan.Seed, StreamKind.Planted, day.DayNumber, number);
            Selection.Fill(row, person, plan, ref process, ref planted);
            var outcome = new RandomStream(plan.Seed, StreamKind.Outcome, day.DayNumber, number);
            Outcomes.Fill(row, person, plan.Variant, truth.Logit, last, ref outcome);
        }

        Overrecording.Fill(row, person, plan.Variant);
        var defect = new RandomStream(plan.Seed, StreamKind.Defect, day.DayNumber, number);
        Defects.Fill(row, ref defect);
        return new(row, person, truth);
    }

    /// <summary>Year, day of the year and number on that day, for example S-2024-03200017.</summary>
    public static string IdOf(DateOnly day, int number) => string.Create(CultureInfo.InvariantCulture, $"S-{day.Year}-{day.DayOfYear:D3}{number:D5}");
}
