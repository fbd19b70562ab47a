using System.Globalization;
using System.Text;
using EndToEnd.Tests.Worlds;

namespace EndToEnd.Tests.Documentation;

/// <summary>The one command for somebody who has a table and nothing else, from a folder of their own.</summary>
public sealed class FirstAuditTests : IDisposable
{
    private static readonly string Script = Path.Combine(Executable.Root, "audit-my-csv.sh");
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_table_from_an_office_is_audited_by_one_command_and_again_from_the_answers_that_were_kept()
    {
        Table(Encoding.Latin1);
        var shown = Start("zaken.csv").Ends(2, "[option]", "Windows-1252", "5  besluit: 2 different values (nee, ja)");
        Assert.DoesNotContain("audit ended", shown.Error, StringComparison.Ordinal);
        Start("zaken.csv --lang nl --decision besluit --attribute herkomst --attribute geslacht --score score --outcome terecht --stratum soort").Ends(11, "zaken-audit/audit/report.nl.html", "Dit betekent");
        Start("--plan zaken-audit/first-audit.yaml --out opnieuw").Ends(11);
        Assert.Equal(File.ReadAllBytes(folder.File("zaken-audit/audit/findings.json")), File.ReadAllBytes(folder.File("opnieuw/audit/findings.json")));
        Assert.Contains("café", File.ReadAllText(folder.File("zaken-audit/tables/decisions.csv")), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_wrong_is_said_at_once_and_nothing_is_made()
    {
        Table(Encoding.UTF8);
        Start("zaken.csv --decision beslissing --attribute kleur").Ends(3, "'beslissing'", "'kleur'", "[start-column]");
        Start("zaken.csv --decision soort --attribute herkomst").Ends(3, "[start-yes-unsaid]");
        Start("geen.csv --decision a --attribute b").Ends(3, "[file-unreadable]");
        File.WriteAllText(folder.File("leeg.csv"), "");
        Start("leeg.csv").Ends(3, "[sheet-one-column]");
        Start("").Ends(2, "./audit-my-csv.sh FILE.csv");
        Assert.Empty(Directory.GetDirectories(folder.Path));
    }

    private Ran Start(string arguments) => Shell.Run($"'{Script}' {arguments}", folder.Path);

    private void Table(Encoding encoding)
    {
        var text = new StringBuilder("nr;herkomst;geslacht;soort;besluit;terecht;score\r\n");
        for (var i = 0; i < 600; i++)
            text.Append(CultureInfo.InvariantCulture, $"{i};{(i % 3 == 0 ? "elders" : "hier")};{(i % 2 == 0 ? "v" : "m")};{(i % 5 == 0 ? "café" : "winkel")};{(i % 7 == 0 ? "ja" : "nee")};{(i % 7 == 0 ? i % 14 == 0 ? "ja" : "nee" : "")};0,{i % 97:D2}\r\n");
        File.WriteAllBytes(folder.File("zaken.csv"), encoding.GetBytes(text.ToString()));
    }
}
