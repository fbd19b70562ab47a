using Reporting.Terminal;

namespace Reporting.Tests.Terminal;

public sealed class ProgressTests
{
    [Fact]
    public void A_log_gets_at_most_ten_lines_and_the_last_says_all()
    {
        var log = new StringWriter();
        var answer = new Progress(log, quiet: false, bar: false).Run("Replaying nights", report =>
        {
            for (var i = 1; i <= 765; i++)
                report(i, 765);
            return 42;
        });
        var lines = log.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(42, answer);
        Assert.Equal(Progress.PlainLines, lines.Length);
        Assert.Equal("Replaying nights: 765 of 765", lines[^1].TrimEnd());
    }

    [Fact]
    public void Reports_from_many_threads_are_written_once_each()
    {
        var log = new StringWriter();
        new Progress(log, quiet: false, bar: false).Run("x", report =>
        {
            Parallel.For(1, 1001, i => report(i, 1000));
            return 0;
        });
        var lines = log.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.InRange(lines.Length, 1, Progress.PlainLines);
        Assert.Equal(lines.Length, lines.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Quiet_is_quiet()
    {
        var log = new StringWriter();
        var progress = new Progress(log, quiet: true, bar: true);
        progress.Say("hello");
        Assert.Equal(1, progress.Run("x", report =>
        {
            report(1, 1);
            return 1;
        }));
        Assert.Empty(log.ToString());
    }

    [Fact]
    public void Nothing_to_do_is_done() => Assert.Equal("x: 0 of 0", Log(0, 0));

    private static string Log(int done, int total)
    {
        var log = new StringWriter();
        new Progress(log, quiet: false, bar: false).Run("x", report =>
        {
            report(done, total);
            return 0;
        });
        return log.ToString().Trim();
    }
}
