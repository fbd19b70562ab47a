namespace Pipeline.Delivery;

/// <summary>Cells that a table says over and over, each worded and encoded once.</summary>
/// <param name="say">The words for a value.</param>
internal sealed class EncodedCells<T>(Func<T, string> say)
    where T : notnull
{
    private readonly Dictionary<T, byte[]> made = [];

    public byte[] this[T value] => made.TryGetValue(value, out var cell) ? cell : made[value] = SafeCsv.Encoded(say(value));
}
