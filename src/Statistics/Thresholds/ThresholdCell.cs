namespace Statistics.Thresholds;

/// <summary>Decisions of one deciding unit (a team, or a category of cases) on one group.</summary>
/// <param name="Group">0-based.</param>
/// <param name="Unit">0-based.</param>
/// <param name="Decisions">How many cases were before it.</param>
/// <param name="Acted">On how many it acted, for example looked further.</param>
/// <param name="Hits">In how many of these there was something to find.</param>
public readonly record struct ThresholdCell(int Group, int Unit, long Decisions, long Acted, long Hits);
