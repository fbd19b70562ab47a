using System.Globalization;
using FairnessAudit.Gate;
using FairnessAudit.Population;

namespace FairnessAudit.SelfTest.Releases;

/// <summary>The truths against which a policy is held: those that treat all alike, and one group after the other that is put forward, or taken up by people, half as often again.</summary>
internal static class Truths
{
    private const double Fair = 0.90;
    private const double Harmed = 0.01;
    private const double Harm = 1.5;

    /// <summary>The groups of the shipped policy that stand for a large group, a small one, a pair and a sex.</summary>
    private static readonly (string Attribute, string Group)[] Named =
    [
        ("origin_main", "outside_europe"),
        ("origin", "morocco"),
        (Grouping.CrossedName(["origin", "sex"]), Grouping.CrossedValue("africa", "female")),
        ("sex", "female"),
    ];

    public static IReadOnlyList<Truth> Of(GatesPolicy policy) =>
    [
        new("fair, exact") { ClearedAtLeast = Fair },
        new("fair within 2% of the score's deviation") { Spread = 0.02, ClearedAtLeast = Fair },
        new("fair within 3%, composition differs") { Spread = 0.03, CompositionDiffers = true, ClearedAtLeast = Fair },
        new("fair within 2%, rows in clusters as planned") { Spread = 0.02, DesignEffect = policy.Planned.DesignEffect, ClearedAtLeast = Fair },
        new("fair, exact; attributes of 3% of the rows unknown") { Unknown = 0.03 },
        .. HarmedGroups(policy).Select(g => new Truth(string.Create(CultureInfo.InvariantCulture, $"{g.Attribute}={g.Group} {Harm:0.0} times"))
        {
            Harmed = g,
            Ratio = Harm,
            ClearedAtMost = Harmed,
        }),
        .. HarmedGroups(policy).Where(g => StepJudges(policy, g.Attribute)).Skip(1).Take(1).Select(g => new Truth(string.Create(CultureInfo.InvariantCulture, $"people take up {g.Attribute}={g.Group} {Harm:0.0} times"))
        {
            HarmedByPeople = g,
            Ratio = Harm,
            ClearedAtMost = Harmed,
        }),
    ];

    private static bool StepJudges(GatesPolicy policy, string attribute) =>
        policy.Gates.Any(g => g.Measure is GateRule.HumanStep && g.Attributes.Contains(attribute, StringComparer.Ordinal));

    /// <summary>A policy about other attributes is held against the largest and the smallest group of each.</summary>
    private static (string Attribute, string Group)[] HarmedGroups(GatesPolicy policy)
    {
        var named = Named.Where(n => policy.Planned.Shares.TryGetValue(n.Attribute, out var shares) && shares.ContainsKey(n.Group)).ToArray();
        return named.Length > 0
            ? named
            : [.. policy.Attributes.SelectMany(a => new[] { policy.Planned.Shares[a].MaxBy(s => s.Value), policy.Planned.Shares[a].MinBy(s => s.Value) }.Select(s => (a, s.Key)).Distinct())];
    }
}
