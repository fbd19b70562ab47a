using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace FairnessAudit;

/// <summary>The seed of all that an audit draws: from the digests of its inputs, so that nobody can choose it and everybody can find it again.</summary>
internal static class AuditSeed
{
    public static ulong Of(IReadOnlyDictionary<string, string> inputs) => BinaryPrimitives.ReadUInt64LittleEndian(
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(inputs.OrderBy(i => i.Key, StringComparer.Ordinal).Select(i => $"{i.Key}={i.Value}\n")))));
}
