using System.Diagnostics;

namespace Reporting.Printing;

/// <summary>A browser of this machine, started as a process, that prints pages as tagged PDF: structure, language, title and bookmarks come from the page.</summary>
public sealed class Chromium
{
    private static readonly string[] Names = OperatingSystem.IsWindows() ? ["chrome.exe", "msedge.exe"] : ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    /// <summary>A page is a file of this machine; the rest keeps the browser from asking anything of a network.</summary>
    private static readonly string[] Quiet =
    [
        "--headless", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic", "--disable-extensions",
        "--host-resolver-rules=MAP * ~NOTFOUND", "--no-pdf-header-footer", "--export-tagged-pdf", "--generate-pdf-document-outline",
    ];

    private Chromium(string program) => Program = program;

    /// <summary>How to come by one.</summary>
    public static string Install => "install Chromium (on Debian: apt-get install chromium) so that it stands on PATH";

    /// <summary>Path of the program.</summary>
    public string Program { get; }

    /// <summary>The first on a search path such as the variable PATH; null where there is none.</summary>
    public static Chromium? On(string? searchPath) => (searchPath ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(folder => Names.Select(name => Path.Combine(folder, name)))
        .Where(File.Exists)
        .Select(path => new Chromium(path))
        .FirstOrDefault();

    /// <summary>Prints a page. Two runs differ in a few bytes, since a PDF says when it was made.</summary>
    /// <param name="page">The page's file.</param>
    /// <param name="pdf">The file to make or replace; who may read it is who may read the page.</param>
    /// <returns>What went wrong in the browser's own words; null where nothing did.</returns>
    public string? Print(string page, string pdf)
    {
        var work = Directory.CreateTempSubdirectory("print-");
        try
        {
            var made = Path.Combine(work.FullName, "page.pdf");
            if (Run(page, made, work.FullName) is { } wrong)
                return wrong;
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(made, File.GetUnixFileMode(page));
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(pdf))!);
            File.Move(made, pdf, overwrite: true);
            return null;
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    private string? Run(string page, string made, string work)
    {
        // The administrator of a container cannot be shut in by the browser's own sandbox.
        string[] sandbox = Environment.IsPrivilegedProcess && !OperatingSystem.IsWindows() ? ["--no-sandbox"] : [];
        using var process = Process.Start(new ProcessStartInfo(Program, [.. Quiet, .. sandbox, $"--user-data-dir={Path.Combine(work, "profile")}", $"--print-to-pdf={made}", new Uri(Path.GetFullPath(page)).AbsoluteUri])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        })!;
        var (said, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        if (!process.WaitForExit(Limit))
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
            return $"the browser did not end within {Limit.TotalMinutes} minutes";
        }

        // It may end well without a file, and it grumbles where all is well.
        var words = (errors.GetAwaiter().GetResult() + said.GetAwaiter().GetResult()).Trim();
        return process.ExitCode == 0 && File.Exists(made) ? null : words.Length == 0 ? $"the browser ended with {process.ExitCode}" : words;
    }
}
