namespace Prioritisation.Ordering;

/// <summary>Reads and checks an ordering policy file.</summary>
public static class OrderingPolicyReader
{
}
