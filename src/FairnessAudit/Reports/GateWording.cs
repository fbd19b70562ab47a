using FairnessAudit.Measures;
using Interchange.Trust;
using Reporting.Documents;

namespace FairnessAudit.Reports;

/// <summary>What a gate asks to be shown, in a clause. A policy may call its gates as it likes, so the words come from what a gate measures and how.</summary>
internal static class GateWording
{
    /// <summary>"..., gate S1".</summary>
    public static Phrase Of(Findings findings, GateResult result) =>
        (findings.Policy?.Gates.FirstOrDefault(g => g.Id == result.Id) is { } gate ? Asked(gate) : null) is { } asked
            ? asked + new Phrase($" (toets {result.Id})", $" (gate {result.Id})")
            : new Phrase($"toets {result.Id}", $"gate {result.Id}");

    private static Phrase? Asked(PolicyGate gate) => (gate.Measure, gate.Kind) switch
    {
        ("claim", _) => new("de hele regel klopt exact: invoer, score, volgorde en koppeling met kenmerken", "the whole rule holds exactly: inputs, score, order and join with attributes"),
        ("selection", "equivalence") => new("een groep wordt bij vergelijkbare signalen ongeveer even vaak voorgelegd als alle anderen", "with comparable signals a group is put forward about as often as all others"),
        ("selection", "harm_limit") => new("een kleinere groep wordt niet veel vaker voorgelegd dan alle anderen", "a smaller group is not put forward much more often than all others"),
        ("selection", "not_shown_beyond") => new("geen groep is in enig tijdvak aantoonbaar buiten de tolerantie", "no group is shown beyond the tolerance in any stretch of time"),
        ("selection", "beyond_or_persistent") => new("er is geen verschil zonder correctie, en geen klein verschil dat elk kwartaal dezelfde kant op wijst", "there is no difference before correction, and no small one that points the same way every quarter"),
        ("false_positive", _) => new("wie geen reden gaf, wordt niet veel vaker voorgelegd omdat hij bij een groep hoort", "who gave no cause is not put forward much more often for belonging to a group"),
        ("human_step", _) => new("mensen behandelen gelijk wat gelijk scoort", "people treat alike what scores alike"),
        ("score_tells_group", _) => new("de score verraadt de groep niet", "the score does not tell the group"),
        ("arm", _) => new("de aselecte steekproef is groot en volledig genoeg", "the random draw is large and complete enough"),
        _ => null,
    };
}
