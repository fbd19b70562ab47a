using FairnessAudit.Measures;
using Reporting.Documents;
using Reporting.Formats;

namespace FairnessAudit.Reports.PageOne;

/// <summary>Page one: the answer in plain words, what follows from it, and the numbers that say the most.</summary>
internal static class VerdictSection
{
    /// <summary>Groups that page one names; the pictures below show all.</summary>
    private const int Farthest = 4;

    public static IEnumerable<Block> Blocks(Findings findings)
    {
        yield return Answer(findings);
        if (findings.Disclosure is "public")
        {
            yield return new Notice(
                NoticeKind.Info,
                new("dit is de openbare editie", "this is the public edition"),
                [new(
                    "Aantallen zijn afgerond. Kleine aantallen, en wat ze zou verraden, zijn ingehouden; een totaal van 0 kan ook een klein aantal zijn. Verhoudingen zijn berekend over de klassen waarvan alle aantallen openbaar zijn, en kunnen daardoor van de exacte verschillen. De oordelen zijn niet afgerond: zij rusten op de exacte cijfers, die niet openbaar zijn.",
                    "Counts are rounded. Small counts, and whatever would give them away, are withheld; a total of 0 may also be a small number. Ratios are computed over the classes of which every count is public, so they may differ from the exact ones. The verdicts are not rounded: they rest on the exact figures, which are not public.")]);
        }

        yield return Counts(findings);
        foreach (var block in AuditedSection.SexAndAge(findings))
            yield return block;
        if (findings.Policy is { Looser.Count: > 0 } policy)
        {
            yield return new Notice(
                NoticeKind.Warning,
                new("Dit beleid vraagt minder dan het vorige", "This policy asks less than the previous one"),
                [.. policy.Looser.Select(sentence => Phrase.Quoted(sentence, Language.English))]);
        }

        foreach (var block in ChangesSection.Blocks(findings))
            yield return block;
    }

    private static Notice Answer(Findings findings) => findings.Verdict switch
    {
        "beyond" => new(
            NoticeKind.Beyond,
            OnlyExact(findings)
                ? new("iets dat exact moet kloppen, klopt niet", "something that must hold exactly does not")
                : new("ongelijke behandeling is aangetoond", "unequal treatment has been shown"),
            [.. Beyond(findings), Consequence(findings)]),
        "within" when !ShowsAnyAlike(findings) => new(
            NoticeKind.NotShown,
            new("geen te groot verschil aangetoond, en geen gelijke behandeling", "no difference that is too large has been shown, and no equal treatment"),
            [
                new(
                    "Geen enkele groep is groot genoeg, volgens wat vooraf was gepland, om gelijke behandeling aan te tonen. Van geen groep is ook aangetoond dat het verschil te groot is. Lees de verhoudingen per groep hieronder, met hun marges.",
                    "No group is large enough, by what was planned beforehand, to show equal treatment. Nor is the difference shown to be too large for any group. Read the ratios by group below, with their intervals."),
                Consequence(findings),
            ]),
        "within" => new(
            NoticeKind.Within,
            new("wat het beleid vraagt is aangetoond", "what the policy asks for has been shown"),
            [
                new(
                    "Bij elke groep die groot genoeg is om te beoordelen, ligt de kans om voorgelegd te worden dicht genoeg bij die van alle anderen met vergelijkbare signalen.",
                    "For every group that is large enough to judge, the chance of being put forward is close enough to that of all others with comparable signals."),
                Consequence(findings),
            ]),
        "not_shown" when !Standings.Blocking(findings).Any() => new(
            NoticeKind.NotShown,
            new("het beleid vraagt een motivering", "the policy asks for a justification"),
            [
                new(
                    "Wat moet worden aangetoond is aangetoond. Er is wel iets dat uitleg vraagt: een verschil zonder correctie, een klein verschil dat aanhoudt, of een oordeel dat alleen met alle lagen standhoudt.",
                    "What must be shown has been shown. Something does ask for reasons: a difference before correction, a small difference that persists, or a verdict that holds only with all strata."),
                Consequence(findings),
            ]),
        "not_shown" => new(
            NoticeKind.NotShown,
            new("gelijke behandeling is niet voor elke groep aangetoond", "equal treatment has not been shown for every group"),
            [
                new(
                    "Er is geen verschil buiten de tolerantie aangetoond, maar voor minstens een groep of toets zijn er te weinig gegevens om het tegendeel aan te tonen. Niet aangetoond is geen vrijspraak.",
                    "No difference beyond the tolerance has been shown, but for at least one group or test there are too few data to show the opposite. Not shown is not an acquittal."),
                Consequence(findings),
            ]),
        _ => new(NoticeKind.Info, new("er is niets beoordeeld", "nothing was judged"),
            [
                new("Geen beleid heeft deze cijfers beoordeeld; hieronder staat wat is gemeten, met de onzekerheid.", "No policy judged these figures; below is what was measured, with its uncertainty."),
                Consequence(findings),
            ]),
    };

