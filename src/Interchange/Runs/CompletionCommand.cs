using System.CommandLine;

namespace Interchange.Runs;

/// <summary><c>completion SHELL</c>: a script that lets a shell ask this program what may come next.</summary>
internal static class CompletionCommand
{
    /// <summary>The program answers the directive [suggest:POSITION] with one word a line; where it has none, the shell offers files.</summary>
    private const string Bash = """
        _complete_NAME() {
            local IFS=$'\n'
            COMPREPLY=( $(compgen -W "$("${COMP_WORDS[0]}" "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}") )
        }
        complete -o default -F _complete_NAME PROGRAM
        """;

    private const string Zsh = """
        #compdef PROGRAM
        _complete_NAME() {
            local -a words_after
            words_after=("${(@f)$("${words[1]}" "[suggest:${CURSOR}]" "${BUFFER}" 2>/dev/null)}")
            compadd -a words_after || _files
        }
        compdef _complete_NAME PROGRAM
        """;

    private const string Fish = """
        complete -c PROGRAM -a '(PROGRAM "[suggest:"(commandline -C)"]" (commandline) 2>/dev/null)'
        """;

    private static readonly Dictionary<string, string> Scripts = new(StringComparer.Ordinal) { ["bash"] = Bash, ["zsh"] = Zsh, ["fish"] = Fish };

    public static Command Create(string program)
    {
        var shell = new Argument<string>("shell") { Description = "bash, zsh or fish" };
        shell.AcceptOnlyFromAmong([.. Scripts.Keys]);
        var command = new Command("completion", "Prints a script that completes verbs, options and their values in a shell.") { shell }
            .WithExamples(
                $"{program} completion bash > ~/.local/share/bash-completion/completions/{program}",
                $"{program} completion fish > ~/.config/fish/completions/{program}.fish");
        command.Does(parsed =>
        {
            Console.Out.WriteLine(Scripts[parsed.GetRequiredValue(shell)].Replace("PROGRAM", program, StringComparison.Ordinal).Replace("NAME", program.Replace('-', '_'), StringComparison.Ordinal));
            return ExitCode.Done;
        });
        return command;
    }
}
