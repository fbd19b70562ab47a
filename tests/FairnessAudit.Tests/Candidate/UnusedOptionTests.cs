using System.CommandLine;
using FairnessAudit.Commands;
using Interchange.Runs;

namespace FairnessAudit.Tests.Candidate;

/// <summary>An option that an audit would not use is refused, for whoever gave it would think that it counted.</summary>
public sealed class UnusedOptionTests
{
    [Theory]
    [InlineData("--second-review", "--table", "t.csv")]
    [InlineData("--second-review", "--counts", "c.csv")]
    [InlineData("--purpose", "--table", "t.csv")]
    [InlineData("--purpose", "--history", "h")]
    [InlineData("--purpose", "--counts", "c.csv")]
    public void An_option_of_another_kind_of_audit_is_refused_by_name_before_anything_is_read(string option, string kind, string input)
    {
        using var folder = new ScratchFolder();
        var error = new StringWriter();
        var parsed = new RootCommand { AuditCommand.Create() }.Parse(["audit", kind, input, option, "form.csv", "--protected", "p.csv", "--out", folder["out"]]);
        Assert.Equal((int)ExitCode.Usage, parsed.Invoke(new InvocationConfiguration { Error = error }));
        Assert.Contains(option, error.ToString(), StringComparison.Ordinal);
        Assert.Contains("leave the option out", error.ToString(), StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["out"]));
    }
}
