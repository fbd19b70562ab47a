namespace Prioritisation.Ordering;

/// <summary>A row's places in two orders, 1 the first.</summary>
public sealed record PlaceMove(int Row, int First, int Second)
{
    /// <summary>Places that the first order puts it higher than the second.</summary>
    public int Up => Second - First;
}
