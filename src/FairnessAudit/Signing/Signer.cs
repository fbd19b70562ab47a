using System.Security.Cryptography;
using Interchange.Runs;
using Interchange.Trust;

namespace FairnessAudit.Signing;

/// <summary>Somebody's private key, open.</summary>
internal sealed class Signer(ECDsa key) : IDisposable
{
    public string KeyId { get; } = PublicKeyPem.KeyId(key);

    public string PublicPem { get; } = key.ExportSubjectPublicKeyInfoPem();

    /// <summary>Signs the statement's bytes, once per signer, and checks what came out before handing it on.</summary>
    public static DsseEnvelope Sign<T>(Statement<T> statement, params IReadOnlyList<Signer> signers)
    {
        var payload = JsonFile.Bytes(statement);
        return new DsseEnvelope
        {
            Payload = Convert.ToBase64String(payload),
            PayloadType = Statement.PayloadType,
            Signatures = [.. signers.OrderBy(s => s.KeyId, StringComparer.Ordinal).Select(s => new DsseSignature(s.KeyId, Convert.ToBase64String(s.Sign(payload))))],
        };
    }

    public void Dispose() => key.Dispose();

    private byte[] Sign(byte[] payload)
    {
        var signature = key.SignData(Dsse.PreAuthenticationEncoding(Statement.PayloadType, payload), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return Dsse.Verifies(key, payload, signature) ? signature : throw new CryptographicException("a signature just made does not verify");
    }
}
