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
        int[]? at = null;
        foreach (var line in SafeCsv.Lines(night.File(NotReached.FileName).Bytes))
        {
            if (at is null)
                at = Array.ConvertAll(Columns, name => line.ToList().IndexOf(name));
            else if (line[at[0]] == "lapsed")
                yield return (line[at[1]], line[at[2]], line[at[3]], line[at[4]]);
        }
    }
}
