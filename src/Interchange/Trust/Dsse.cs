using System.Security.Cryptography;
using System.Text;
using Interchange.Columns;

namespace Interchange.Trust;

/// <summary>The payload of an envelope with its signatures, decoded but not yet verified.</summary>
public sealed record DsseContent(string File, byte[] Payload, IReadOnlyList<(string KeyId, byte[] Sig)> Signatures);

/// <summary>DSSE 1.0.2: what is signed and how a signature is checked. Format: secure-systems-lab/dsse, protocol.md.</summary>
public static class Dsse
{
    /// <summary>The bytes that are signed: <c>"DSSEv1" SP LEN(type) SP type SP LEN(body) SP body</c>.</summary>
    public static byte[] PreAuthenticationEncoding(string payloadType, byte[] payload)
    {
        var type = Encoding.UTF8.GetBytes(payloadType);
        var head = FormattableString.Invariant($"DSSEv1 {type.Length} {payloadType} {payload.Length} ");
        return [.. Encoding.UTF8.GetBytes(head), .. payload];
    }

    /// <summary>Whether the DER signature is one of this P-256 key over the payload.</summary>
    public static bool Verifies(ECDsa key, byte[] payload, byte[] signature) =>
        key.VerifyData(PreAuthenticationEncoding(Statement.PayloadType, payload), signature, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);

    /// <summary>Reads a file as an envelope and decodes it, or returns null with the reasons added.</summary>
    public static DsseContent? Open(SourceFile file, Refusals refusals) =>
        TrustJson.Parse<DsseEnvelope>(file, refusals) is { } envelope ? Open(file.Path, envelope, refusals) : null;

    /// <summary>Decodes an envelope, or returns null with the reasons added.</summary>
    public static DsseContent? Open(string file, DsseEnvelope envelope, Refusals refusals)
    {
        const string remedy = "the file must be exactly as the tool wrote it; sign again";
        if (!string.Equals(envelope.PayloadType, Statement.PayloadType, StringComparison.Ordinal))
        {
            refusals.Add("payload-type", file, $"the payload type must be {Statement.PayloadType}", remedy, envelope.PayloadType);
            return null;
        }

        if (envelope.Signatures.Count is 0 or > TrustLimits.Signatures)
        {
            refusals.Add("signature-count", file, $"an envelope carries 1 to {TrustLimits.Signatures} signatures", remedy);
            return null;
        }

        if (envelope.Signatures.DistinctBy(s => s.KeyId, StringComparer.Ordinal).Count() != envelope.Signatures.Count)
        {
            refusals.Add("signature-duplicate", file, "a key may sign an envelope once", remedy);
            return null;
        }

        if (!envelope.Signatures.Select(s => s.KeyId).SequenceEqual(envelope.Signatures.Select(s => s.KeyId).Order(StringComparer.Ordinal), StringComparer.Ordinal))
        {
            refusals.Add("signature-order", file, "signatures stand in order of their key ids, so that what was signed has one form", remedy);
            return null;
        }

        try
        {
            return new DsseContent(
                file,
                Convert.FromBase64String(envelope.Payload),
                [.. envelope.Signatures.Select(s => (s.KeyId, Convert.FromBase64String(s.Sig)))]);
        }
        catch (FormatException)
        {
            refusals.Add("base64-broken", file, "payload and signatures are base64", remedy);
            return null;
        }
    }
}
