using System.Globalization;

namespace Pipeline.Delivery;

/// <summary>Restricted: which signals of the worklist were drawn at random, with the probability that makes their outcomes count.</summary>
internal static class ControlSample
{
    public const string FileName = "control-sample.csv";

    public static IReadOnlyList<string> Columns { get; } = ["signal", "stratum", "probability", "eligible", "drawn", "mark"];

    public static byte[] Csv(Night night)
    {
        var (csv, decision) = (new SafeCsv(Columns), night.Decision);
        foreach (var row in decision.Random)
        {
            csv.Add(
                night.Signals.Signal[row], decision.Stratum, decision.Probability.ToString("R", CultureInfo.InvariantCulture),
                decision.Eligible.ToString(CultureInfo.InvariantCulture), decision.Random.Length.ToString(CultureInfo.InvariantCulture), NightWords.Marks(night).En);
        }

        return csv.Bytes();
    }
}
