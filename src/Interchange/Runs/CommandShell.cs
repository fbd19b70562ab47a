using System.CommandLine;
using Interchange.Lineage;

namespace Interchange.Runs;

/// <summary>Where every executable begins: all usage errors at once, refusals as words on stderr, one exit code.</summary>
public static class CommandShell
{
    public static int Run(RootCommand root, string[] arguments)
    {
        var parsed = root.Parse(arguments);
        if (parsed.Errors.Count == 0)
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        foreach (var error in parsed.Errors)
            Console.Error.WriteLine("error: " + error.Message);
        Console.Error.WriteLine($"see: {Path.GetFileName(Environment.ProcessPath)} {parsed.CommandResult.Command.Name} --help");
        return (int)ExitCode.Usage;
    }

    /// <summary>Sets what a verb does. A refusal prints each problem and gives its exit code; anything else is our own fault.</summary>
    public static void Does(this Command command, Func<ParseResult, ExitCode> action) =>
        command.SetAction(parsed => Guard(() => action(parsed), Console.Error));

    /// <summary>Adds examples under a verb's help.</summary>
    public static T WithExamples<T>(this T command, params string[] examples)
        where T : Command
    {
        command.Description += Environment.NewLine + Environment.NewLine + "Examples:" + Environment.NewLine
            + string.Join(Environment.NewLine, examples.Select(e => "  " + e));
        return command;
    }

    public static int Guard(Func<ExitCode> command, TextWriter errors)
    {
        try
        {
            return (int)LineageScope.Within(command);
        }
        catch (RefusedException refused)
        {
            foreach (var problem in refused.Problems)
                errors.WriteLine("error: " + problem);
            return (int)refused.ExitCode;
        }
        catch (Exception unexpected) when (unexpected is not OutOfMemoryException)
        {
            errors.WriteLine("unexpected error: this is our own fault. Nothing was delivered. Send these lines to the maintainers of this software:");
            errors.WriteLine(unexpected);
            return (int)ExitCode.Unexpected;
        }
    }
}
