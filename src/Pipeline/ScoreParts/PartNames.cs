using System.Globalization;
using System.Text;
using Interchange.Contracts;
using Prioritisation.Scorecards;

namespace Pipeline.ScoreParts;

/// <summary><c>parts.csv</c>: what the part numbers in reasons mean, for people.</summary>
internal static class PartNames
{
    public const string FileName = "parts.csv";

    /// <summary>A line a part of the model: number, name, features, and both labels as the contract words them.</summary>
    public static byte[] Csv(Scorecard scorecard, Contract contract)
    {
        var text = new StringBuilder("part,name,features,label_nl,label_en\n");
        for (var part = 0; part < scorecard.PartCount; part++)
        {
            var features = scorecard.PartFeatures(part);
            string[] cells =
            [
                part.ToString(CultureInfo.InvariantCulture), scorecard.PartName(part), string.Join(' ', features),
                string.Join(" en ", features.Select(f => contract.Find(f)?.Label.Nl ?? f)), string.Join(" and ", features.Select(f => contract.Find(f)?.Label.En ?? f)),
            ];
            text.AppendJoin(',', cells.Select(Quoted)).Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Quoted(string cell) => cell.AsSpan().ContainsAny(",\"\n\r") ? "\"" + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : cell;
}
