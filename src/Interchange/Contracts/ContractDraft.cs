namespace Interchange.Contracts;

/// <summary>What a contract file says, before its rules have been checked.</summary>
internal sealed record ContractDraft
{
    public required string File { get; init; }

    public required string Status { get; init; }

    public required string Id { get; init; }

    public required string Version { get; init; }

    public required string ModelLine { get; init; }

    public required IReadOnlyList<ContractColumn> Columns { get; init; }

    public OutcomeMap? Outcome { get; init; }

    public double? MaximumQuarantineShare { get; init; }

    public required IReadOnlyDictionary<string, string> SexOrAgeJustified { get; init; }

    public ContractColumn? Find(string name) => Columns.FirstOrDefault(c => string.Equals(c.Name, name, StringComparison.Ordinal));
}
