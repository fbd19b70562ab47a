using System.Security.Cryptography;
using System.Text;

namespace Interchange.Manifests;

/// <summary>Builds the days of a manifest from signals in order of day, then pseudonym: one pass, nothing held.</summary>
public sealed class DayDigests : IDisposable
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly List<ManifestDay> days = [];
    private readonly byte[] buffer = new byte[1 << 14];
    private int buffered;
    private int day = -1;
    private long count;
    private string last = "";

    /// <exception cref="ArgumentException">The signal does not come after the one before it.</exception>
    public void Add(int dayNumber, string pseudonym)
    {
        if (dayNumber < day || (dayNumber == day && string.CompareOrdinal(pseudonym, last) <= 0))
            throw new ArgumentException($"signal {pseudonym} of {DateOnly.FromDayNumber(dayNumber):yyyy-MM-dd} is out of order or there twice", nameof(pseudonym));
        if (dayNumber != day)
            Close();
        day = dayNumber;
        last = pseudonym;
        count++;
        var longest = Encoding.UTF8.GetMaxByteCount(pseudonym.Length) + 1;
        if (longest > buffer.Length - buffered)
            Flush();
        if (longest > buffer.Length)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(pseudonym + "\n"));
            return;
        }

        buffered += Encoding.UTF8.GetBytes(pseudonym, buffer.AsSpan(buffered));
        buffer[buffered++] = (byte)'\n';
    }

    public IReadOnlyList<ManifestDay> Finish()
    {
        Close();
        return days;
    }

    public void Dispose() => hash.Dispose();

    private void Flush()
    {
        hash.AppendData(buffer.AsSpan(0, buffered));
        buffered = 0;
    }

    private void Close()
    {
        Flush();
        if (count > 0)
            days.Add(new ManifestDay(DateOnly.FromDayNumber(day), count, Convert.ToHexStringLower(hash.GetHashAndReset())));
        count = 0;
    }
}
