namespace FairnessAudit.Disclosure;

/// <summary>A count that might be published: the sum of some atoms.</summary>
/// <param name="Key">What it counts, the same in every release.</param>
/// <param name="Atoms">Indices into <see cref="CountSystem.Atoms"/>.</param>
/// <param name="Value">Exact.</param>
/// <param name="Whole">Index of the count that this one is a part of, so that the rest is a count too; null where there is none.</param>
internal sealed record PublicCount(CountKey Key, int[] Atoms, long Value, int? Whole);

/// <summary>Two sums of atoms of which everybody knows that they are equal, such as the rows of a class added up over either of two attributes.</summary>
internal sealed record EqualSums(int[] Left, int[] Right);

/// <summary>All counts of a release as sums of the same disjoint cells, with everything that anybody knows about those cells beforehand.</summary>
/// <param name="Atoms">Exact, at least 0; never published.</param>
/// <param name="Counts">What might be published.</param>
/// <param name="Known">What holds whatever the numbers are.</param>
internal sealed record CountSystem(IReadOnlyList<long> Atoms, IReadOnlyList<PublicCount> Counts, IReadOnlyList<EqualSums> Known)
{
    /// <summary>Counts that an earlier release of the same rows has shown: they cannot be taken back.</summary>
    public IReadOnlySet<int> Shown { get; init; } = new HashSet<int>();

    /// <summary>Counts that an earlier release of overlapping rows withheld: showing them now would undo that.</summary>
    public IReadOnlySet<int> Withheld { get; init; } = new HashSet<int>();
}
