namespace Reporting.Tests.Browser;

/// <summary>
/// A test that needs the system's Chromium. Without one it is not run and says why; under CI=true it runs all the same, and fails.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (Chromium is null && Environment.GetEnvironmentVariable("CI") is not "true")
            Skip = "no chromium on PATH; install it with: apt-get install -y chromium fonts-dejavu-core";
    }

    /// <summary>Path of the first chromium on PATH, or null.</summary>
    public static string? Chromium { get; } = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, "chromium")).FirstOrDefault(File.Exists);
}
