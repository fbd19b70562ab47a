using Pipeline.Nights;
using Prioritisation.Ordering;
using Reporting.Documents;

namespace Pipeline.Delivery;

/// <summary>In which parts of the order a signal came short of the last one that was put forward.</summary>
internal sealed class ShortOf
{
    private static readonly Phrase[] PartWords =
    [
        new("de klasse", "the class"), new("wat in het signaal telt", "what counts in the signal"), new("de wachttijd", "the waiting"), new("de uiterste dag", "the last day"),
    ];

    private static readonly string[] PartCodes = ["class", "content", "waiting", "deadline"];
    private readonly Night night;
    private readonly int? last;
    private readonly IndexParts? theirs;

    public ShortOf(Night night)
    {
        this.night = night;
        last = night.Decision.Ranked.Length == 0 ? null : night.Decision.Ranked[^1];
        theirs = last is { } reached ? night.PartsOf(reached) : null;
    }

    /// <summary>Codes such as "class; content"; "tie" where only age or the lot decided, empty where nothing was put forward.</summary>
    public string Codes(int row) => string.Join("; ", Chosen(PartCodes, Parts(row))) is { Length: > 0 } codes ? codes : last is null ? "" : "tie";

    /// <summary>The same in words.</summary>
    public Phrase Words(int row)
    {
        if (last is null)
            return new("Er was geen plaats.", "There was no place.");
        var parts = Parts(row);
        return parts == 0
            ? new("Gelijk aan het laatste signaal dat aan de beurt kwam; ouderdom of loting besliste.", "Equal to the last signal put forward; age or the lot decided.")
            : new Phrase("Lager dan het laatste signaal dat aan de beurt kwam door ", "Below the last signal put forward by ") + Phrase.Join(", ", Chosen(PartWords, parts)) + new Phrase(".", ".");
    }

    /// <summary>The parts as the bits of a number, from class to deadline: codes and words follow from it.</summary>
    public int Parts(int row)
    {
        if (last is not { } reached)
            return 0;
        var mine = night.PartsOf(row);
        var classFirst = night.Decision.Lane[reached] == Lane.Strict && night.Signals.Class[reached] != night.Signals.Class[row];
        return Bit(0, mine.Head < theirs!.Head || classFirst) | Bit(1, mine.Content < theirs.Content) | Bit(2, mine.Waiting < theirs.Waiting) | Bit(3, mine.Deadline < theirs.Deadline);
    }

    private static int Bit(int part, bool lower) => lower ? 1 << part : 0;

    private static IEnumerable<T> Chosen<T>(T[] all, int parts) => all.Where((_, part) => (parts >> part & 1) == 1);
}
