using System.Globalization;
using Synthetic.World;

namespace Synthetic.Signals;

/// <summary>Who looks at the signal: the existing process by its own imperfect rule, else a random draw with a known probability.</summary>
internal static class Selection
{
    // By class: what the existing process thinks of it, and the probability of the random arm.
    private static readonly double[] Preference = [2.6, 0.3, 0.7, -0.5, -0.4, -0.9];
    private static readonly double[] ArmProbability = [0.20, 0.05, 0.05, 0.05, 0.05, 0.05];

    public static void Fill(SignalRow row, in Person person, WorldPlan plan, ref RandomStream random, ref RandomStream planted)
    {
        var rule = -3.6
            + Preference[(int)row.Class - 1]
            + (0.55 * row.Severity)
            + (0.25 * row.CorroboratingSources)
            + (row.RepeatedContent == YesNo.Yes ? -0.4 : 0)
            + (0.7 * random.Normal())
            + plan.SponsorSway(person.Sponsor);
        if (random.Chance(Truth.Probability(rule)) && Kept(person, plan.Variant, ref planted))
        {
            row.Arm = Arm.Process;
            return;
        }

        var probability = ArmProbability[(int)row.Class - 1];
        row.ArmProbability = (float)probability;
        row.ArmStratum = string.Create(
            CultureInfo.InvariantCulture,
            $"{Levels<SignalClass>.Names[(int)row.Class - 1]}|{row.ReceivedOn.Year}-Q{((row.ReceivedOn.Month - 1) / 3) + 1}");
        row.Arm = random.Chance(probability) ? Arm.Random : Arm.None;
    }

    private static bool Kept(in Person person, Variant variant, ref RandomStream planted) =>
        variant.Process is not { } disparity || disparity.Holds(person.Traits) || planted.Chance(1 / disparity.Ratio);
}
