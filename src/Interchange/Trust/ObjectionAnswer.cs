namespace Interchange.Trust;

public enum AnswerOutcome
{
    /// <summary>The objection is right, so the rule must change. The worst value is the default.</summary>
    Upheld,

    /// <summary>It was right, and what it asked for was done.</summary>
    Resolved,

    /// <summary>It was looked into and does not hold.</summary>
    Unfounded,
}

/// <summary>One person's answer to an objection. The subject is the objection's digest, so an objection that is edited is unanswered again.</summary>
/// <param name="Person">Id of the signer in the trust root.</param>
/// <param name="Role">The role in which it is answered: one that looks at rules, not one that owns them.</param>
/// <param name="Objection">The objection's id.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="Reasons">Why; never empty.</param>
/// <param name="Answered">The day.</param>
public sealed record ObjectionAnswer(string Person, string Role, string Objection, AnswerOutcome Outcome, string Reasons, DateOnly Answered);
