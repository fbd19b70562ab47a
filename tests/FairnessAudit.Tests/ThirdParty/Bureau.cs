using System.Globalization;
using System.Text;

namespace FairnessAudit.Tests.ThirdParty;

/// <summary>A statistics bureau that does what the instruction asks: links, counts, rounds, withholds and gives back counts only.</summary>
internal static class Bureau
{
    private static readonly Dictionary<string, string[]> Sums = new(StringComparer.Ordinal)
    {
        ["europe"] = ["born_here_europe", "born_abroad_europe"],
        ["outside_europe"] = ["born_here_outside_europe", "born_abroad_outside_europe"],
    };

    /// <param name="folder">Written by counts request.</param>
    /// <param name="steps">From everybody to the furthest.</param>
    /// <param name="origin">Of a person, which the bureau alone knows; null for one whom it does not find.</param>
    /// <param name="print">How a count is printed.</param>
    public static string Count(string folder, string[] steps, Func<string, string?> origin, Func<int, string> print)
    {
        var people = File.ReadAllLines(Path.Combine(folder, "persons.csv")).Skip(1).Select(l => l.Split(',')).Select(c => (Origin: origin(c[0]) ?? "not_found", Class: c[2], Band: c[3], Step: Array.IndexOf(steps, c[4]))).ToArray();
        var table = new StringBuilder();
        foreach (var line in File.ReadAllLines(Path.Combine(folder, "counts-layout.csv")))
        {
            if (table.Length == 0)
            {
                table.Append(line).Append('\n');
                continue;
            }

            var key = line.Split(',');
            var groups = key[2].Length == 0 ? null : Sums.GetValueOrDefault(key[2], [key[2]]);
            var step = Array.IndexOf(steps, key[0]);
            var count = people.Count(p => p.Step >= step && (groups is null || groups.Contains(p.Origin, StringComparer.Ordinal))
                && (key[3] switch { "class" => p.Class == key[4], "band" => p.Band == key[4], _ => true }));
            table.Append(line).Append(print(count)).Append('\n');
        }

        return table.ToString();
    }

    public static string Exact(int count) => count.ToString(CultureInfo.InvariantCulture);

    public static string ToTheNearestTen(int count) => Exact((count + 5) / 10 * 10);

    /// <summary>Counts of 1 to 9 are withheld, the rest rounded.</summary>
    public static string RoundedAndWithheld(int count) => count is > 0 and < 10 ? "x" : ToTheNearestTen(count);
}
