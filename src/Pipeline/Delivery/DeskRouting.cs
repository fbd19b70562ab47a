namespace Pipeline.Delivery;

/// <summary>Which desk a signal goes to. Until a policy names teams there is one, and every signal is its work.</summary>
internal static class DeskRouting
{
    private static readonly Desk Everybody = new("all", null);

    public static IReadOnlyList<Desk> Desks(Night night) => [Everybody];

    /// <summary>The desk of a row; always one of <see cref="Desks"/>.</summary>
    public static Desk Of(Night night, int row) => Everybody;
}
