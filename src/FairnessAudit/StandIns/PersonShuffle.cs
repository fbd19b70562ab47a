using System.Runtime.InteropServices;
using Statistics.Resampling;

namespace FairnessAudit.StandIns;

/// <summary>
/// Attributes dealt out anew among persons whose rows lie in the same strata, all rows of a person keeping together. Rows of one person
/// are not independent, so shuffling rows would call chance a finding; and persons with other strata differ by what strata explain.
/// A person whose strata nobody shares keeps the attribute, which can only hide something.
/// </summary>
internal sealed class PersonShuffle
{
    private readonly int[] personOf;
    private readonly int[] groupOf;
    private readonly int[][] alike;

    /// <param name="persons">Person of each row.</param>
    /// <param name="stratum">Stratum of each row.</param>
    /// <param name="group">Group of each row; a person has one.</param>
    public PersonShuffle(IReadOnlyList<string> persons, int[] stratum, int[] group)
    {
        var codes = new Dictionary<string, int>(StringComparer.Ordinal);
        personOf = new int[persons.Count];
        var rows = new List<List<int>>();
        var groups = new List<int>();
        for (var row = 0; row < personOf.Length; row++)
        {
            ref var code = ref CollectionsMarshal.GetValueRefOrAddDefault(codes, persons[row], out var known);
            if (!known)
            {
                code = rows.Count;
                rows.Add([]);
                groups.Add(group[row]);
            }

            personOf[row] = code;
            rows[code].Add(stratum[row]);
        }

        groupOf = [.. groups];
        alike = [.. Enumerable.Range(0, rows.Count)
            .GroupBy(person => string.Join(',', rows[person].Order()), StringComparer.Ordinal)
            .Where(g => g.Skip(1).Any()).Select(g => g.ToArray())];
    }

    /// <summary>Group of each row after the deal with this number.</summary>
    public int[] Deal(ulong seed, ulong number)
    {
        var chance = new RandomStream(seed, number);
        var dealt = (int[])groupOf.Clone();
        foreach (var persons in alike)
        {
            var hand = Array.ConvertAll(persons, p => groupOf[p]);
            chance.Shuffle(hand);
            for (var i = 0; i < hand.Length; i++)
                dealt[persons[i]] = hand[i];
        }

        return Array.ConvertAll(personOf, p => dealt[p]);
    }
}
