using FairnessAudit.Population;

namespace FairnessAudit.Drift;

/// <summary>The counts of one week, Monday to Sunday.</summary>
/// <param name="Monday">Its first day.</param>
/// <param name="LastDay">Last day that was counted.</param>
/// <param name="Tables">By attribute.</param>
internal sealed record WeekOfCounts(DateOnly Monday, DateOnly LastDay, IReadOnlyDictionary<string, CountTable> Tables);
