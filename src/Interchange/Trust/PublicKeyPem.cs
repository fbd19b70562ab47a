using System.Security.Cryptography;

namespace Interchange.Trust;

/// <summary>Public keys as PEM: P-256 only, and never anything but a public key.</summary>
public static class PublicKeyPem
{
    private const string P256 = "1.2.840.10045.3.1.7";

    /// <summary>SHA-256 of the SubjectPublicKeyInfo, lower-case hexadecimal.</summary>
    public static string KeyId(ECDsa key) => Convert.ToHexStringLower(SHA256.HashData(key.ExportSubjectPublicKeyInfo()));

    /// <summary>The key, or null where the text is not one P-256 public key.</summary>
    public static ECDsa? Read(string pem)
    {
        if (!PemEncoding.TryFind(pem, out var fields) || !pem.AsSpan()[fields.Label].SequenceEqual("PUBLIC KEY"))
            return null;
        var key = ECDsa.Create();
        try
        {
            key.ImportSubjectPublicKeyInfo(Convert.FromBase64String(pem[fields.Base64Data]), out _);
            if (string.Equals(key.ExportParameters(includePrivateParameters: false).Curve.Oid.Value, P256, StringComparison.Ordinal))
                return key;
        }
        catch (CryptographicException)
        {
            key.Dispose();
            return null;
        }

        key.Dispose();
        return null;
    }
}
