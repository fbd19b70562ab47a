using Statistics.Bounds;

namespace FairnessAudit.ThirdParty.Tables;

/// <summary>One line of a third party's table.</summary>
/// <param name="Key">Whom it counts.</param>
/// <param name="Row">Of the file, from 1.</param>
/// <param name="Text">The count or mark as it stands there.</param>
/// <param name="Printed">The rounded count; null where a mark hides it.</param>
/// <param name="Behind">The real counts that it leaves possible.</param>
internal sealed record PrintedCell(CellKey Key, long Row, string Text, long? Printed, ValueRange Behind);
