using System.Text;
using AngleSharp.Html.Parser;
using FairnessAudit.Commands;
using FairnessAudit.Export;
using Interchange.Columns;
using Interchange.Runs;
using Interchange.Tests.Trust;
using Interchange.Trust;
using Reporting.Tests.Browser;

namespace FairnessAudit.Tests.Export;

public sealed class ExportTests : IDisposable
{
    private readonly ExportWorld world = new();

    public void Dispose() => world.Dispose();

    [Fact]
    public void The_verb_writes_every_file_once_and_the_same_bytes_again()
    {
        Assert.Equal(0, Export("one", InForce));
        Assert.Equal(0, Export("two", InForce));
        Assert.Equal(0, Export("one", InForce));
        var names = Directory.GetFiles(world["one"]).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal).ToArray();
        Assert.Equal(
            [
                "algoritmeregister.json", "annex-iv.en.html", "annex-iv.nl.html", "assessment_card_biasanalyse.yaml", "assessment_card_iama.yaml",
                "assessment_card_technische-documentatie.yaml", "gates.junit.xml", "model_card.yaml", "run.json", "system_card.yaml",
            ],
            names,
            StringComparer.Ordinal);
        Assert.All(names, n => Assert.Equal(File.ReadAllBytes(Path.Combine(world["one"], n)), File.ReadAllBytes(Path.Combine(world["two"], n))));
    }

    [Fact]
    public void Only_a_list_puts_in_force_and_every_file_says_which_it_is()
    {
        Assert.Equal((0, 0, 0), (Export("force", InForce), Export("signed", Trust), Export("draft", [])));
        foreach (var (folder, status, words) in new[]
        {
            ("force", "In gebruik", "een ondertekende, geldige lijst noemt haar"),
            ("signed", "In ontwikkeling", "Geen lijst zegt dat zij in gebruik is"),
            ("draft", "In ontwikkeling", "Niets zegt dat deze vrijgave in gebruik is"),
        })
        {
            Assert.Contains($"\"status\": \"{status}\"", Text(folder, "algoritmeregister.json"), StringComparison.Ordinal);
            Assert.All(new[] { "algoritmeregister.json", "system_card.yaml", "annex-iv.nl.html" }, f => Assert.Contains(words, Text(folder, f), StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_release_that_verify_refuses_is_not_exported()
    {
        world.Authority.InForce = false;
        world.Authority.BuildRelease();
        File.Copy(Path.Combine(world.Authority.Release, "audit-statement.json"), Path.Combine(world.Audit, "audit-statement.json"), overwrite: true);
        Assert.Equal(5, Export("other", InForce));
        Assert.Equal(0, Export("signed", Trust));
        File.AppendAllText(Path.Combine(world.Authority.Release, "scorecard.json"), " ");
        Assert.Equal(5, Export("changed", Trust));
        Assert.Equal(5, Export("changed", []));
        Assert.False(Directory.Exists(world["other"]) || Directory.Exists(world["changed"]));
        Assert.Equal(2, Export("half", ["--root", world.Authority.RootFile]));
    }

    [Fact]
    public void Restricted_findings_and_findings_of_another_audit_never_leave()
    {
        var stated = AuditStatement.Read(SourceFile.Read(Path.Combine(world.Authority.Release, "audit-statement.json")));
        var published = File.ReadAllText(world.PublicFindings);
        Assert.NotNull(PublicFindingsReader.Parse(SourceFile.Read(world.PublicFindings), stated));
        Assert.Equal("export-restricted", Code(() => PublicFindingsReader.Parse(SourceFile.Read(Path.Combine(world.Audit, "findings.json")), stated)));
        foreach (var (from, to) in new[] { ("\"verdict\": \"within\"", "\"verdict\": \"beyond\""), (stated.Digest("manifest.json")!, new string('0', 64)) })
        {
            var changed = SourceFile.Of("findings.json", Encoding.UTF8.GetBytes(published.Replace(from, to, StringComparison.Ordinal)));
            Assert.Equal("export-other-findings", Code(() => PublicFindingsReader.Parse(changed, stated)));
        }
    }

    [Fact]
    public void A_key_that_nobody_reads_is_refused_with_its_line()
    {
        var about = SourceFile.Of("about.yaml", "name: A\nnaam: B\n"u8.ToArray());
        var problem = Assert.Throws<RefusedException>(() => AboutFile.Read(about)).Problems.Single();
        Assert.Equal(("about-broken", 2L), (problem.Code, problem.Row));
    }

    [Fact]
    public void The_documentation_answers_every_section_and_names_its_proof_with_the_digest()
    {
        var page = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(world.Files()["annex-iv.en.html"]));
        var headings = page.QuerySelectorAll("h2").Select(h => h.TextContent.Trim()).ToArray();
        Assert.All(Enumerable.Range(1, 9), n => Assert.Contains(headings, h => h.StartsWith($"{n}. ", StringComparison.Ordinal)));
        var facts = world.Facts();
        Assert.Contains(facts.Digest("scorecard.json"), page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains($"scorecard.json ({facts.Digest("scorecard.json")[..12]}", page.Body.TextContent, StringComparison.Ordinal);
        Assert.Contains("To be filled in by", page.Body.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(facts.Bundle["findings.json"].Sha256, page.Body.TextContent, StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task A_browser_finds_no_barrier_in_the_documentation_in_either_language() => Assert.Empty(await Accessibility.ViolationsAsync(
        world.Files().Where(f => f.Key.EndsWith(".html", StringComparison.Ordinal)).Select(f => (f.Key, f.Value))));

    private string[] Trust => ["--root", world.Authority.RootFile, "--installation", world.Authority.InstallationFile];

    private string[] InForce => [.. Trust, "--in-force", world.Authority.ListFile];

    private int Export(string output, string[] trust) =>
        ExportCommand.Create(new FixedClock()).Parse(["--release", world.Authority.Release, "--about", ExportWorld.About, "--audit", world.Audit, "--out", world[output], .. trust]).Invoke();

    private static string Code(Action act) => Assert.Throws<RefusedException>(act).Problems[0].Code;

    private string Text(string folder, string file) => File.ReadAllText(Path.Combine(world[folder], file));

    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => VirtualAuthority.Now;
    }
}
