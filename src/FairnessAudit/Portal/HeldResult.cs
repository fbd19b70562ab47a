using System.Security.Cryptography;
using System.Text;
using Interchange.Columns;
using Interchange.Runs;
using Reporting.Documents;

namespace FairnessAudit.Portal;

/// <summary>Holds a result folder against its run record: every file of the record is there as it was, and nothing else is.</summary>
internal static class HeldResult
{
    private const int Told = 5;

    public static FoundResult Read(ResultKind kind, string folder)
    {
        var problems = new List<Phrase>();
        var run = Parsed<RunRecord>(folder, ResultFolder.RecordName, problems);
        if (run is not null && !kind.Makes(run.Command))
            return new FoundResult { Kind = kind, Path = folder, Run = run, Deleted = null, Problems = problems, Sha256 = "" };
        var files = RecordedFiles.In(folder, name => problems.Add(new($"{name} is niet te lezen", $"{name} cannot be read")));
        var deleted = files.ContainsKey(DeletedResult.FileName) ? Parsed<DeletedResult>(folder, DeletedResult.FileName, problems) : null;
        if (deleted is not null)
            CheckDeleted(deleted, files, problems);
        else if (run is not null)
            problems.AddRange(RecordedFiles.Faults(run, files).Select(f => Said(f.Name, f.Fault)));
        return new FoundResult { Kind = kind, Path = folder, Run = run, Deleted = deleted, Problems = Short(problems), Sha256 = Of(files), Files = files };
    }

    /// <summary>SHA-256 over "digest name" lines.</summary>
    private static string Of(SortedDictionary<string, SourceFile?> files) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(files.Select(f => $"{f.Value?.Sha256} {f.Key}\n")))));

    private static Phrase Said(string name, FileFault fault) => fault switch
    {
        FileFault.Missing => new($"{name} ontbreekt", $"{name} is missing"),
        FileFault.Changed => new($"{name} is veranderd", $"{name} was changed"),
        _ => new($"{name} hoort er niet", $"{name} does not belong there"),
    };

    private static void CheckDeleted(DeletedResult deleted, SortedDictionary<string, SourceFile?> files, List<Phrase> problems)
    {
        if (!string.Equals(files.GetValueOrDefault(ResultFolder.RecordName)?.Sha256, deleted.RunSha256, StringComparison.Ordinal))
            problems.Add(new($"{ResultFolder.RecordName} is een ander dan bij het verwijderen", $"{ResultFolder.RecordName} is another than when it was deleted"));
        foreach (var name in files.Keys.Where(n => n is not (ResultFolder.RecordName or DeletedResult.FileName)))
            problems.Add(new($"{name} had verwijderd moeten zijn", $"{name} should have been deleted"));
    }

    private static T? Parsed<T>(string folder, string name, List<Phrase> problems)
        where T : class
    {
        try
        {
            return JsonFile.Parse<T>(SourceFile.Read(Path.Combine(folder, name)));
        }
        catch (RefusedException)
        {
            problems.Add(File.Exists(Path.Combine(folder, name)) ? new($"{name} is niet te lezen", $"{name} cannot be read") : new($"{name} ontbreekt", $"{name} is missing"));
            return null;
        }
    }

    private static List<Phrase> Short(List<Phrase> problems) => problems.Count <= Told
        ? problems
        : [.. problems.Take(Told), new($"en nog {problems.Count - Told}", $"and {problems.Count - Told} more")];
}
