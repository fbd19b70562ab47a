using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Benchmarks;

/// <summary>What a whole process cost.</summary>
/// <param name="Processor">Seconds of processor time, of user and system.</param>
/// <param name="Passed">Seconds on the clock.</param>
internal sealed partial record ChildProcess(double Processor, double Passed)
{
    private const int Children = -1;

    /// <summary>Runs a program to its end, one at a time.</summary>
    /// <exception cref="InvalidOperationException">It ended with another code than 0.</exception>
    public static ChildProcess Run(string program, string folder, params string[] arguments)
    {
        var (before, began) = (Spent(), Stopwatch.GetTimestamp());
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder })!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        process.WaitForExit();
        var passed = Stopwatch.GetElapsedTime(began).TotalSeconds;
        return process.ExitCode == 0
            ? new(Spent() - before, passed)
            : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}: {output.GetAwaiter().GetResult()}{error.GetAwaiter().GetResult()}");
    }

    /// <summary>Processor seconds of all children that have ended: the kernel's own account.</summary>
    private static double Spent()
    {
        if (GetUsage(Children, out var usage) != 0)
            throw new InvalidOperationException("getrusage failed");
        return usage.UserSeconds + usage.SystemSeconds + ((usage.UserMicroseconds + usage.SystemMicroseconds) / 1e6);
    }

    [LibraryImport("libc", EntryPoint = "getrusage")]
    private static partial int GetUsage(int who, out Usage usage);

    [StructLayout(LayoutKind.Sequential, Size = 144)]
    private struct Usage
    {
        public long UserSeconds;
        public long UserMicroseconds;
        public long SystemSeconds;
        public long SystemMicroseconds;
    }
}
