namespace Pipeline.Intake;

/// <summary>Why one row was set aside; a row with several faults has several of these.</summary>
/// <param name="File">Name of the file, without its folder.</param>
/// <param name="Row">One-based row of data.</param>
/// <param name="Column">The column; empty when the whole row is malformed.</param>
/// <param name="Value">What stood there; an identifier as its pseudonym.</param>
/// <param name="Rule">The rule that it breaks.</param>
public sealed record QuarantinedCell(string File, long Row, string Column, string Value, string Rule);
