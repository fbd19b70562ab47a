namespace Pipeline.Planning;

/// <summary>What may be aimed at, by the words of the record.</summary>
internal static class AimKinds
{
    public const string WithinNorm = "within_norm";
    public const string LeadTime = "lead_time";

    /// <summary>An aim of "so much shorter" says nothing without what it was.</summary>
    public const string BaselineMissing = "baseline missing";
}
