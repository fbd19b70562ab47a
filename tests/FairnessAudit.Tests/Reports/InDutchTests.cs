using FairnessAudit.Reports.Dutch;
using Reporting.Documents;

namespace FairnessAudit.Tests.Reports;

public sealed class InDutchTests
{
    [Theory]
    [InlineData("origin_main=europe, minimal strata, pooled (equivalence)", "herkomst (hoofdgroep): Europa, alleen binnen klasse, hele tijdvak (ongeveer gelijk)")]
    [InlineData("step opened: origin x sex=africa | female, band strata, pooled (harm_limit), owner head-of-supervision", "stap in behandeling: herkomstgroep × geslacht: Afrika, vrouw, binnen scoreband, hele tijdvak (schadegrens), eigenaar head-of-supervision")]
    [InlineData("unfounded: origin_main=europe, full strata, last 12 months (not_shown_beyond)", "ongegrond: herkomst (hoofdgroep): Europa, binnen alle lagen, laatste 12 maanden (niet aantoonbaar buiten)")]
    [InlineData("age_band=60+, raw, persistent, 2026-Q1 (beyond_or_persistent)", "leeftijd: 60+, zonder correctie, aanhoudend, 2026-Q1 (verschil dat om een motivering vraagt)")]
    [InlineData("sex=male, full strata (equivalence)", "geslacht: man, binnen alle lagen (ongeveer gelijk)")]
    [InlineData("ratio 1.052, upper bound 1.23 against a limit of 1.5: shown within tolerance", "verhouding 1,052, bovengrens 1,23 tegen een grens van 1,5: binnen tolerantie aangetoond")]
    [InlineData(
        "ratio 1.174, interval 1.122 to 1.228 against 0.8 to 1.25: not shown within tolerance, judged at both ends of what rows without the attribute leave possible, 1.132 to 1.204; it holds only with all strata, which asks for a justification of each",
        "verhouding 1,174, interval 1,122 tot 1,228 tegen 0,8 tot 1,25: niet binnen tolerantie aangetoond, beoordeeld aan beide uitersten van wat rijen zonder kenmerk mogelijk laten, 1,132 tot 1,204; dat geldt alleen met alle lagen, en dat vraagt van elk een motivering")]
    [InlineData("the ratio 0.527 is shown outside the band", "aangetoond: de verhouding 0,527 ligt buiten de band")]
    [InlineData("not yet possible at the pilot stage; so far: the window asks for 12 months, the data hold 3", "nog niet mogelijk in de proeffase; tot nu toe: het beleid vraagt 12 maanden, de gegevens hebben er 3")]
    [InlineData("the arm is not valid (V1: finished draws: 4 of at least 600); so far: everything agrees", "de aselecte steekproef voldoet niet (V1: afgeronde trekkingen: 4 van ten minste 600); tot nu toe: alles klopt")]
    [InlineData("difference 0.3% of at most 5%", "verschil 0,3% van ten hoogste 5%")]
    [InlineData("too few outcomes: 10 founded and 2 unfounded, 10 of each are needed", "te weinig uitkomsten: 10 gegrond en 2 ongegrond; van elk zijn er 10 nodig")]
    public void A_sentence_of_a_gate_says_the_same_in_Dutch(string english, string dutch)
    {
        Assert.Equal(new Phrase(dutch, english), InDutch.Of(english));
    }

    [Fact]
    public void A_sentence_that_is_not_known_is_quoted_and_marked_as_English()
    {
        const string New = "the moon was full";
        Assert.Equal(Phrase.Quoted(New, Language.English), InDutch.Of(New));
        Assert.Equal(Language.English, InDutch.Of("X1", New, "everything agrees").SpokenIn);
        Assert.Equal(Language.English, InDutch.Of("not yet possible at the pilot stage; so far: " + New).SpokenIn);
        Assert.Equal(new Phrase("X1, geen groep: alles klopt.", "X1, no group: everything agrees."), InDutch.Of("X1", "no group", "everything agrees"));
    }
}