    /// <summary>Whether any group was shown to be treated alike, or not harmed; a gate that only names what is beyond shows neither.</summary>
    private static bool ShowsAnyAlike(Findings findings) => findings.Items.Any(f => f is { Kind: "equivalence" or "harm_limit", Verdict: "within" });

    /// <summary>Nothing was found of any group: what was audited does not hold together.</summary>
    private static bool OnlyExact(Findings findings) => findings.GateResults.Where(g => g is { Verdict: "beyond", Effect: "block" }).All(g => g.Id is "X1");

    private static IEnumerable<Phrase> Beyond(Findings findings)
    {
        var groups = RatioSection.Judged(findings).Where(f => f.Verdict is "beyond").GroupBy(f => (f.Attribute, f.Group)).Select(g => g.FirstOrDefault(f => f.StratumSet is "full") ?? g.First())
            .OrderByDescending(f => f is { Suppressed: false, Estimate: > 0 } ? Headline.Distance(f) : 0).ToArray();
        if (groups.Length > 0)
        {
            var more = groups.Length - Farthest;
            yield return new Phrase("Met vergelijkbare signalen buiten de tolerantie voorgelegd: ", "With comparable signals, put forward beyond the tolerance: ")
                + Phrase.Join("; ", groups.Take(Farthest).Select(TimesAsOften))
                + (more <= 0 ? Phrase.Same(".") : new Phrase("; en nog ", "; and ") + Written.Count(more) + (more == 1 ? new(" groep.", " more group.") : new(" groepen.", " more groups.")));
        }

        if (AttributionSection.Headline(findings) is { } carried)
            yield return carried;
        if (findings.GateResults.Any(g => g.Id is "X1" && g.Verdict is "beyond"))
        {
            yield return new(
                "Iets dat exact moet kloppen klopt niet (toets X1): de invoer, de score, de volgorde of de koppeling met kenmerken. Zie de toetsen hieronder.",
                "Something that must hold exactly does not (gate X1): the inputs, the score, the order or the join with attributes. See the gates below.");
        }
    }

    private static Phrase TimesAsOften(Finding ratio)
    {
        var name = Headline.Who(ratio);
        return ratio is { Suppressed: false, Estimate: { } times, Interval: { Low: { } low, High: { } high } }
            ? name + Phrase.Same(" ") + Written.Decimal(times, 2) + new Phrase(" keer zo vaak als alle anderen (95%-interval ", " times as often as all others (95% interval ")
                + Written.Decimal(low, 2) + new Phrase(" tot ", " to ") + Written.Decimal(high, 2) + Phrase.Same(")")
            : name;
    }

    public static Phrase Consequence(Findings findings) => Standings.Of(findings) switch
    {
        Standing.Blocked => new(
            "Gevolg: deze regel kan niet worden vrijgegeven. Niemand mag hiervoor een uitzondering tekenen.",
            "Consequence: this rule cannot be released. Nobody may sign an exception for it."),
        Standing.OnCondition => new(
            "Gevolg: vrijgave kan alleen op voorwaarde. Voor elk punt onder 'Wat nu' is een ondertekende motivering of uitzondering met einddatum nodig.",
            "Consequence: release is possible on condition only. Each point under 'What next' needs a signed justification or exception with an end date."),
        Standing.Evidence => new(
            "Gevolg: geen. Dit verslag getuigt van een proces; er kan nooit een regel op worden vrijgegeven.",
            "Consequence: none. This report evidences a process; no rule can ever be released on it."),
        _ => new(
            "Gevolg: de regel mag worden vrijgegeven zodra de modeleigenaar en de ethisch toetser allebei tekenen.",
            "Consequence: the rule may be released once the model owner and the ethics reviewer have both signed."),
    };

    private static KeyFigures Counts(Findings findings)
    {
        var population = findings.Population;
        var ofSignals = findings.Releasable || findings.History is not null;
        return new KeyFigures([
            new(ofSignals ? new("Signalen", "Signals") : new("Rijen", "Rows"), Cell.Count(population.Rows) with { Source = "population#rows" }),
            new(ofSignals ? new("Voorgelegd", "Put forward") : new("Gekozen", "Selected"), Cell.Count(population.Selected) with { Source = "population#selected" }),
            new(new("Toetsen binnen tolerantie", "Gates within tolerance"), Cell.Count(findings.Gates.Within) with { Source = "gates#within" }),
            new(new("Toetsen buiten tolerantie", "Gates beyond tolerance"), Cell.Count(findings.Gates.Beyond) with { Source = "gates#beyond" }),
            new(new("Niet aangetoond", "Not shown"), Cell.Count(findings.Gates.NotShown + findings.Gates.NotPossible)) { Note = NotPossible(findings.Gates) },
        ]);
    }

    private static Phrase? NotPossible(GateSummary gates) => gates.NotPossible == 0
        ? null
        : new Phrase("waarvan nog niet mogelijk: ", "of which not yet possible: ") + Written.Count(gates.NotPossible);
}
