using System.Text.RegularExpressions;

namespace FairnessAudit.Reports.Dutch;

/// <summary>Sentences with figures and groups, as gates and measures build them.</summary>
internal static partial class GateSentences
{
    /// <summary>A sentence's form, and the same in Dutch; null where a part of it is not known.</summary>
    public static readonly IReadOnlyList<(Regex Form, Func<Match, string?> Dutch)> Shapes =
    [
        (Comparison(), m => $"{Event(m)}{InDutch.GroupOf(m.Groups["attribute"], m.Groups["group"])}, {How(m.Groups["how"].Value)}{When(m.Groups["period"].Value)}{Kind(m.Groups["kind"].Value)}{Owner(m)}"),
        (Ratio(), m => $"verhouding {N(m, "ratio")}, {Bound(m)}: {Word(m.Groups["word"].Value)}{Rest(m.Groups["rest"].Value)}"),
        (Outside(), m => $"aangetoond: de verhouding {N(m, "ratio")} ligt buiten de band{Rest(m.Groups["rest"].Value)}"),
        (RawOutside(), m => $"aangetoond: de verhouding {N(m, "ratio")} ligt buiten de band {N(m, "low")} tot {N(m, "high")} (aangepaste p {N(m, "p")}); lagen kunnen dat verklaren, en dat moeten mensen motiveren"),
        (Leans(), m => $"de verhouding {N(m, "ratio")} wijst in alle {m.Groups["quarters"]} kwartalen dezelfde kant op en verschilt van 1 (aangepaste p {N(m, "p")})"),
        (Inside(), m => $"aangepaste p {N(m, "p")} dat de verhouding binnen de band ligt, over {m.Groups["tests"]} toetsen"),
        (Window(), m => $"het beleid vraagt {m.Groups["asked"]} maanden, de gegevens hebben er {m.Groups["held"]}"),
        (Expected(), m => $"minder dan {N(m, "least")} gevallen zijn te verwachten, te weinig voor een verhouding"),
        (AreaOf(), m => $"gebied {N(m, "area")}, 95%-interval {N(m, "low")} tot {N(m, "high")}, tegen {N(m, "from")} tot {N(m, "to")}"),
        (Pilot(), m => InDutch.Said(m.Groups["rest"].Value) is { } rest ? "nog niet mogelijk in de proeffase; tot nu toe: " + rest : null),
        (Arm(), m => InDutch.Said(m.Groups["about"].Value) is { } about && InDutch.Said(m.Groups["reason"].Value) is { } reason && InDutch.Said(m.Groups["rest"].Value) is { } rest
            ? $"de aselecte steekproef voldoet niet ({m.Groups["gate"]}: {about}: {reason}); tot nu toe: {rest}" : null),
        (AtLeast(), m => $"{N(m, "n")} van ten minste {N(m, "least")}{(m.Groups["attribute"].Success ? $" ({InDutch.GroupOf(m.Groups["attribute"], m.Groups["group"])})" : "")}"),
        (AtMost(), m => $"{(m.Groups["difference"].Success ? "verschil " : "")}{N(m, "share")} van ten hoogste {N(m, "most")}"),
        (InEach(), m => $"ten minste {m.Groups["least"]} in elk van {m.Groups["strata"]}"),
        (Thin(), m => $"{m.Groups["n"]} in {m.Groups["name"]}, ten minste {m.Groups["least"]} is gevraagd; zo zijn er {m.Groups["strata"]}"),
        (Comparisons(), m => $"{(m.Groups["what"].Value switch { "raw, " => "zonder correctie, ", "human step, " => "menselijke stap, ", _ => "" })}{m.Groups["n"]} vergelijkingen{(m.Groups["by"].Success ? ", naar groep, indeling en tijdvak" : "")}"),
        (ButFor(), m => $"alleen dit anders: een ander verdacht gegeven verandert geen scoreband (verdacht: {m.Groups["n"]})"),
        (Moved(), m => $"signaal {m.Groups["id"]} ({m.Groups["kind"].Value.Replace(" | ", ", ", StringComparison.Ordinal)}) ligt in band {m.Groups["one"]} als {m.Groups["feature"]} '{m.Groups["value"]}' is en in band {m.Groups["other"]} als het '{m.Groups["another"]}' is, verder alles gelijk"
            + (m.Groups["moved"].Success ? $"; van {m.Groups["all"]} voorbeelden verschuiven er {m.Groups["moved"]}" : "")),
        (Counted(), m => $"{(m.Groups["what"].Value is "raw" ? "zonder correctie" : "menselijke stap")}, {InDutch.GroupOf(m.Groups["attribute"], m.Groups["group"])} (ongeveer gelijk)"),
        (BetweenBounds(), m => $"tussen {N(m, "least")} en {N(m, "most")}, wat er ook is afgerond of ingehouden, aan beide uiteinden buiten {N(m, "low")} tot {N(m, "high")} (aangepaste p {N(m, "p")} over {m.Groups["tests"]} toetsen)"),
        (Tells(), m => $"binnen lagen verraadt het {InDutch.GroupOf(m.Groups["attribute"], m.Groups["group"])}, met een gebied van {N(m, "area")}, ten minste {N(m, "least")}"),
        (FewOutcomes(), m => $"te weinig uitkomsten: {m.Groups["founded"]} gegrond en {m.Groups["unfounded"]} ongegrond; van elk zijn er {m.Groups["least"]} nodig"),
        (Nobody(), m => $"niemand om te tellen: {m.Groups["n"]} van {m.Groups["all"]}"),
    ];

