namespace Pipeline.Scoring;

/// <summary>Which reasons are wanted beside scores; what nobody reads is not made.</summary>
public enum ReasonSides
{
    None,
    Raising,
    Both,
}
