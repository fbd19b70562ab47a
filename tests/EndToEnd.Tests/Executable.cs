using System.Diagnostics;
using System.Runtime.InteropServices;

namespace EndToEnd.Tests;

/// <summary>What a program said and how it ended.</summary>
public sealed record Ran(int ExitCode, string Out, string Error);

/// <summary>One of the real programs, run as its own process from the build output of the same configuration as these tests.</summary>
public sealed class Executable
{
    /// <summary>Nothing takes as long on a loaded machine unless it hangs; how fast things are is not a test's matter.</summary>
    private static readonly TimeSpan Hung = TimeSpan.FromMinutes(6);

    private readonly string path;

    private Executable(string project, string name)
    {
        // The tests lie in .../artifacts/bin/EndToEnd.Tests/<configuration>/.
        var configuration = Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        path = Path.Combine(Root, "artifacts", "bin", project, configuration, name);
        if (!File.Exists(path))
            throw new FileNotFoundException($"the program is not built: dotnet build {project}", path);
    }

    private Executable(string path) => this.path = path;

    public static Executable Pipeline { get; } = new("Pipeline", "pipeline");

    public static Executable FairnessAudit { get; } = new("FairnessAudit", "fairness-audit");

    public static Executable Synthetic { get; } = new("Synthetic", "synthetic");

    /// <summary>The example for analysts, which is no verb of the product.</summary>
    public static Executable Analysis { get; } = new("Analysis", "Analysis");

    public static IReadOnlyList<Executable> All => [Pipeline, FairnessAudit, Synthetic];

    public string Name => Path.GetFileName(path);

    public string Folder => Path.GetDirectoryName(path)!;

    /// <summary>The folder that holds the solution.</summary>
    public static string Root => FindRoot();

    /// <summary>
    /// The program in a folder of its own, without the files whose names begin so. Its list of dependencies stays behind, since by that it would
    /// miss them before it needs them; native libraries then lie beside it.
    /// </summary>
    public Executable Without(string folder, params string[] names)
    {
        var from = Path.GetDirectoryName(path)!;
        Directory.CreateDirectory(folder);
        var native = Path.Combine(from, "runtimes", RuntimeInformation.RuntimeIdentifier, "native");
        foreach (var file in Directory.EnumerateFiles(from).Concat(Directory.Exists(native) ? Directory.EnumerateFiles(native) : []))
        {
            var name = Path.GetFileName(file);
            if (!names.Any(n => name.StartsWith(n, StringComparison.OrdinalIgnoreCase) || name.StartsWith("lib" + n, StringComparison.OrdinalIgnoreCase)) && !name.EndsWith(".deps.json", StringComparison.Ordinal))
                File.Copy(file, Path.Combine(folder, name));
        }

        return new Executable(Path.Combine(folder, Name));
    }

    public Ran Run(params string[] arguments) => RunWithin(Hung, arguments);

    public Ran RunWith(IReadOnlyDictionary<string, string> environment, params string[] arguments) => Run(Hung, environment, arguments);

    /// <exception cref="TimeoutException">The program did not end in time; it is ended then, with what it started.</exception>
    public Ran RunWithin(TimeSpan limit, params string[] arguments) => Run(limit, new Dictionary<string, string>(StringComparer.Ordinal), arguments);

    private Ran Run(TimeSpan limit, IReadOnlyDictionary<string, string> environment, string[] arguments)
    {
        using var process = Start(environment, arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(limit))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{Name} {string.Join(' ', arguments)} did not end within {limit}");
        }

        return new(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }

    /// <summary>Starts without waiting, for tests that end the program in the middle of its work; both streams must be read or it may stall.</summary>
    public Process Start(params string[] arguments) => Start(new Dictionary<string, string>(StringComparer.Ordinal), arguments);

    private Process Start(IReadOnlyDictionary<string, string> environment, string[] arguments)
    {
        var start = new ProcessStartInfo(path, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = Root,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Pipeline.sln")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException("no folder above the tests holds Pipeline.sln");
    }
}
