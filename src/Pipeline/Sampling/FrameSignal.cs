namespace Pipeline.Sampling;

/// <summary>A signal of the frame with what became of it by the end of the period.</summary>
internal sealed record FrameSignal(string Signal, string Class, string State)
{
    public string Stratum => State + " / " + Class;
}
