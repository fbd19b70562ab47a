using Synthetic.World;

namespace Synthetic.Signals;

/// <summary>What a variant records too much of. The truth, who looked and what came of it do not follow it.</summary>
internal static class Overrecording
{
    private const int HighestSeverity = 1;

    public static void Fill(SignalRow row, in Person person, Variant variant)
    {
        if (row.Severity <= HighestSeverity && Origins.MainOf(person.Traits.Origin) == 2)
            row.CorroboratingSources = Math.Min(10, row.CorroboratingSources + variant.SourcesAddedBelow);
    }
}
