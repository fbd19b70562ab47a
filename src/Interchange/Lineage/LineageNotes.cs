namespace Interchange.Lineage;

/// <summary>What a verb notes for its trace while it works: checks of an input and tests of the run. Counts and codes, never a value of a row.</summary>
public sealed class LineageNotes
{
    private readonly SortedDictionary<string, List<LineageAssertion>> assertions = new(StringComparer.Ordinal);
    private readonly List<LineageTest> tests = [];

    /// <summary>By name of the input.</summary>
    internal IReadOnlyDictionary<string, List<LineageAssertion>> Assertions => assertions;

    internal IReadOnlyList<LineageTest> Tests => tests;

    public void Add(string input, LineageAssertion assertion)
    {
        if (!assertions.TryGetValue(input, out var list))
            assertions[input] = list = [];
        list.Add(assertion);
    }

    public void Add(LineageTest test) => tests.Add(test);
}

/// <param name="Name">What was checked, for example "contract".</param>
/// <param name="Column">The column; null for the whole input.</param>
/// <param name="Success">Whether nothing was found.</param>
/// <param name="Blocks">Whether a finding refuses the whole delivery.</param>
/// <param name="Expected">The limit, where there is one.</param>
/// <param name="Actual">What was counted.</param>
public sealed record LineageAssertion(string Name, string? Column, bool Success, bool Blocks, string? Expected, string Actual);

/// <param name="Name">The gate.</param>
/// <param name="Status">"pass", "fail" or "skip".</param>
/// <param name="Blocks">Whether a failure blocks a release.</param>
/// <param name="Actual">Its verdicts, counted.</param>
public sealed record LineageTest(string Name, string Status, bool Blocks, string Actual);
