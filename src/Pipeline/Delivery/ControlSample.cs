using System.Globalization;
using Pipeline.Nights;

namespace Pipeline.Delivery;

/// <summary>Restricted: which signals of the worklist were drawn at random, with the probability that makes their outcomes count.</summary>
internal static class ControlSample
{
    public const string FileName = "control-sample.csv";

    public static IReadOnlyList<string> Columns { get; } = ["signal", "stratum", "probability", "eligible", "drawn", "mark"];

    public static byte[] Csv(Night night)
    {
        var csv = new SafeCsv(Columns);
        foreach (var stratum in night.Decision.Design.Strata)
        {
            foreach (var row in stratum.Rows.Take(stratum.Draws))
            {
                csv.Add(
                    night.Signals.Signal[row], stratum.Name, stratum.Probability.ToString("R", CultureInfo.InvariantCulture),
                    stratum.Eligible.ToString(CultureInfo.InvariantCulture), stratum.Draws.ToString(CultureInfo.InvariantCulture), NightWords.Marks(night).En);
            }
        }

        return csv.Bytes();
    }
}
