using System.Text.Json;
using EndToEnd.Tests.Documentation;
using EndToEnd.Tests.Worlds;

namespace EndToEnd.Tests.Operations;

/// <summary>The programs as they are typed, and as a collector of logs reads them.</summary>
public sealed class TerminalTests
{
    [Theory]
    [InlineData("pipeline plan --sc", "--scenario")]
    [InlineData("pipeline retention ver", "verify")]
    [InlineData("pipeline train --trainer mln", "mlnet-gam")]
    [InlineData("fairness-audit self", "selftest")]
    public void Bash_completes_verbs_options_and_values(string typed, string completed)
    {
        var program = Executable.All.Single(p => p.Name == typed.Split(' ')[0]);
        var words = typed.Split(' ');
        var script = $"""
            source <({program.Name} completion bash)
            COMP_WORDS=({typed}); COMP_CWORD={words.Length - 1}; COMP_LINE="{typed}"; COMP_POINT={typed.Length}
            _complete_{program.Name.Replace('-', '_')}
            printf '%s\n' "${"{COMPREPLY[@]}"}"
            """;
        Assert.Equal(completed, Shell.Run(script).Ends(0).Out.Trim());
    }

    [Fact]
    public void A_program_lists_its_verbs_a_line_each_and_examples_stand_with_their_verb()
    {
        var lines = Executable.Pipeline.Run("--help").Ends(0).Out.Split('\n');
        Assert.DoesNotContain(lines, line => line.Contains("Examples:", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("  plan ", StringComparison.Ordinal));
        Assert.Contains("Examples:", Executable.Pipeline.Run("plan", "--help").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void In_a_log_of_JSON_every_line_is_an_object_and_a_refusal_has_its_parts()
    {
        var environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["LOG_FORMAT"] = "json" };
        var refused = Lines(Executable.Pipeline.RunWith(environment, "plan", "--scenario", "no-such-file.yaml", "--policy", "policies/ordering/societal-interest.yaml", "--out", "unused"));
        var told = Assert.Single(refused);
        Assert.Equal(("error", "pipeline", "plan", "file-unreadable", "no-such-file.yaml"), (Field(told, "level"), Field(told, "program"), Field(told, "verb"), Field(told, "code"), Field(told, "file")));
        Assert.NotEmpty(Field(told, "remedy"));
        var misused = Lines(Executable.Pipeline.RunWith(environment, "plan"));
        Assert.Contains(misused, line => Field(line, "level") is "error" && Field(line, "message").Contains("--scenario", StringComparison.Ordinal));
    }

    [Fact]
    public void Doctor_notes_that_there_is_no_browser_and_says_for_what_one_is_needed_and_that_breaks_nothing()
    {
        using var folder = new TemporaryFolder();
        foreach (var program in new[] { Executable.Pipeline, Executable.FairnessAudit })
        {
            var environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["PATH"] = folder.Path };
            var without = Browser(program.RunWith(environment, "doctor", "--json").Ends(0));
            Assert.Equal("note", Field(without, "state"));
            Assert.Contains("print makes no PDF", Field(without, "found"), StringComparison.Ordinal);
            Assert.Contains("apt-get install chromium", Field(without, "mend"), StringComparison.Ordinal);
            File.WriteAllText(folder.File("chromium"), "");
            Assert.Equal("fine", Field(Browser(program.RunWith(environment, "doctor", "--json").Ends(0)), "state"));
            File.Delete(folder.File("chromium"));
        }
    }

    private static JsonElement Browser(Ran ran) => JsonDocument.Parse(ran.Out).RootElement.EnumerateArray().Single(check => Field(check, "name") is "browser");

    private static JsonElement[] Lines(Ran ran) => [.. ran.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];

    private static string Field(JsonElement line, string name) => line.GetProperty(name).GetString()!;
}
