namespace Prioritisation.Training;

/// <summary>What is added to the logits of the rows in each bin or cell of one part.</summary>
/// <param name="codes">Bin or cell of every training row.</param>
/// <param name="units">By code, in <see cref="FixedPoint"/> units of a logit.</param>
internal sealed class CodeStep(byte[] codes, int[] units)
{
    public byte[] Codes { get; } = codes;

    public int[] Units { get; } = units;

    /// <summary>The same by few values, where there are few; found once, since every block of rows needs it.</summary>
    public FewValues? Few { get; } = FewValues.Of(units);
}

/// <summary>At most 32 values, and which of them each of 256 codes gets.</summary>
internal sealed record FewValues(byte[] Which, int[] Values)
{
    private const int Most = 32;

    /// <summary>Null when there are more.</summary>
    public static FewValues? Of(int[] units)
    {
        var (which, values, count) = (new byte[256], new int[Most], 0);
        for (var code = 0; code < units.Length; code++)
        {
            var at = values.AsSpan(0, count).IndexOf(units[code]);
            if (at < 0)
            {
                if (count == Most)
                    return null;
                values[at = count++] = units[code];
            }

            which[code] = (byte)at;
        }

        return new FewValues(which, values);
    }
}
