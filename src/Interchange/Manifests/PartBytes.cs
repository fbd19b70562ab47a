using System.Security.Cryptography;
using Interchange.Columns;

namespace Interchange.Manifests;

/// <summary>One worker's room for the bytes of a part: it grows to the largest part and is kept. Not for several threads.</summary>
public sealed class PartBytes
{
    // Rounded up a little, so that a part that is hardly larger than the last needs no new room.
    private const int Step = 1 << 21;

    private readonly byte[] digest = new byte[SHA256.HashSizeInBytes];
    private byte[] room = [];

    /// <summary>Reads a file whole; what was read before is gone.</summary>
    /// <param name="path">The file.</param>
    /// <param name="sha256">Of the bytes that are given, in lower-case hexadecimal.</param>
    /// <exception cref="Runs.RefusedException">Exit code 3: the file is missing or cannot be read.</exception>
    internal ArraySegment<byte> Read(string path, out string sha256)
    {
        try
        {
            using var file = File.OpenHandle(path, options: FileOptions.SequentialScan);
            var length = checked((int)RandomAccess.GetLength(file));
            if (room.Length < length)
            {
                room = [];
                room = GC.AllocateUninitializedArray<byte>(checked(length + Step - 1) / Step * Step);
            }

            var read = 0;
            while (read < length && RandomAccess.Read(file, room.AsSpan(read, length - read), read) is var more and > 0)
                read += more;
            SHA256.HashData(room.AsSpan(0, read), digest);
            sha256 = Convert.ToHexStringLower(digest);
            return new ArraySegment<byte>(room, 0, read);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or OverflowException)
        {
            throw SourceFile.Unreadable(path, e);
        }
    }
}
