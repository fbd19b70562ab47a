using Synthetic.World;

namespace Synthetic.Signals;

/// <summary>
/// What came of a signal that was looked at: substantiated, then an investigation, then a measure, then an objection. Measures follow the
/// truth and not the record, so a biased record shows at the later stage.
/// </summary>
internal static class Outcomes
{
    // By class: share of founded signals that ends in withdrawal, and of founded ones that were deliberate.
    private static readonly double[] Withdrawal = [0.18, 0.12, 0.09, 0.09, 0.11, 0.15];
    private static readonly double[] Deliberate = [0.70, 0.62, 0.65, 0.12, 0.35, 0.15];

    private const double NeverFinished = 0.02;

    /// <summary>Nothing for a row that nobody looks at.</summary>
    /// <param name="row">With its arm.</param>
    /// <param name="person">Whom it is about.</param>
    /// <param name="variant">What is planted.</param>
    /// <param name="truth">Log odds that it is founded.</param>
    /// <param name="lastDay">Nothing later is known.</param>
    /// <param name="random">Its stream.</param>
    /// <param name="since">From when it waited to be opened; null: from receipt.</param>
    public static void Fill(SignalRow row, in Person person, Variant variant, double truth, DateOnly lastDay, ref RandomStream random, DateOnly? since = null)
    {
        if (row.Arm is not (Arm.Process or Arm.Random))
            return;
        var opened = (since ?? row.ReceivedOn).DayNumber + 1 + random.Below(row.Arm == Arm.Process ? 45 : 25);
        var known = opened + 10 + random.Below(81);
        var verdict = random.Uniform();
        var outside = Origins.MainOf(person.Traits.Origin) == 2;
        var never = random.Chance(row.Arm == Arm.Random && outside ? variant.UnfinishedOutsideEurope ?? NeverFinished : NeverFinished);
        if (opened > lastDay.DayNumber)
            return;
        row.OpenedOn = opened;
        row.Substantiated = Substantiated.Open;
        if (known > lastDay.DayNumber || never)
            return;
        row.OutcomeKnownOn = known;
        var bias = outside && (variant.OnlyGround ?? person.Ground) == person.Ground ? variant.LabelBiasOutsideEurope : 0;
        var recorded = verdict < Truth.Probability(truth + bias);
        row.Substantiated = recorded ? Substantiated.Founded : Substantiated.Unfounded;
        FillStages(row, recorded, verdict < Truth.Probability(truth), ref random);
    }

    private static void FillStages(SignalRow row, bool recorded, bool founded, ref RandomStream random)
    {
        var byClass = (int)row.Class - 1;
        var investigated = random.Chance(0.7);
        var step = random.Uniform();
        var nature = random.Chance(0.15) ? Nature.Unknown : random.Chance(Deliberate[byClass]) ? Nature.Deliberate : Nature.Administrative;
        var objects = random.Pick([58, 18, 6, 18]);
        row.Measure = !founded ? Measure.None : step < Withdrawal[byClass] ? Measure.Withdrawn : step < 0.4 ? Measure.Warning : Measure.None;
        row.Investigation = Evidence.Answer(row.Measure != Measure.None || (recorded && investigated));
        row.Nature = recorded ? nature : default;
        row.Objection = row.Measure == Measure.None ? default : (Objection)(1 + objects);
    }
}
