namespace Synthetic.FollowUp;

/// <summary>One line of overrides.</summary>
/// <param name="Signal">Raw identifier.</param>
/// <param name="Kind">set_aside, taken_up or rerouted.</param>
/// <param name="Reasons">Codes with semicolons between.</param>
/// <param name="DecidedOn">When.</param>
/// <param name="ReportedOn">From when it was known.</param>
internal sealed record OverrideReport(string Signal, string Kind, string Reasons, DateOnly DecidedOn, DateOnly ReportedOn);
