using Pipeline.Nights;
using Reporting.Documents;

namespace Pipeline.Delivery;

/// <summary>One level of a column by which a night is split.</summary>
/// <param name="Words">As people read it.</param>
/// <param name="Rows">Positions in <see cref="Night.Open"/>.</param>
/// <param name="Closed">Positions in <see cref="Night.Closed"/>.</param>
internal sealed record SplitLevel(Phrase Words, int[] Rows, int[] Closed);
