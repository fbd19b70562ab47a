using Pipeline.Nights;
using Prioritisation.Ordering;
using Reporting.Documents;

namespace Pipeline.Delivery;

/// <summary>In which parts of the order a signal came short of the last one that was put forward.</summary>
internal sealed class ShortOf(Night night)
{
    private static readonly Phrase[] PartWords =
    [
        new("de klasse", "the class"), new("wat in het signaal telt", "what counts in the signal"), new("de wachttijd", "the waiting"), new("de uiterste dag", "the last day"),
    ];

    private static readonly string[] PartCodes = ["class", "content", "waiting", "deadline"];
    private readonly int? last = night.Decision.Ranked.Length == 0 ? null : night.Decision.Ranked[^1];

    /// <summary>Codes such as "class; content"; "tie" where only age or the lot decided, empty where nothing was put forward.</summary>
    public string Codes(int row) => string.Join("; ", Parts(row).Select(part => PartCodes[part])) is { Length: > 0 } codes ? codes : last is null ? "" : "tie";

    /// <summary>The same in words.</summary>
    public Phrase Words(int row)
    {
        if (last is null)
            return new("Er was geen plaats.", "There was no place.");
        var parts = Parts(row);
        return parts.Count == 0
            ? new("Gelijk aan het laatste signaal dat aan de beurt kwam; ouderdom of loting besliste.", "Equal to the last signal put forward; age or the lot decided.")
            : new Phrase("Lager dan het laatste signaal dat aan de beurt kwam door ", "Below the last signal put forward by ") + Phrase.Join(", ", parts.Select(part => PartWords[part])) + new Phrase(".", ".");
    }

    private List<int> Parts(int row)
    {
        if (last is not { } reached)
            return [];
        var (mine, theirs) = (IndexParts.Of(night, row), IndexParts.Of(night, reached));
        var classFirst = night.Decision.Lane[reached] == Lane.Strict && night.Signals.Class[reached] != night.Signals.Class[row];
        bool[] lower = [mine.Head < theirs.Head || classFirst, mine.Content < theirs.Content, mine.Waiting < theirs.Waiting, mine.Deadline < theirs.Deadline];
        return [.. Enumerable.Range(0, lower.Length).Where(part => lower[part])];
    }
}
