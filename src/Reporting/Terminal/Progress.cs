using System.Globalization;
using Spectre.Console;

namespace Reporting.Terminal;

/// <summary>
/// How far a long step is, for people: a bar on a terminal, plain "n of m" lines in a log, nothing when quiet. It writes to standard
/// error only, and no result depends on it.
/// </summary>
public sealed class Progress
{
    /// <summary>Plain lines a step writes at most, by count and not by clock, so that a log is the same for every run.</summary>
    public const int PlainLines = 5;

    private readonly TextWriter errors;
    private readonly bool quiet, bar;

    /// <param name="errors">Where to write, normally standard error.</param>
    /// <param name="quiet">Writes nothing at all.</param>
    /// <param name="bar">Draws a bar; only a terminal can show one.</param>
    public Progress(TextWriter errors, bool quiet, bool bar)
    {
        this.errors = errors;
        this.quiet = quiet;
        this.bar = bar;
    }

    public static Progress OnStandardError(bool quiet) => new(Console.Error, quiet, bar: !Console.IsErrorRedirected);

    /// <summary>Runs a step that reports (done, total) as it goes, from any thread.</summary>
    /// <param name="what">The step in words, for example "Replaying nights".</param>
    /// <param name="work">The step.</param>
    public T Run<T>(string what, Func<Action<int, int>, T> work)
    {
        if (quiet)
            return work(static (_, _) => { });
        return bar ? WithBar(what, work) : work(PlainReporter(what));
    }

    /// <summary>A line for people, unless quiet.</summary>
    public void Say(string line)
    {
        if (!quiet)
            errors.WriteLine(line);
    }

    private T WithBar<T>(string what, Func<Action<int, int>, T> work)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(errors) });
        return console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RateColumn(), new RemainingTimeColumn())
            .Start(context =>
            {
                var task = context.AddTask(Markup.Escape(what), autoStart: true, maxValue: 1);
                return work((done, total) =>
                {
                    task.MaxValue = Math.Max(1, total);
                    task.Value = total == 0 ? 1 : done;
                });
            });
    }

    private Action<int, int> PlainReporter(string what)
    {
        var gate = new Lock();
        var written = 0;
        return (done, total) =>
        {
            lock (gate)
            {
                var step = total == 0 ? PlainLines : (int)((long)done * PlainLines / total);
                if (step <= written)
                    return;
                written = step;
                errors.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {done} of {total}"));
            }
        };
    }
}