    private static string N(Match match, string name) => InDutch.Number(match.Groups[name]);

    private static string Event(Match m) => m.Groups["step"].Success ? $"stap {Names.Step(m.Groups["step"].Value).Nl}: " : m.Groups["unfounded"].Success ? "ongegrond: " : "";

    private static string How(string how) => string.Join(", ", how.Split(", ").Select(part => part switch
    {
        "minimal strata" => "alleen binnen klasse",
        "full strata" => "binnen alle lagen",
        "band strata" => "binnen scoreband",
        "raw" or "none strata" => "zonder correctie",
        _ => "aanhoudend",
    }));

    private static string When(string period) => period switch
    {
        "" => "",
        "pooled" => ", hele tijdvak",
        _ when period.StartsWith("last ", StringComparison.Ordinal) => $", laatste {period.Split(' ')[1]} maanden",
        _ => ", " + period,
    };

    private static string Kind(string kind) => kind switch
    {
        "equivalence" => " (ongeveer gelijk)",
        "harm_limit" => " (schadegrens)",
        "not_shown_beyond" => " (niet aantoonbaar buiten)",
        _ => " (verschil dat om een motivering vraagt)",
    };

    private static string Owner(Match m) => m.Groups["owner"].Success ? ", eigenaar " + m.Groups["owner"] : "";

    private static string Bound(Match m) => m.Groups["limit"].Success
        ? $"bovengrens {N(m, "upper")} tegen een grens van {N(m, "limit")}"
        : $"interval {N(m, "low")} tot {N(m, "high")} tegen {N(m, "from")} tot {N(m, "to")}";

    private static string Word(string word) => word switch
    {
        "shown within" => "binnen tolerantie aangetoond",
        "shown beyond" => "buiten tolerantie aangetoond",
        _ => "niet binnen tolerantie aangetoond",
    };

    private static string Rest(string rest)
    {
        var said = "";
        if (Ends().Match(rest) is { Success: true } ends)
            said += $", beoordeeld aan beide uitersten van wat rijen zonder kenmerk mogelijk laten, {N(ends, "low")} tot {N(ends, "high")}";
        if (HardlyMeet().Match(rest) is { Success: true } meet)
            said += $"; dat geldt alleen met lagen waarin beide kanten elkaar nauwelijks treffen, met {meet.Groups["n"]} van haar {meet.Groups["all"]} rijen";
        return rest.EndsWith("; it holds only with all strata, which asks for a justification of each", StringComparison.Ordinal) ? said + "; dat geldt alleen met alle lagen, en dat vraagt van elk een motivering" : said;
    }

    private const string Rests = "(?<rest>(, judged at both ends of what rows without the attribute leave possible, [0-9.]+ to [0-9.]+)?(; it holds only with strata in which the two sides hardly meet, where [0-9]+ of its [0-9]+ rows are)?(; it holds only with all strata, which asks for a justification of each)?)$";

