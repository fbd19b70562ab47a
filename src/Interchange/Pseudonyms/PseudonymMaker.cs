using System.Security.Cryptography;
using System.Text;

namespace Interchange.Pseudonyms;

/// <summary>Pseudonyms of one kind under one key, the same as <see cref="PseudonymKey"/> makes; the key is prepared once for all of them. For one thread.</summary>
public sealed class PseudonymMaker : IDisposable
{
    private readonly IncrementalHash hash;
    private readonly int kindBytes;
    private byte[] text;

    internal PseudonymMaker(byte[] key, string kind)
    {
        hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        text = Encoding.UTF8.GetBytes(kind);
        kindBytes = text.Length;
    }

    public string Of(string id)
    {
        var length = kindBytes + Encoding.UTF8.GetMaxByteCount(id.Length);
        if (text.Length < length)
            Array.Resize(ref text, length);
        Span<byte> digest = stackalloc byte[HMACSHA256.HashSizeInBytes];
        hash.AppendData(text, 0, kindBytes + Encoding.UTF8.GetBytes(id, text.AsSpan(kindBytes)));
        hash.GetHashAndReset(digest);
        return Convert.ToHexStringLower(digest[..(digest.Length / 2)]);
    }

    public void Dispose() => hash.Dispose();
}
