using FairnessAudit.Measures.Outcomes;

namespace FairnessAudit.Reports.Dutch;

/// <summary>What an audit cannot say.</summary>
internal static class LimitSentences
{
    public static readonly IReadOnlyDictionary<string, string> Dutch = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Outcomes exist only where the existing process or the random arm looked; for what only the candidate would choose there are none before a release."] =
            "Uitkomsten zijn er alleen waar het bestaande proces of de aselecte steekproef heeft gekeken; voor wat alleen deze regel zou kiezen zijn er vóór een vrijgave geen.",
        [LimitsSection.Recorded] = "Of de vastgelegde uitkomsten juist zijn, is aan de uitkomsten niet te zien.",
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
}
