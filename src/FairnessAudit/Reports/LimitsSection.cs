using FairnessAudit.Measures;
using FairnessAudit.Measures.Outcomes;
using Reporting.Documents;

namespace FairnessAudit.Reports;

/// <summary>What this audit cannot say, in the words that a reviewer may hold it to.</summary>
internal static class LimitsSection
{
    public const string Recorded = "Whether the recorded outcomes are right cannot be seen from the outcomes.";

    /// <summary>Dutch for the sentences that the audits of this version say; another sentence is quoted in English.</summary>
    private static readonly Dictionary<string, string> Dutch = new(StringComparer.Ordinal)
    {
        ["Outcomes exist only where the existing process or the random arm looked; for what only the candidate would choose there are none before a release."] =
            "Uitkomsten zijn er alleen waar het bestaande proces of de aselecte steekproef heeft gekeken; voor wat alleen deze regel zou kiezen zijn er vóór een vrijgave geen.",
        [Recorded] = "Of de vastgelegde uitkomsten juist zijn, is aan de uitkomsten niet te zien.",
        ["The search for alternatives is not part of this audit."] = "Het zoeken naar alternatieven hoort niet bij deze audit.",
        ["Rows without an attribute form the group (unknown); every verdict on another group holds at both ends of what they leave possible within the policy's odds factor."] =
            "Rijen zonder kenmerk vormen de groep (onbekend); elk oordeel over een andere groep houdt stand aan beide uitersten van wat zij binnen de kansfactor van het beleid mogelijk laten.",
        ["A history says what the nights did and people reported, not that the rule was followed: nothing was scored or ordered again."] =
            "Een geschiedenis zegt wat de nachten deden en wat mensen meldden, niet dat de regel is gevolgd: er is niets opnieuw gescoord of geordend.",
        ["Only signals that were put forward have a waiting time; whoever is never reached does not wait in these figures."] =
            "Alleen voorgelegde signalen hebben een wachttijd; wie nooit aan de beurt komt, wacht in deze cijfers niet.",
        ["Who is missed, and the burden on the unfounded, cannot be had from what a rule itself decided: of what it passed over only drawn signals have an outcome, and those left the order."] =
            "Wie is gemist, en de last op wie geen reden gaf, is niet te bepalen uit wat een regel zelf heeft beslist: van wat niet is voorgelegd hebben alleen getrokken signalen een uitkomst, en die stonden daarna niet meer in de volgorde.",
        ["An override that nobody recorded is not in it: a low share says that few were recorded."] =
            "Een afwijking die niemand heeft vastgelegd, telt niet mee: een laag aandeel zegt dat er weinig zijn vastgelegd.",
        [OutcomeLimits.NoSecondReading] =
            "Niemand heeft zaken blind een tweede keer beoordeeld: of 'gegrond' bij een groep gemakkelijker wordt genoteerd, is aan deze gegevens niet te zien.",
        [OutcomeLimits.SharedError] = "Wat beide beoordelaars op dezelfde manier verkeerd zien, is ook aan een tweede beoordeling niet te zien.",
        [OutcomeLimits.LaterStepMayFollow] =
            "Een latere stap toetst een vastlegging alleen als wie die stap zet naar de feiten kijkt en niet naar wat er al staat; of dat zo is, is aan deze gegevens niet te zien.",
        [OutcomeLimits.NoLaterStep] =
            "Geen latere stap van mensen telt genoeg gegronde signalen om de vastlegging aan te toetsen: ongelijk vastleggen zou geen spoor nalaten, en dat het er niet is, is niet te zien.",
        [OutcomeLimits.Unfinished] = "Waarom een getrokken signaal nooit is afgerond, is niet te zien; de grenzen zeggen wat dat kan verbergen.",
        ["Counts in this edition are rounded and small ones are withheld, so its rates differ a little from those that the verdicts rest on."] =
            "Aantallen in deze editie zijn afgerond en kleine zijn ingehouden; daardoor verschillen haar aandelen iets van die waarop de oordelen rusten.",
        ["A table says what was decided, not by which rule: nothing was scored or ordered again."] =
            "Een tabel zegt wat is beslist, niet volgens welke regel: er is niets opnieuw gescoord of geordend.",
        ["Counts say what happened, not by which rule: nothing was scored or ordered again."] =
            "Aantallen zeggen wat er gebeurde, niet volgens welke regel: er is niets opnieuw gescoord of geordend.",
        ["Each person is taken as decided on independently of the others; a table of counts cannot show who belongs together."] =
            "Over elke persoon is, zo wordt aangenomen, los van de anderen beslist; aan een tabel met aantallen is niet te zien wie bij elkaar horen.",
        ["Rounding, suppression and sums are taken as the description states them; the audit can only refuse what contradicts itself."] =
            "Afronding, inhouding en optellingen gelden zoals de beschrijving ze geeft; de audit kan alleen weigeren wat zichzelf tegenspreekt.",
        ["No public edition was made: lines of the table together give away counts that were to be protected. Tell the bureau."] =
            "Er is geen openbare editie gemaakt: regels van de tabel verraden samen aantallen die beschermd moesten blijven. Meld het aan het bureau.",
    };

    public static IEnumerable<Block> Blocks(Findings findings)
    {
        yield return new Heading(2, new("Wat deze audit niet kan zeggen", "What this audit cannot say"));
        yield return new BulletList(
        [
            new(
                "Of een signaal gegrond is, is alleen bekend waar iemand heeft gekeken. Maten die op uitkomsten rusten, kunnen daarom een regel tegenhouden, maar nooit alleen vrijpleiten.",
                "Whether a signal is founded is known only where somebody looked. Measures that rest on outcomes may therefore stop a rule, but never acquit it alone."),
            new(
                "Niet alles tegelijk kan gelijk zijn: verschilt het aandeel gegronde signalen tussen groepen, dan kan geen regel tegelijk even goed gekalibreerd zijn en gelijke foutkansen geven (Chouldechova 2017; Kleinberg e.a. 2017).",
                "Not everything can be equal at once: where the share of founded signals differs between groups, no rule can be calibrated alike and also give equal error rates (Chouldechova 2017; Kleinberg et al. 2017)."),
            new(
                "Het oordeel geldt voor deze regel, deze periode en deze groepen. Het zegt niets over groepen die niet apart zijn beoordeeld.",
                "The verdict holds for this rule, this window and these groups. It says nothing about groups that were not judged separately."),
            .. findings.Limits.Select(Words),
        ]);
    }

    /// <summary>A limit in both languages, or quoted where this version does not know it.</summary>
    public static Phrase Words(string limit) => Dutch.TryGetValue(limit, out var dutch) ? new Phrase(dutch, limit) : Phrase.Quoted(limit, Language.English);
}
