using System.Globalization;
using System.Text;
using FairnessAudit.Counting;
using FairnessAudit.Gate;

namespace FairnessAudit.Disclosure;

/// <summary>What the public may see: every count that is not withheld, rounded. All rates are made from these and from nothing else.</summary>
internal sealed class PublicFigures
{
    public const string FileName = "counts.csv";
    public const string Columns = "attribute,group,stratum,count_of,rounded";
    private readonly Dictionary<CountKey, long?> rounded;

    public PublicFigures(CountSystem system, DisclosureRule rule)
    {
        var hidden = Suppression.Of(system, rule);
        rounded = system.Counts.Select((count, c) => (count, c)).ToDictionary(
            x => x.count.Key, x => hidden[x.c] && !system.Shown.Contains(x.c) ? (long?)null : Rounding.Of(x.count.Value, rule.Base));
    }

    /// <summary>Null where the count is withheld, or was never to be published.</summary>
    public long? this[CountKey key] => rounded.GetValueOrDefault(key);

    /// <summary>The file: an empty count is withheld.</summary>
    public byte[] Csv(DisclosureRule rule, Population population)
    {
        var csv = new StringBuilder();
        csv.Append(CultureInfo.InvariantCulture, $"# edition: public\n# base: {rule.Base}\n# minimum: {rule.Minimum}\n# population: {population.Id}\n# days: {population.Days}\n{Columns}\n");
        foreach (var (key, count) in rounded)
            csv.Append(CultureInfo.InvariantCulture, $"{DecisionCounts.Quote(key.Attribute)},{DecisionCounts.Quote(key.Group)},{DecisionCounts.Quote(key.Stratum)},{key.What},{count}\n");
        return Encoding.UTF8.GetBytes(csv.ToString());
    }

    /// <summary>Which rows a release is about.</summary>
    /// <param name="Id">Digest of the file that vouches for them.</param>
    /// <param name="Days">Days of receipt, or "(no days)".</param>
    internal sealed record Population(string Id, string Days);
}
