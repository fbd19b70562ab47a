using System.Security.Cryptography;
using FairnessAudit.Counting;
using FairnessAudit.Disclosure;
using FairnessAudit.Measures;
using FairnessAudit.Reports;
using Interchange.Runs;

namespace FairnessAudit;

/// <summary>The files of an audit. Exact figures about protected groups are for the account that made them.</summary>
internal static class AuditOutput
{
    public const string CountsName = DecisionCounts.FileName;
    public const string Public = "public";
    public const string StatementName = "audit-statement.json";

    /// <returns>SHA-256 of findings.json.</returns>
    public static string Write(ResultFolder folder, Findings findings, CountsFolder counts)
    {
        GateNotes.Note(folder, findings);
        var bytes = JsonFile.Bytes(findings);
        Restricted(folder.FilePath(Findings.FileName), bytes);
        foreach (var (name, table) in counts.Files())
            Restricted(folder.FilePath(name), table);
        foreach (var (name, page) in AuditReport.Render(findings))
            Restricted(folder.FilePath(name), page);
        return Convert.ToHexStringLower(SHA256.HashData(bytes));
    }

    /// <summary>The edition for everybody, in a folder of its own.</summary>
    public static void WritePublic(ResultFolder folder, Findings findings, byte[] counts)
    {
        File.WriteAllBytes(folder.FilePath($"{Public}/{Findings.FileName}"), JsonFile.Bytes(findings));
        File.WriteAllBytes(folder.FilePath($"{Public}/{PublicFigures.FileName}"), counts);
        foreach (var (name, page) in AuditReport.Render(findings))
            File.WriteAllBytes(folder.FilePath($"{Public}/{name}"), page);
    }

    internal static void Restricted(string path, byte[] bytes)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var stream = new FileStream(path, options);
        stream.Write(bytes);
    }
}
