using Pipeline.Nights;
using Reporting.Documents;
using Reporting.Formats;

namespace Pipeline.Delivery;

/// <summary>Sentences that stand on every page and in every list of a night.</summary>
internal static class NightWords
{
    public static Notice NoVerdict { get; } = new(
        NoticeKind.Info,
        new("Geen oordeel; een mens beslist", "Not a verdict; a human decides"),
        [
            new("Deze lijst zegt alleen in welke volgorde signalen worden bekeken. Zij zegt niet dat er iets mis is.", "This list only says in which order signals are looked at. It does not say that anything is wrong."),
            new("Omstandigheden die meewegen staan in het dossier. Begin met de lichtste maatregel die werkt.", "Circumstances to weigh are in the file. Start with the lightest response that works."),
        ]);

    /// <summary>What must not be overlooked; null for an ordinary night.</summary>
    public static Phrase? Banner(Night night)
    {
        var marks = Marks(night);
        return marks.En.Length == 0 ? null : marks;
    }

    /// <summary>Replay and policy-only, in words; empty for an ordinary night.</summary>
    public static Phrase Marks(Night night)
    {
        var marks = new List<Phrase>();
        if (night.Request.Replay)
            marks.Add(new("NAGESPEELD: deze nacht is niet van vandaag; niet voor gebruik", "REPLAY: this night is not today; not for use"));
        if (night.Rule.PolicyOnly)
            marks.Add(new("ALLEEN BELEIDSVOLGORDE: zonder model en zonder vrijgave", "POLICY-ONLY: without model and without release"));
        return Phrase.Join(" | ", marks);
    }

    public static Phrase Release(Night night) => night.Rule.ReleaseId is { } id
        ? new Phrase("vrijgave ", "release ") + Phrase.Same(id)
        : new("geen vrijgave: alleen beleidsvolgorde", "no release: policy order only");

    /// <summary>The release by the first characters of its id, for a heading; the page says the whole id elsewhere.</summary>
    public static Phrase ShortRelease(Night night) => night.Rule.ReleaseId is { } id
        ? new Phrase("vrijgave ", "release ") + Phrase.Same(id[..12])
        : Release(night);

    /// <summary>The release on a row of a page; the foot of the page says the whole id.</summary>
    public static Phrase RowRelease(Night night) => night.Rule.ReleaseId is { } id ? Phrase.Same(id[..12]) : Release(night);

    /// <summary>What the release was given on, as one text in the words of who signed; empty where there is nothing.</summary>
    public static string ConditionText(Night night) => night.Rule.Mark?.ConditionText ?? "";

    /// <summary>The release whole, for the foot of every page: its id, until when it holds, and on which conditions.</summary>
    public static IReadOnlyList<Phrase> WholeRelease(Night night) =>
    [
        Release(night),
        .. night.Rule.ValidUntil is { } until ? [ValidUntil(until)] : Array.Empty<Phrase>(),
        .. night.Rule.Conditions.Distinct(StringComparer.Ordinal).Select(c => new Phrase("voorwaarde: ", "condition: ") + Phrase.Same(c)),
    ];

    public static Phrase ValidUntil(DateOnly until) => new Phrase("geldig tot en met ", "valid until ") + Written.Date(until);
}
