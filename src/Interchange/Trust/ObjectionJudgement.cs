using Interchange.Columns;
using Interchange.Registers;

namespace Interchange.Trust;

/// <summary>Whether every blocking objection was answered, by somebody other than those whose rule it is.</summary>
internal static class ObjectionJudgement
{
    public static void Check(Register<Objection> register, IEnumerable<SourceFile> answers, string? trainer, TrustRoot root, string modelLine, DateOnly day, Refusals refusals)
    {
        var given = answers.Select(file => SignedStatement.Open<ObjectionAnswer>(file, root, Statement.AnswerPredicateType, day, refusals)).OfType<SignedStatement<ObjectionAnswer>>()
            .Where(answer => Counts(answer, register, trainer, modelLine, day, refusals))
            .ToLookup(a => a.Predicate.Objection, StringComparer.Ordinal);
        foreach (var upheld in given.SelectMany(Upheld))
            refusals.Add("objection-upheld", upheld.File, $"objection {upheld.Predicate.Objection} is upheld by {upheld.Signer.Id}: {upheld.Predicate.Reasons}", "change the rule; when that is done, a later answer with the outcome resolved says so", upheld.Predicate.Objection);
        foreach (var objection in register.Entries.Where(o => o.Blocks && !given[o.Id].Any()))
        {
            var overdue = objection.Deadline < day;
            refusals.Add(
                overdue ? "objection-overdue" : "objection-open",
                register.File.Path,
                $"objection {objection.Id} by {objection.By} {(overdue ? $"should have been answered by {objection.Deadline:O} and is open" : $"is open; the answer is due by {objection.Deadline:O}")}: {objection.Text}",
                "somebody other than the owner answers it with `fairness-audit answer`",
                objection.Id);
        }
    }

    /// <summary>One that upholds an objection to a rule is heard whoever says it; one that waves it away must come from somebody with no part in the rule.</summary>
    private static bool Counts(SignedStatement<ObjectionAnswer> signed, Register<Objection> register, string? trainer, string modelLine, DateOnly day, Refusals refusals)
    {
        var (answer, person, before) = (signed.Predicate, signed.Signer, refusals.Problems.Count);
        if (!string.Equals(answer.Person, person.Id, StringComparison.Ordinal))
            refusals.Add("signer-mismatch", signed.File, $"the answer is in the name of another than who signed it ({person.Id})", "sign in your own name", answer.Person);
        if (register.Entries.FirstOrDefault(o => string.Equals(o.Id, answer.Objection, StringComparison.Ordinal)) is not { } objection)
            refusals.Add("answer-without-objection", signed.File, "the register knows no such objection", "an objection is answered, never removed", answer.Objection);
        else if (!string.Equals(signed.Statement.Digest(objection.Id), objection.Sha256, StringComparison.Ordinal))
            refusals.Add("answer-other-objection", signed.File, $"objection {objection.Id} was changed after it was answered", "put the objection back as it was, or answer it as it is now", objection.Id);
        if (answer.Outcome is not AnswerOutcome.Upheld && (person.Holds(Roles.ModelOwner, modelLine, day) || string.Equals(person.Id, trainer, StringComparison.Ordinal)))
            refusals.Add("objection-answered-by-owner", signed.File, $"{person.Id} owns or trained the rule, and may not answer objection {answer.Objection} to it", "have somebody else answer it", person.Id);
        if (!Roles.Answering.Contains(answer.Role, StringComparer.Ordinal))
            refusals.Add("answer-role", signed.File, "an objection is answered in role " + string.Join(", ", Roles.Answering), "have a person of such a role answer it", answer.Role);
        else
            Mandate.Check(signed.File, person, answer.Role, modelLine, day, refusals);
        if (string.IsNullOrWhiteSpace(answer.Reasons))
            refusals.Add("answer-without-reasons", signed.File, "an answer gives its reasons", "answer again with reasons", answer.Objection);
        if (answer.Answered > day)
            refusals.Add("signed-in-future", signed.File, "a statement is not signed in the future", "check the clocks, and sign again");
        return refusals.Problems.Count == before;
    }

    /// <summary>The answers that uphold an objection, unless a later one says that what it asked for was done.</summary>
    private static IEnumerable<SignedStatement<ObjectionAnswer>> Upheld(IEnumerable<SignedStatement<ObjectionAnswer>> answers)
    {
        var resolved = answers.Where(a => a.Predicate.Outcome is AnswerOutcome.Resolved).Select(a => a.Predicate.Answered).DefaultIfEmpty().Max();
        return answers.Where(a => a.Predicate.Outcome is AnswerOutcome.Upheld && a.Predicate.Answered >= resolved);
    }
}
