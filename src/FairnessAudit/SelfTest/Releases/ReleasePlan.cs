using FairnessAudit.Gate;
using FairnessAudit.Population;

namespace FairnessAudit.SelfTest.Releases;

/// <summary>The attributes of a policy as a simulation needs them: plain ones first, then those that follow from another, then crosses.</summary>
internal sealed class ReleasePlan
{
    /// <summary>A coarser attribute follows from a finer one where their planned shares agree to this.</summary>
    private const double Agreement = 0.011;

    public ReleasePlan(GatesPolicy policy)
    {
        var plain = policy.Attributes.Select(a => PlannedAttribute.Of(a, policy.Planned.Shares[a])).ToArray();
        var attributes = plain.Select(a => Follow(policy, plain, a)).ToList();
        int Index(string name) => attributes.FindIndex(a => a.Name == name);
        foreach (var pair in policy.Crossed)
        {
            var (first, second) = (attributes[Index(pair[0])], attributes[Index(pair[1])]);
            var groups = first.Groups.SelectMany(a => second.Groups.Select(b => Grouping.CrossedValue(a, b))).ToArray();
            attributes.Add(new PlannedAttribute(Grouping.CrossedName(pair), groups, []) { Cross = (Index(pair[0]), Index(pair[1])) });
        }

        Attributes = attributes;
        var lead = policy.Crossed.Count > 0 ? policy.Crossed[^1] : policy.Attributes;
        Lead = Index(lead[0]);
        if (attributes[Lead].From is { } finer)
            Lead = finer;
        Second = lead.Count > 1 ? Index(lead[1]) : Lead;
    }

    public IReadOnlyList<PlannedAttribute> Attributes { get; }

    /// <summary>Index of the attribute of which composition and treatment may differ: the finest that the last cross names, else the first.</summary>
    public int Lead { get; }

    /// <summary>Index of the attribute with which <see cref="Lead"/> is crossed.</summary>
    public int Second { get; }

    /// <summary>Index of an attribute; -1 where the plan has none of this name.</summary>
    public int IndexOf(string name)
    {
        for (var a = 0; a < Attributes.Count; a++)
        {
            if (string.Equals(Attributes[a].Name, name, StringComparison.Ordinal))
                return a;
        }

        return -1;
    }

    /// <summary>Fills in the groups that follow from others.</summary>
    public void Complete(Span<byte> codes)
    {
        for (var a = 0; a < Attributes.Count; a++)
        {
            if (Attributes[a].From is { } finer)
                codes[a] = (byte)Attributes[a].Map[codes[finer]];
        }

        for (var a = 0; a < Attributes.Count; a++)
        {
            if (Attributes[a].Cross is var (first, second))
                codes[a] = (byte)(codes[first] * Attributes[second].Groups.Length + codes[second]);
        }
    }

    /// <summary>
    /// By name: groups that both attributes have are the same, and all other finer ones belong to the coarser group with most planned
    /// signals. Where the shares then disagree, the two are drawn apart.
    /// </summary>
    private static PlannedAttribute Follow(GatesPolicy policy, PlannedAttribute[] plain, PlannedAttribute coarse)
    {
        foreach (var child in policy.Parents.Where(p => p.Value == coarse.Name).Select(p => p.Key).Order(StringComparer.Ordinal))
        {
            var at = Array.FindIndex(plain, a => a.Name == child);
            if (at < 0)
                continue;
            var rest = Array.IndexOf(coarse.Shares, coarse.Shares.Max());
            var map = Array.ConvertAll(plain[at].Groups, g => Array.IndexOf(coarse.Groups, g) is >= 0 and var same ? same : rest);
            var sums = new double[coarse.Groups.Length];
            for (var g = 0; g < map.Length; g++)
                sums[map[g]] += plain[at].Shares[g];
            if (sums.Zip(coarse.Shares).All(s => Math.Abs(s.First - s.Second) < Agreement))
                return coarse with { From = at, Map = map };
        }

        return coarse;
    }
}
