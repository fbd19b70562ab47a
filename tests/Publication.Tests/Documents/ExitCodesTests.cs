using System.Globalization;
using System.Text.RegularExpressions;
using Interchange.Runs;

namespace Publication.Tests.Documents;

/// <summary>The README's table of exit codes, which programs rely on, against the codes and the words that the programs use.</summary>
public sealed partial class ExitCodesTests
{
    [Fact]
    public void The_table_has_every_exit_code_in_the_words_that_a_program_is_answered_with() => Assert.Equal(
        Enum.GetValues<ExitCode>().Order().Select(code => (Code: (int)code, Meaning: ExitMeaning.Of(code))),
        Row().Matches(Repository.Text("README.md").Split("## Exit codes")[1].Split("\n## ")[0]).Select(m => (Code: int.Parse(m.Groups["code"].Value, CultureInfo.InvariantCulture), Meaning: m.Groups["words"].Value)));

    [GeneratedRegex("^\\| (?<code>\\d+) \\| (?<words>.+) \\|$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Row();
}
