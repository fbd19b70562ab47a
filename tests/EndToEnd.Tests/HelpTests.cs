namespace EndToEnd.Tests;

public sealed class HelpTests
{
    [Fact]
    public void Every_verb_has_help_with_two_examples_that_call_it()
    {
        foreach (var program in Executable.All)
        {
            foreach (var verb in Verbs.Of(program))
            {
                var ran = program.Run([.. verb, "--help"]);
                var call = program.Name + " " + string.Join(' ', verb);
                Assert.True(ran.ExitCode == 0, $"{call} --help exits {ran.ExitCode}: {ran.Error}");
                var examples = ran.Out.Split('\n').Count(line => line.StartsWith("  ", StringComparison.Ordinal) && line.Contains(call + " ", StringComparison.Ordinal));
                Assert.True(examples >= 2, $"{call} --help shows {examples} examples:\n{ran.Out}");
            }
        }
    }

    [Fact]
    public void The_verbs_are_found_behind_the_first_and_below_another()
    {
        var verbs = Verbs.Of(Executable.Pipeline).Select(words => string.Join(' ', words)).ToList();
        Assert.Contains("evaluate", verbs, StringComparer.Ordinal);
        Assert.Contains("release status", verbs, StringComparer.Ordinal);
    }
}
