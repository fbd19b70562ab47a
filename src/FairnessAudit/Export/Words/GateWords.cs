using FairnessAudit.Gate;
using Interchange.Trust;
using Reporting.Documents;
using Reporting.Formats;

namespace FairnessAudit.Export.Words;

/// <summary>The verdicts in sentences that claim no more than the gates showed.</summary>
internal static class GateWords
{
    public static Phrase Summary(ReleaseFacts facts)
    {
        var gates = facts.Findings.Gates;
        var judged = gates.Within + gates.Beyond + gates.NotShown + gates.NotPossible;
        return new Phrase("De audit gaf op ", "The audit gave ") + Written.Count(judged) + new Phrase(" punten een oordeel. Bij ", " verdicts. Of these ") + Written.Count(gates.Within)
            + new Phrase(" is aangetoond dat de regel binnen de grens blijft; ", " show that the rule stays within the limit; ") + Written.Count(gates.Beyond)
            + new Phrase(" liggen aantoonbaar buiten de grens; ", " are shown beyond it; ") + Written.Count(gates.NotShown)
            + new Phrase(" zijn niet aangetoond; ", " are not shown; ") + Written.Count(gates.NotPossible)
            + new Phrase(" waren nog niet mogelijk. Wat niet is aangetoond, is niet hetzelfde als geen verschil.", " were not yet possible. What is not shown is not the same as no difference.");
    }

    public static Phrase Window(ReleaseFacts facts) =>
        Written.Days(facts.Audit.WindowFrom, facts.Audit.WindowTo);

    /// <summary>What a reader must know before anything else: whether anybody put this in force.</summary>
    public static Phrase Standing(ReleaseFacts facts) => facts.Standing switch
    {
        ReleaseStanding.InForce => new(
            "Deze vrijgave is in gebruik: een ondertekende, geldige lijst noemt haar.",
            "This release is in force: a signed list that is still valid names it."),
        ReleaseStanding.Signed => new(
            "De handtekeningen onder deze vrijgave zijn gecontroleerd. Geen lijst zegt dat zij in gebruik is.",
            "The signatures under this release were checked. No list says that it is in force."),
        _ => new(
            "De handtekeningen zijn bij deze uitvoer niet gecontroleerd. Niets zegt dat deze vrijgave in gebruik is.",
            "No signature was checked for this export. Nothing says that this release is in force."),
    };

    public static Phrase Stage(ReleaseFacts facts) => facts.Audit.Stage is GatesPolicy.Pilot
        ? new(
            "Dit is een proef: van wat de regel zelf kiest zijn de uitkomsten nog niet onderzocht. Daarom zijn er minder plaatsen en eindigt de vrijgave vanzelf.",
            "This is a pilot: outcomes of what the rule itself chooses are not yet audited. So it has fewer places, and the release ends by itself.")
        : new("De regel is volledig onderzocht volgens het beleid.", "The rule was audited in full by the policy.");

    /// <summary>Conditions, exceptions and the last day; null where no signature was checked.</summary>
    public static Phrase? Terms(ReleaseFacts facts) => facts.Signed is not { } signed ? null
        : new Phrase("De vrijgave geldt tot en met ", "The release holds until ") + Written.Date(signed.ValidUntil)
            + new Phrase(". Aantal ondertekende voorwaarden: ", ". Signed conditions: ") + Written.Count(signed.Conditions.Count)
            + new Phrase(", uitzonderingen: ", ", exceptions: ") + Written.Count(signed.Exceptions.Count) + Phrase.Same(".");

    public static IEnumerable<GateResult> Judged(ReleaseFacts facts) => facts.Findings.GateResults.Where(g => g.Effect is not "report");
}
