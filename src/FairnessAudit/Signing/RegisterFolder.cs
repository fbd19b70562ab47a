using Interchange.Columns;
using Interchange.Registers;
using Interchange.Runs;
using Interchange.Trust;

namespace FairnessAudit.Signing;

/// <summary>The folder in which people keep the registers, with the signed answers to objections under <c>answers</c>.</summary>
internal sealed record RegisterFolder(ReleaseRegisters Registers, IReadOnlyList<SourceFile> Answers)
{
    private const string AnswersName = "answers";

    public static System.CommandLine.Option<string?> Option() => new("--registers")
    {
        Description = "folder with justifications.yaml, objections.yaml, incidents.yaml, exceptions.yaml, and answers/NAME.dsse.json",
    };

    /// <exception cref="RefusedException">Exit code 2: no folder was given; 3: a register is missing or not in its form.</exception>
    public static RegisterFolder Read(string? path)
    {
        if (path is null)
            throw RefusedException.Usage(new Problem { Code = "registers-missing", Column = "--registers", Rule = "a rule is decided on together with its registers", Remedy = "give the folder that holds justifications, objections, incidents and exceptions" });
        var answers = Path.Combine(path, AnswersName);
        return new RegisterFolder(
            ReleaseRegisters.Of(name => TrustJson.ReadFile(Path.Combine(path, name))),
            Directory.Exists(answers) ? [.. Directory.EnumerateFiles(answers, "*" + ReleaseBundle.SignedSuffix).Order(StringComparer.Ordinal).Select(f => TrustJson.ReadFile(f))] : []);
    }

    /// <summary>Objections that nobody has answered yet.</summary>
    public IReadOnlyList<Objection> Open
    {
        get
        {
            var answered = Answers.Select(ObjectionAnswering.Named).ToHashSet(StringComparer.Ordinal);
            return [.. Registers.Objections.Entries.Where(o => !answered.Contains(o.Id))];
        }
    }

    /// <summary>What somebody who decides must know of them, in words.</summary>
    public IEnumerable<string> Summary()
    {
        yield return FormattableString.Invariant($"registers: {Registers.Justifications.Entries.Count} features justified, {Registers.Objections.Entries.Count} objections with {Answers.Count} answers, {Registers.Incidents.Entries.Count} incidents, {Registers.Exceptions.Entries.Count} exceptions asked for");
        var open = Open;
        foreach (var objection in Registers.Objections.Entries)
            yield return $"objection {objection.Id} ({objection.Kind}{(objection.Blocks ? ", blocks" : "")}) by {objection.By}, {(open.Contains(objection) ? $"OPEN, answer due by {objection.Deadline:yyyy-MM-dd}" : "answered")}: {objection.Text}";
        foreach (var incident in Registers.Incidents.Entries)
            yield return $"incident {incident.Id}{(incident.Serious ? " (serious)" : "")} of {incident.Happened:yyyy-MM-dd}, {(incident.Closed is { } day ? $"closed {day:yyyy-MM-dd}" : "OPEN")}: {incident.Text}";
        foreach (var exception in Registers.Exceptions.Entries)
            yield return $"exception {exception.Id} to gate {exception.Gate} ({exception.About}) asked for by {exception.AskedBy} until {exception.Expires:yyyy-MM-dd}: {exception.Reason}";
    }
}