    [GeneratedRegex(@"^(step (?<step>\w+): |(?<unfounded>unfounded): )?(?<attribute>[^=,:]+)=(?<group>[^,]+), (?<how>(minimal|full|band|none) strata(, persistent)?|raw(, persistent)?)(, (?<period>pooled|last [0-9]+ months|[0-9]{4}-Q[1-4]))? \((?<kind>equivalence|harm_limit|not_shown_beyond|beyond_or_persistent)\)(, owner (?<owner>.+))?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Comparison();

    [GeneratedRegex(@"^ratio (?<ratio>[0-9.]+), (interval (?<low>[0-9.]+) to (?<high>[0-9.]+) against (?<from>[0-9.]+) to (?<to>[0-9.]+)|upper bound (?<upper>[0-9.]+) against a limit of (?<limit>[0-9.]+)): (?<word>shown within|shown beyond|not shown within) tolerance" + Rests, RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Ratio();

    [GeneratedRegex(@"^the ratio (?<ratio>[0-9.]+) is shown outside the band" + Rests, RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Outside();

    [GeneratedRegex(@"^the ratio (?<ratio>[0-9.]+) is shown outside the band (?<low>[0-9.]+) to (?<high>[0-9.]+) \(adjusted p (?<p>[0-9.]+)\); strata may explain it, which is for people to justify$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RawOutside();

    [GeneratedRegex(@"^the ratio (?<ratio>[0-9.]+) leans one way in all (?<quarters>[0-9]+) quarters and differs from 1 \(adjusted p (?<p>[0-9.]+)\)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Leans();

    [GeneratedRegex(@"^adjusted p (?<p>[0-9.]+) of being inside the band, over (?<tests>[0-9]+) tests$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Inside();

    [GeneratedRegex(@"^the window asks for (?<asked>[0-9]+) months, the data hold (?<held>[0-9]+)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Window();

    [GeneratedRegex(@"^fewer than (?<least>[0-9.]+) cases are expected, too few for any ratio$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Expected();

    [GeneratedRegex(@"^area (?<area>[0-9.]+), 95% interval (?<low>[0-9.]+) to (?<high>[0-9.]+), against (?<from>[0-9.]+) to (?<to>[0-9.]+)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AreaOf();

    [GeneratedRegex(@"^not yet possible at the pilot stage; so far: (?<rest>.+)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Pilot();

    [GeneratedRegex(@"^the arm is not valid \((?<gate>[^:]+): (?<about>[^:]+): (?<reason>.+?)\); so far: (?<rest>.+)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Arm();

    [GeneratedRegex(@"^(?<n>[0-9]+) of at least (?<least>[0-9]+)( \((?<attribute>[^=]+)=(?<group>[^)]+)\))?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AtLeast();

    [GeneratedRegex(@"^(?<difference>difference )?(?<share>[0-9.]+%) of at most (?<most>[0-9.]+%)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AtMost();

    [GeneratedRegex(@"^at least (?<least>[0-9]+) in each of (?<strata>[0-9]+)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex InEach();

    [GeneratedRegex(@"^(?<n>[0-9]+) in (?<name>.+), at least (?<least>[0-9]+) are asked; (?<strata>[0-9]+) such strata$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Thin();

    [GeneratedRegex(@"^(?<what>raw, |human step, )?(?<n>[0-9]+) comparisons(?<by> by group, stratum set and period)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Comparisons();

    [GeneratedRegex(@"^but-for: a change of suspect features only moves no score band \((?<n>[0-9]+) suspect\)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ButFor();

    [GeneratedRegex(@"^signal (?<id>\w+) \((?<kind>[^)]+)\) is in band (?<one>[0-9]+) if (?<feature>\w+) is '(?<value>[^']+)' and in band (?<other>[0-9]+) if it is '(?<another>[^']+)', all else equal(; (?<moved>[0-9]+) of (?<all>[0-9]+) archetypes move)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Moved();

    [GeneratedRegex(@"^(?<what>raw|human step), (?<attribute>[^=,:]+)=(?<group>[^,]+), \w+ \(equivalence\)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Counted();

    [GeneratedRegex(@"^between (?<least>[0-9.]+) and (?<most>[0-9.]+) whatever was rounded or withheld, outside (?<low>[0-9.]+) to (?<high>[0-9.]+) at both ends \(adjusted p (?<p>[0-9.]+) over (?<tests>[0-9]+) tests\)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BetweenBounds();

    [GeneratedRegex(@"^within strata it tells (?<attribute>[^=]+)=(?<group>.+) with an area of (?<area>[0-9.]+), at least (?<least>[0-9.]+)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Tells();

    [GeneratedRegex(@"^too few outcomes: (?<founded>[0-9]+) founded and (?<unfounded>[0-9]+) unfounded, (?<least>[0-9]+) of each are needed$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FewOutcomes();

    [GeneratedRegex(@"^nobody to count: (?<n>[0-9]+) of (?<all>[0-9]+)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Nobody();

    [GeneratedRegex(@"^, judged at both ends of what rows without the attribute leave possible, (?<low>[0-9.]+) to (?<high>[0-9.]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Ends();

    [GeneratedRegex(@"; it holds only with strata in which the two sides hardly meet, where (?<n>[0-9]+) of its (?<all>[0-9]+) rows are", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex HardlyMeet();
}
