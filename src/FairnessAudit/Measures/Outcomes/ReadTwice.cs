using FairnessAudit.Population;

namespace FairnessAudit.Measures.Outcomes;

/// <summary>Cases read twice by group of one attribute: the recorded verdict in the rows, the second in the columns, founded first.</summary>
internal sealed class ReadTwice
{
    private readonly long[][,] tables;

    public ReadTwice(Grouping attribute, SecondReview review)
    {
        (Attribute, Groups) = (attribute.Name, attribute.Names);
        tables = [.. attribute.Names.Select(_ => new long[2, 2])];
        for (var i = 0; i < review.Row.Length; i++)
            tables[attribute.Codes[review.Row[i]]][review.First[i] is Known.Founded ? 0 : 1, review.Second[i] is Known.Founded ? 0 : 1]++;
    }

    public string Attribute { get; }

    public IReadOnlyList<string> Groups { get; }

    public long[,] Table(int group) => tables[group];

    /// <summary>Records of the group that the second reader contradicts, and all such records of it.</summary>
    public (long Contradicted, long N) Contradicted(int group, bool founded)
    {
        var row = founded ? 0 : 1;
        return (tables[group][row, 1 - row], tables[group][row, 0] + tables[group][row, 1]);
    }

    /// <summary>The same of all others whose attribute is known.</summary>
    public (long Contradicted, long N) OthersContradicted(int group, bool founded) => Enumerable.Range(0, Groups.Count)
        .Where(g => g != group && Groups[g] is not Grouping.Unknown).Select(g => Contradicted(g, founded)).Aggregate((0L, 0L), (sum, one) => (sum.Item1 + one.Contradicted, sum.Item2 + one.N));

    public Finding Finding(int group, string measure, string? reference) => new()
    {
        Id = FindingId.Of(Attribute, Groups[group], measure, reference),
        Question = OutcomeFinding.Question,
        EstimateOf = reference is null ? "group" : "comparison",
        Measure = measure,
        Process = CountedEvent.Existing,
        Estimator = "observed",
        Attribute = Attribute,
        Group = Groups[group],
        Reference = reference,
    };
}
