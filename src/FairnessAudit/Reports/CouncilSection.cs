using FairnessAudit.Measures;
using FairnessAudit.Reports.PageOne;
using Reporting.Documents;
using Reporting.Formats;

namespace FairnessAudit.Reports;

/// <summary>
/// Half a page that answers, for this rule, what the service's management asked its societal advisory council: data-supported work without
/// ethnic profiling and without losing support. Every sentence rests on a finding or says that it does not.
/// </summary>
internal static class CouncilSection
{
    public static IEnumerable<Section> Parts(Findings findings, IReadOnlyList<Question> questions)
    {
        if (!findings.Releasable && findings.History is null)
            yield break;
        yield return new Section("council", new("Werken met gegevens zonder etnisch profileren: het antwoord voor deze regel", "Working with data without ethnic profiling: the answer for this rule"),
        [
            new Paragraph(new(
                "De leiding vroeg haar adviesraad hoe de dienst met gegevens kan werken zonder etnisch te profileren, en zonder draagvlak te verliezen. Dit is wat deze audit daarop kan zeggen, en niet meer dan dat.",
                "The management asked its advisory council how the service can work with data without ethnic profiling, and without losing support. This is what this audit can say to that, and no more.")),
            new Heading(3, new("Wat de regel gebruikt, en wat niet", "What the rule uses, and what not")),
            new Paragraph(Uses(findings)),
            new Heading(3, new("Wie beslist", "Who decides")),
            new Paragraph(Decides(findings)),
            new Heading(3, new("Wat is aangetoond", "What was shown")),
            new Paragraph(Shown(findings)),
            new Heading(3, new("Wat niet kon worden aangetoond", "What could not be shown")),
            new Paragraph(NotShown(findings, questions)),
            new Heading(3, new("Wat volgt", "What follows")),
            new Paragraph(VerdictSection.Consequence(findings) + Support(findings)),
        ]);
    }

    private static Phrase Uses(Findings findings)
    {
        if (!findings.Releasable)
            return new("Welke gegevens de regel gebruikt, zegt een geschiedenis niet. Dat staat in de audit waarop de vrijgave rust.", "A history does not say which features the rule uses. The audit on which the release rests does.");
        var scored = findings.Terms.Count(t => t.Scored && t.Together.Count == 0);
        var said = new Phrase("De regel leest ", "The rule reads ") + Written.Count(scored) + new Phrase(
            " gegevens over het signaal en de vergunning. Vraag 1 noemt ze, met de reden waarom elk mag meetellen.",
            " features of the signal and the permit. Question 1 names them, with the reason why each may count.");
        said += Inputs(findings) switch
        {
            "within" => new Phrase(
                " Exact nagegaan is dat geen gegeven met een verboden naam of waarde meetelt: geen nationaliteit, geboorteland, afkomst, godsdienst, taal of naam. Of een toegestaan gegeven ervoor in de plaats staat, is gemeten; ook dat staat bij vraag 1.",
                " It was checked exactly that no feature with a forbidden name or value counts: no nationality, country of birth, descent, religion, language or name. Whether a permitted feature stands in for one was measured; that, too, is in question 1."),
            null => new Phrase(" Of er verboden gegevens meetellen, is hier niet beoordeeld.", " Whether forbidden features count was not judged here."),
            _ => new Phrase(" De controle op verboden of niet-opgegeven gegevens is niet geslaagd; zie toets X1.", " The check on forbidden or undeclared features did not pass; see gate X1."),
        };
        return said + (findings.SexOrAgeUsed.Count > 0
            ? new Phrase(" Geslacht of leeftijd telt wel mee; de motivering staat bovenaan.", " Sex or age does count; the justification is at the top.")
            : new Phrase(" Geslacht en leeftijd tellen niet mee.", " Sex and age do not count."));
    }

    /// <summary>The worse of the exact checks on names and on values; null where no policy judged them.</summary>
    public static string? Inputs(Findings findings)
    {
        var checks = findings.GateResults.Where(g => g.About.StartsWith("inputs:", StringComparison.Ordinal) || g.About.StartsWith("values:", StringComparison.Ordinal)).Select(g => g.Verdict).ToArray();
        return checks.Length == 0 ? null : checks.FirstOrDefault(v => v is not "within") ?? "within";
    }

