using FairnessAudit.Population;

namespace FairnessAudit.Disclosure;

/// <summary>Every group of a fine attribute lies within one group of a coarse one, as detailed origins within main ones: readers know that.</summary>
/// <param name="Fine">Index of the fine attribute.</param>
/// <param name="Coarse">Index of the coarse one.</param>
/// <param name="Within">By group of the fine attribute, the coarse group.</param>
internal sealed record Nesting(int Fine, int Coarse, int[] Within)
{
    public int[] Parts(int coarse) => [.. Enumerable.Range(0, Within.Length).Where(f => Within[f] == coarse)];

    public static IReadOnlyList<Nesting> Of(IReadOnlyList<Grouping> attributes)
    {
        var found = new List<Nesting>();
        for (var fine = 0; fine < attributes.Count; fine++)
        {
            for (var coarse = 0; coarse < attributes.Count; coarse++)
            {
                if (fine != coarse && attributes[fine].Names.Count > attributes[coarse].Names.Count && Find(attributes[fine], attributes[coarse]) is { } within)
                    found.Add(new Nesting(fine, coarse, within));
            }
        }

        return found;
    }

    private static int[]? Find(Grouping fine, Grouping coarse)
    {
        var within = new int[fine.Names.Count];
        Array.Fill(within, -1);
        for (var row = 0; row < fine.Codes.Length; row++)
        {
            ref var seen = ref within[fine.Codes[row]];
            if (seen >= 0 && seen != coarse.Codes[row])
                return null;
            seen = coarse.Codes[row];
        }

        return within;
    }
}
