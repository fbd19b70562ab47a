namespace EndToEnd.Tests.Worlds;

internal static class Expectations
{
    /// <summary>The exit code, and every given text on stderr; a refusal's own code stands there in square brackets.</summary>
    public static Ran Ends(this Ran ran, int exitCode, params string[] said)
    {
        Assert.True(ran.ExitCode == exitCode, $"ended with {ran.ExitCode} where {exitCode} was expected:\n{ran.Error}");
        foreach (var text in said)
            Assert.Contains(text, ran.Error, StringComparison.Ordinal);
        return ran;
    }
}