    private static Phrase Decides(Findings findings) => new Phrase(
        "Het beleid bepaalt welke soort signalen voorgaat; de score ordent alleen daarbinnen. De regel zegt waar een mens eerst kijkt, niet wat die beslist. Dat een mens beslist, is zo ingericht; deze audit kan alleen meten wat mensen deden, en dat staat bij vraag 4.",
        "Policy decides which kind of signals goes first; the score orders only within it. The rule says where a human looks first, not what that human decides. That a human decides is how it is set up; this audit can only measure what people did, and that is question 4.")
        + (findings.Population.DrawnAtRandom > 0
            ? new Phrase(" Het lot koos ", " Chance chose ") + Written.Count(findings.Population.DrawnAtRandom) + new Phrase(" signalen: zo is ook te zien wat de regel laat liggen.", " signals: so what the rule leaves lying can be seen too.")
            : Phrase.Same(""));

    private static Phrase Shown(Findings findings)
    {
        var gates = findings.Gates;
        var judged = gates.Within + gates.Beyond + gates.NotShown + gates.NotPossible;
        var said = judged == 0
            ? new Phrase("Geen toets gaf een oordeel.", "No gate gave a verdict.")
            : new Phrase("Van ", "Of ") + Written.Count(judged) + new Phrase(" oordelen zijn er ", " verdicts, ") + Written.Count(gates.Within) + new Phrase(" binnen de grens en ", " are within the limit and ") + Written.Count(gates.Beyond) + new Phrase(" erbuiten.", " beyond it.");
        return Headline.FarthestSaid(findings, RatioSection.Pooled(findings).Where(f => f.StratumSet is "full" or "minimal" && !Headline.Crossed(f.Attribute))) is { } farthest
            ? said + new Phrase(" Vergeleken is hoe vaak een groep met vergelijkbare signalen wordt voorgelegd; 1 betekent: even vaak als alle anderen. Van alle groepen: ", " Compared was how often a group with comparable signals is put forward; 1 means: as often as all others. Of all groups: ") + farthest.Lower()
            : said;
    }

    private static Phrase NotShown(Findings findings, IReadOnlyList<Question> questions)
    {
        var said = findings.Gates.NotShown + findings.Gates.NotPossible == 0
            ? new Phrase("Elke toets kwam tot een oordeel.", "Every gate came to a verdict.")
            : new Phrase("Vergelijkingen die niet zijn aangetoond: ", "Comparisons that are not shown: ") + Written.Count(findings.Gates.NotShown) + new Phrase("; die nog niet mogelijk waren: ", "; that were not yet possible: ") + Written.Count(findings.Gates.NotPossible) + new Phrase(". Niet aangetoond is geen vrijspraak.", ". Not shown is not an acquittal.");
        var small = findings.Population.Attributes.Sum(a => a.NotJudgedSeparately.Count);
        if (small > 0)
            said += new Phrase(" Te klein voor een eigen oordeel: ", " Too small for a verdict of their own: ") + Written.Count(small) + (small == 1 ? new Phrase(" groep.", " group.") : new Phrase(" groepen.", " groups."));
        int[] not = [.. questions.Where(q => !q.Examined).Select(q => q.Number)];
        return not.Length == 0 ? said : said + new Phrase(" Niet onderzocht: vraag ", " Not examined: question ") + Phrase.Same(string.Join(", ", not)) + Phrase.Same(".")
            + new Phrase(" Of de vastgelegde uitkomsten kloppen, is aan de uitkomsten niet te zien.", " Whether the recorded outcomes are right cannot be seen from the outcomes.");
    }

    private static Phrase Support(Findings findings) => findings.Releasable
        ? new(
            " Voor draagvlak is meer nodig dan een audit: dat mensen kunnen nalezen wat is aangetoond en wat niet (de openbare editie), en dat zij bezwaar kunnen maken. Of er draagvlak is, meet dit verslag niet.",
            " Support takes more than an audit: that people can read what was shown and what was not (the public edition), and that they can object. Whether there is support this report does not measure.")
        : new(" Of er draagvlak is, meet dit verslag niet.", " Whether there is support this report does not measure.");
}
