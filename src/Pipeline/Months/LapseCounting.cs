using Interchange.Contracts;
using Pipeline.Delivery;
using Pipeline.Nights;

namespace Pipeline.Months;

/// <summary>Why signals lapsed, from the lists of what the nights did not reach.</summary>
internal static class LapseCounting
{
    private static readonly string[] Columns = ["state", "class", "short_in", "short_nl", "short_en"];

    public static IReadOnlyList<LapseCount> Of(IReadOnlyList<VerifiedNight> nights)
    {
        var labels = nights[0].Contract.Single(ColumnRole.Class);
        return [.. nights.SelectMany(Lapsed).GroupBy(l => l)
            .Select(g => new LapseCount(g.Key.Class, labels.LevelLabel(g.Key.Class), g.Key.ShortIn, new LocalText(g.Key.Nl, g.Key.En), g.LongCount()))
            .OrderByDescending(l => l.Signals).ThenBy(l => l.Class, StringComparer.Ordinal).ThenBy(l => l.ShortIn, StringComparer.Ordinal)];
    }

    private static IEnumerable<(string Class, string ShortIn, string Nl, string En)> Lapsed(VerifiedNight night)
    {
        var lines = SafeCsv.Read(night.File(NotReached.FileName).Bytes);
        var at = Array.ConvertAll(Columns, name => lines[0].ToList().IndexOf(name));
        return lines.Skip(1).Where(line => line[at[0]] == "lapsed").Select(line => (line[at[1]], line[at[2]], line[at[3]], line[at[4]]));
    }
}
