namespace Synthetic.FollowUp;

/// <summary>One line of follow-up.</summary>
/// <param name="Signal">Raw identifier.</param>
/// <param name="Stage">A step of the contract's funnel, or its target.</param>
/// <param name="Result">A level of the step's column; yes or no where that holds a day.</param>
/// <param name="Nature">Null where the report says nothing of it.</param>
/// <param name="Reasons">Codes with semicolons between; empty for none.</param>
/// <param name="HappenedOn">When.</param>
/// <param name="ReportedOn">From when it was known.</param>
internal sealed record StageReport(string Signal, string Stage, string Result, string? Nature, string Reasons, DateOnly HappenedOn, DateOnly ReportedOn);
