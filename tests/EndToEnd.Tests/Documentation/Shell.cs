using System.Diagnostics;

namespace EndToEnd.Tests.Documentation;

/// <summary>A line as a reader types it, in the repository's folder, with the programs on the path and nobody at the terminal.</summary>
internal static class Shell
{
    /// <exception cref="TimeoutException">The command did not end in time; it is ended then, with what it started.</exception>
    public static Ran Run(string command, string? folder = null, TimeSpan? limit = null)
    {
        var start = new ProcessStartInfo("bash", ["-c", command]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, WorkingDirectory = folder ?? Executable.Root };
        start.Environment["PATH"] = string.Join(Path.PathSeparator, Executable.All.Select(e => e.Folder).Append(Environment.GetEnvironmentVariable("PATH")));
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(limit ?? TimeSpan.FromMinutes(5)))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"'{command}' did not end in time");
        }

        return new(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }
}
