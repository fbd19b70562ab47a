using Statistics.Bounds;

namespace FairnessAudit.ThirdParty.Meta;

/// <summary>How a printed count relates to the real one.</summary>
/// <param name="Kind">none, nearest, controlled or random.</param>
/// <param name="Base">Every printed count is a multiple of it.</param>
/// <param name="Ties">Where a count lies half-way: up, down or either. Kind nearest only.</param>
/// <param name="Maximum">How far a printed count may lie from the real one. Kind random only.</param>
internal sealed record RoundingRule(string Kind, int Base, string Ties, int Maximum)
{
    /// <summary>Printed as counted.</summary>
    public const string None = "none";

    /// <summary>To the nearest multiple; the same count is the same number wherever it stands.</summary>
    public const string Nearest = "nearest";

    /// <summary>To one of the two neighbouring multiples, chosen so that printed parts add up to printed wholes.</summary>
    public const string Controlled = "controlled";

    /// <summary>To a multiple by chance, or with added noise, never farther than a published maximum.</summary>
    public const string Random = "random";

    public const string Up = "up";
    public const string Down = "down";
    public const string Either = "either";

    public static readonly string[] Kinds = [None, Nearest, Controlled, Random];

    /// <summary>The real counts that may stand behind a printed one.</summary>
    public ValueRange Behind(long printed)
    {
        var (below, above) = Kind switch
        {
            None => (0, 0),
            Nearest => (Base % 2 == 1 ? Base / 2 : Ties is Down ? Base / 2 - 1 : Base / 2, Base % 2 == 1 ? Base / 2 : Ties is Up ? Base / 2 - 1 : Base / 2),
            Controlled => (Base - 1, Base - 1),
            _ => (Maximum, Maximum),
        };
        return new(Math.Max(0, printed - below), printed + above);
    }
}

/// <summary>The counts that a mark of suppression may hide.</summary>
/// <param name="Low">At least 0.</param>
/// <param name="High">Null where any count may be hidden.</param>
internal sealed record HiddenCount(long Low, long? High)
{
    public ValueRange Range => new(Low, High ?? double.PositiveInfinity);
}
