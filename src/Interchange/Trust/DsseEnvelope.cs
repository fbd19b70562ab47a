using System.Text.Json.Serialization;

namespace Interchange.Trust;

/// <param name="KeyId">SHA-256 of the signer's SubjectPublicKeyInfo, lower-case hexadecimal.</param>
/// <param name="Sig">Base64 of the DER signature.</param>
public sealed record DsseSignature([property: JsonPropertyName("keyid")] string KeyId, [property: JsonPropertyName("sig")] string Sig);

/// <summary>The envelope as it stands in a file. Format: secure-systems-lab/dsse, envelope.md 1.0.2.</summary>
public sealed record DsseEnvelope
{
    [JsonPropertyName("payload")]
    public required string Payload { get; init; }

    [JsonPropertyName("payloadType")]
    public required string PayloadType { get; init; }

    [JsonPropertyName("signatures")]
    public required IReadOnlyList<DsseSignature> Signatures { get; init; }
}
