using FairnessAudit.Measures;
using Statistics.Multiplicity;

namespace FairnessAudit.Gate;

/// <summary>One p a comparison of a declared family, and the same by Holm's adjustment over the family.</summary>
internal sealed class PFamily
{
    private readonly Dictionary<ConditionalRatio, (double Plain, double Adjusted)> values = new(ReferenceEqualityComparer.Instance);

    /// <param name="ratios">Every comparison that was declared.</param>
    /// <param name="p">Null where a comparison cannot be tested; it then is not in the family.</param>
    public PFamily(IReadOnlyList<ConditionalRatio> ratios, Func<ConditionalRatio, double?> p)
    {
        var stand = Contrasts.Of(ratios);
        var plain = new double?[ratios.Count];
        for (var i = 0; i < ratios.Count; i++)
            plain[i] = p(ratios[i]);
        var first = Enumerable.Range(0, ratios.Count).Where(i => plain[i] is not null && (stand[i] == i || plain[stand[i]] is null)).ToArray();
        var adjusted = Holm.Adjust(Array.ConvertAll(first, i => plain[i]!.Value));
        var at = new Dictionary<int, double>();
        for (var i = 0; i < first.Length; i++)
            at[first[i]] = adjusted[i];
        for (var i = 0; i < ratios.Count; i++)
        {
            if (plain[i] is { } value)
                values[ratios[i]] = (value, at.TryGetValue(i, out var own) ? own : at[stand[i]]);
        }

        Tests = first.Length;
    }

    /// <summary>Comparisons that the adjustment counts.</summary>
    public int Tests { get; }

    /// <summary>Plain and adjusted p, or null for a comparison outside the family.</summary>
    public (double Plain, double Adjusted)? Of(ConditionalRatio ratio) => values.TryGetValue(ratio, out var p) ? p : null;
}
