using System.Globalization;
using Interchange.Contracts;

namespace Prioritisation.Ordering;

/// <summary>One item of a policy's list of classes.</summary>
internal static class ClassReader
{
    private static readonly Dictionary<string, bool> YesNo = new(StringComparer.Ordinal) { ["false"] = false, ["true"] = true };

    /// <summary><paramref name="solved"/>: rates come from target ratios, so a class that is not strict may not give its own.</summary>
    public static ClassRule Read(PolicyNode node, bool solved)
    {
        var (name, strict) = (node.Text("name"), node.Choice("strict", YesNo));
        var norm = node.Has("norm") ? Norm(node) : null;
        var rule = new ClassRule
        {
            Name = name,
            Label = node.Has("label") ? Label(node) : null,
            Strict = strict,
            StrictShare = strict ? node.Share("strict_share", 1) : 0,
            Head = node.Whole("head", 0, 1_000_000),
            AgeingPerDay = solved && !strict ? 0 : node.Whole("ageing_per_day", 0, 1_000),
            NormDays = norm?.Days,
            NormInWorkingDays = norm?.Working ?? true,
            // Its absence starves the class, and is told so by name.
            MaximumAgeDays = node.WholeOrNone("maximum_age_days", 1, 3_660) ?? 0,
            LapseAfterDays = node.Whole("lapse_after_days", 1, 3_660),
        };
        node.Reasons();
        return rule;
    }

    public static void RefuseTwins(IReadOnlyList<ClassRule> classes, PolicyNode root)
    {
        foreach (var twin in classes.GroupBy(c => c.Name, StringComparer.Ordinal).Where(g => g.Count() > 1))
            root.Tell("policy-class-twice", "classes", twin.Key, "stands in the list twice", "keep one");
    }

    /// <summary>Between two working nights lie five calendar days at most, so that with a week a last night within the maximum age always comes.</summary>
    public static void RefuseShortAges(OrderingPolicy policy, PolicyNode root)
    {
        const int Week = 7;
        if (policy.WorkingDays)
            return;
        foreach (var rule in policy.Classes.Where(c => c.MaximumAgeDays is > 0 and < Week))
            root.Tell("policy-range", "classes", rule.Name, string.Create(CultureInfo.InvariantCulture, $"has a maximum age of {rule.MaximumAgeDays} calendar days, within which no night may fall"), "give it 7 calendar days at least");
    }

    private static LocalText? Label(PolicyNode parent)
    {
        if (parent.Map("label") is not { } node)
            return null;
        var label = new LocalText(node.Text("nl"), node.Text("en"));
        node.RefuseOthers();
        return label;
    }

    private static (int Days, bool Working)? Norm(PolicyNode parent)
    {
        if (parent.Map("norm") is not { } node)
            return null;
        var norm = (node.Whole("days", 1, 366), DayKind(node));
        node.RefuseOthers();
        return norm;
    }

    public static bool DayKind(PolicyNode node) =>
        node.Choice("kind", new Dictionary<string, bool>(StringComparer.Ordinal) { ["working"] = true, ["calendar"] = false });
}
