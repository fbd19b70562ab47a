namespace Benchmarks.Peers;

/// <summary>What a first draft writes of a row.</summary>
internal sealed class DraftResult
{
    public string? Signal { get; set; }

    public float Score { get; set; }

    public float Probability { get; set; }

    public int? Reason1 { get; set; }

    public int? Reason2 { get; set; }

    public int? Reason3 { get; set; }

    public int? Reason4 { get; set; }

    public int? Reason5 { get; set; }
}
