namespace FairnessAudit.Population;

/// <summary>What a join of rows with persons left over, per side.</summary>
/// <param name="RowsWithoutPerson">Rows whose person is not in the protected file.</param>
/// <param name="PersonsWithoutRow">Persons of the protected file without any row.</param>
/// <param name="ValuesWithoutRow">By attribute, those of them who have a value of it.</param>
internal sealed record Unmatched(long RowsWithoutPerson, long PersonsWithoutRow, IReadOnlyDictionary<string, long> ValuesWithoutRow);
