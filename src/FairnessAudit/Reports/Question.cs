using Reporting.Documents;

namespace FairnessAudit.Reports;

/// <summary>
/// One question of the audit's method, told in the same parts every time: asked plainly, answered in a sentence, shown, how sure that is,
/// what it cannot say, and, behind a line, what a statistician asks for.
/// </summary>
/// <param name="Number">Its number in the audit's method.</param>
/// <param name="Asked">The question in plain words.</param>
internal sealed record Question(int Number, Phrase Asked)
{
    public const string HowSureNl = "Hoe zeker is dit?";
    public const string HowSureEn = "How sure is this?";

    private static readonly Phrase Sure = new(HowSureNl, HowSureEn);
    private static readonly Phrase Limit = new("Wat dit niet kan zeggen", "What this cannot say");
    private static readonly Phrase ForStatistician = new("Voor de statisticus", "For the statistician");

    /// <summary>The answer in a sentence, with its n and interval where it holds a number.</summary>
    public required Phrase Finding { get; init; }

    /// <summary>Pictures and tables, with the words needed to read them.</summary>
    public required IReadOnlyList<Block> Shown { get; init; }

    public required IReadOnlyList<Phrase> HowSure { get; init; }

    public required IReadOnlyList<Phrase> CannotSay { get; init; }

    /// <summary>Method, n, intervals and references.</summary>
    public required IReadOnlyList<Block> Statistician { get; init; }

    /// <summary>False where this audit has no figure to the question.</summary>
    public bool Examined { get; init; } = true;

    public Section ToSection() => new($"question-{Number}", Phrase.Same($"{Number}. ") + Asked,
    [
        new Paragraph(Finding) { Lead = true },
        .. Shown,
        new Heading(3, Sure),
        .. HowSure.Select(said => new Paragraph(said)),
        new Heading(3, Limit),
        .. CannotSay.Select(said => new Paragraph(said)),
        new Folded(ForStatistician, Statistician),
    ])
    {
        Number = Number,
    };

    /// <summary>A question to which this audit has no figure at all. Leaving it out would read as "nothing the matter".</summary>
    /// <param name="number">Its number.</param>
    /// <param name="asked">The question.</param>
    /// <param name="because">Why there is no figure.</param>
    /// <param name="answers">What would answer it.</param>
    public static Question NotExamined(int number, Phrase asked, Phrase because, Phrase answers) => new(number, asked)
    {
        Examined = false,
        Finding = new("Dit is in deze audit niet onderzocht.", "This audit did not examine it."),
        Shown = [new Notice(NoticeKind.Info, new($"vraag {number} is niet onderzocht", $"question {number} was not examined"), [because])],
        HowSure = [new("Er is geen cijfer, dus ook geen zekerheid.", "There is no figure, so there is no certainty either.")],
        CannotSay = [new("Alles: niet onderzocht is iets anders dan niets gevonden.", "Everything: not examined is something else than nothing found.")],
        Statistician = [new Paragraph(answers)],
    };
}
