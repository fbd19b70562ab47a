using System.Text.Json.Serialization;
using Microsoft.ML.Data;

namespace Benchmarks.Peers;

/// <summary>A delivered row as a class of its own, the way a first draft writes it: Parquet.Net fills it, Microsoft.ML reads it.</summary>
internal sealed class DeliveredRow
{
    public const int Numbers = 20;
    public const int Levels = 20;

    [JsonPropertyName("signal")]
    public string? Signal { get; set; }

    /// <summary>Known of the rows that the model is trained on; never in the file.</summary>
    [JsonIgnore]
    public bool Founded { get; set; }

    /// <summary>What Microsoft.ML takes as one column, missing ones as NaN.</summary>
    [JsonIgnore]
    [VectorType(Numbers)]
    public float[] AllNumbers
    {
        get => [.. new[] { N0, N1, N2, N3, N4, N5, N6, N7, N8, N9, N10, N11, N12, N13, N14, N15, N16, N17, N18, N19 }.Select(n => n ?? float.NaN)];
        set => throw new NotSupportedException($"{value.Length} numbers are read from the file, one by one");
    }

    [NoColumn]
    [JsonPropertyName("n0")]
    public float? N0 { get; set; }

    [NoColumn]
    [JsonPropertyName("n1")]
    public float? N1 { get; set; }

    [NoColumn]
    [JsonPropertyName("n2")]
    public float? N2 { get; set; }

    [NoColumn]
    [JsonPropertyName("n3")]
    public float? N3 { get; set; }

    [NoColumn]
    [JsonPropertyName("n4")]
    public float? N4 { get; set; }

    [NoColumn]
    [JsonPropertyName("n5")]
    public float? N5 { get; set; }

    [NoColumn]
    [JsonPropertyName("n6")]
    public float? N6 { get; set; }

    [NoColumn]
    [JsonPropertyName("n7")]
    public float? N7 { get; set; }

    [NoColumn]
    [JsonPropertyName("n8")]
    public float? N8 { get; set; }

    [NoColumn]
    [JsonPropertyName("n9")]
    public float? N9 { get; set; }

    [NoColumn]
    [JsonPropertyName("n10")]
    public float? N10 { get; set; }

    [NoColumn]
    [JsonPropertyName("n11")]
    public float? N11 { get; set; }

    [NoColumn]
    [JsonPropertyName("n12")]
    public float? N12 { get; set; }

    [NoColumn]
    [JsonPropertyName("n13")]
    public float? N13 { get; set; }

    [NoColumn]
    [JsonPropertyName("n14")]
    public float? N14 { get; set; }

    [NoColumn]
    [JsonPropertyName("n15")]
    public float? N15 { get; set; }

    [NoColumn]
    [JsonPropertyName("n16")]
    public float? N16 { get; set; }

    [NoColumn]
    [JsonPropertyName("n17")]
    public float? N17 { get; set; }

    [NoColumn]
    [JsonPropertyName("n18")]
    public float? N18 { get; set; }

    [NoColumn]
    [JsonPropertyName("n19")]
    public float? N19 { get; set; }

    [JsonPropertyName("l0")]
    public string? L0 { get; set; }

    [JsonPropertyName("l1")]
    public string? L1 { get; set; }

    [JsonPropertyName("l2")]
    public string? L2 { get; set; }

    [JsonPropertyName("l3")]
    public string? L3 { get; set; }

    [JsonPropertyName("l4")]
    public string? L4 { get; set; }

    [JsonPropertyName("l5")]
    public string? L5 { get; set; }

    [JsonPropertyName("l6")]
    public string? L6 { get; set; }

    [JsonPropertyName("l7")]
    public string? L7 { get; set; }

    [JsonPropertyName("l8")]
    public string? L8 { get; set; }

    [JsonPropertyName("l9")]
    public string? L9 { get; set; }

    [JsonPropertyName("l10")]
    public string? L10 { get; set; }

    [JsonPropertyName("l11")]
    public string? L11 { get; set; }

    [JsonPropertyName("l12")]
    public string? L12 { get; set; }

    [JsonPropertyName("l13")]
    public string? L13 { get; set; }

    [JsonPropertyName("l14")]
    public string? L14 { get; set; }

    [JsonPropertyName("l15")]
    public string? L15 { get; set; }

    [JsonPropertyName("l16")]
    public string? L16 { get; set; }

    [JsonPropertyName("l17")]
    public string? L17 { get; set; }

    [JsonPropertyName("l18")]
    public string? L18 { get; set; }

    [JsonPropertyName("l19")]
    public string? L19 { get; set; }
}
