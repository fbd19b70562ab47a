using Interchange.Columns;
using Interchange.Registers;
using Interchange.Runs;
using Interchange.Trust;

namespace FairnessAudit.Signing;

/// <summary>Answering an objection: by somebody who looks at rules, about the objection's very words.</summary>
internal static class ObjectionAnswering
{
    /// <summary>The objection that an answer names, whoever signed it; empty where the file is none. For showing only.</summary>
    public static string Named(SourceFile answer)
    {
        var refusals = new Refusals();
        return Dsse.Open(answer, refusals) is { } content
            ? Statement.Predicate<ObjectionAnswer>(content, Statement.AnswerPredicateType)?.Objection ?? ""
            : "";
    }

    /// <exception cref="RefusedException">Exit code 5: the signer holds no such role; 2: the register knows no such objection.</exception>
    public static Signed Answer(Register<Objection> register, string id, AnswerOutcome outcome, string role, string modelLine, string? reasonsFile, TrustRoot root, Signer signer, DateOnly day)
    {
        var objection = register.Entries.FirstOrDefault(o => string.Equals(o.Id, id, StringComparison.Ordinal))
            ?? throw RefusedException.Usage(new Problem { Code = "objection-unknown", File = register.File.Path, Column = "--objection", Value = id, Rule = "the register knows no such objection", Remedy = "give the id of one of: " + string.Join(", ", register.Entries.Select(o => o.Id)) });
        var person = root.Demand(signer.KeyId, role, modelLine, day).Id;
        Console.Error.WriteLine($"objection {objection.Id} ({objection.Kind}) by {objection.By}, raised {objection.Raised:yyyy-MM-dd}, answer due by {objection.Deadline:yyyy-MM-dd}: {objection.Text}");
        if (objection.Deadline < day)
            Console.Error.WriteLine(FormattableString.Invariant($"this answer is {day.DayNumber - objection.Deadline.DayNumber} days late"));
        var reasons = SigningReasons.Take(reasonsFile, Console.In, Console.Error, Console.IsInputRedirected);
        var envelope = Signer.Sign(
            Statement.Of(Statement.AnswerPredicateType, new ObjectionAnswer(person, role, objection.Id, outcome, reasons, day), [KeyValuePair.Create(objection.Id, objection.Sha256)]), signer);
        return Signed.Of(envelope, person, "answer", ("objection/" + objection.Id, objection.Sha256));
    }
}
