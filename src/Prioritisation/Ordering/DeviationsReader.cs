using System.Globalization;

namespace Prioritisation.Ordering;

/// <summary>The optional deviations of a policy's random block: every class or none, one number per score band.</summary>
internal static class DeviationsReader
{
    private const string Key = "deviations";

    /// <summary>Null where the policy has none.</summary>
    public static RandomDeviations? Read(PolicyNode random, IReadOnlyList<ClassRule> classes, int bands)
    {
        if (!random.Has(Key) || random.Map(Key) is not { } node)
            return null;
        var byClass = classes.Select(c => Of(node, c.Name, bands)).ToArray();
        node.RefuseOthers();
        return new(byClass, random.Text("deviations_from"));
    }

    private static IReadOnlyList<double> Of(PolicyNode node, string name, int bands)
    {
        if (!node.Has(name))
        {
            node.Tell("policy-deviations", name, null, "has no deviations: every class has them, or none", "give the class one number per band, or remove the whole block");
            return [];
        }

        var numbers = node.Numbers(name);
        if (numbers.Any(n => !(n > 0 && double.IsFinite(n))))
            node.Tell("policy-deviations", name, string.Join(", ", numbers.Select(n => n.ToString(CultureInfo.InvariantCulture))), "must each be positive and finite: where it were 0 nothing would be drawn", "give the cell the least number that still lets it be drawn");
        if (numbers.Count != bands)
            node.Tell("policy-deviations", name, numbers.Count.ToString(CultureInfo.InvariantCulture), string.Create(CultureInfo.InvariantCulture, $"must have one number per score band, which are {bands}"), "start with band 0, below the first cut");
        return numbers;
    }
}
