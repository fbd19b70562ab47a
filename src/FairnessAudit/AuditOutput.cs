using System.Text;
using FairnessAudit.Measures;
using FairnessAudit.Population;
using FairnessAudit.Reports;
using Interchange.Runs;

namespace FairnessAudit;

/// <summary>The files of an audit. Exact figures about protected groups are for the account that made them.</summary>
internal static class AuditOutput
{
    public const string CountsName = "counts.csv";
    public const string StatementName = "audit-statement.json";

    public static void Write(ResultFolder folder, Findings findings, IReadOnlyList<CountTable> tables)
    {
        Restricted(folder.FilePath(Findings.FileName), JsonFile.Bytes(findings));
        var csv = new StringBuilder(CountTable.CsvHeader);
        foreach (var table in tables)
            table.AppendCsv(csv);
        Restricted(folder.FilePath(CountsName), Encoding.UTF8.GetBytes(csv.ToString()));
        foreach (var (name, page) in AuditReport.Render(findings))
            Restricted(folder.FilePath(name), page);
    }

    private static void Restricted(string path, byte[] bytes)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var stream = new FileStream(path, options);
        stream.Write(bytes);
    }
}
