using System.Globalization;
using System.Text;
using Interchange.Runs;

namespace Pipeline.Nights;

/// <summary>
/// The last night in the text format of Prometheus (exposition format 0.0.4), for a collector that reads files. Counts, times and what is in
/// force; no signal and no person. It is told beside the night and never in it, and where it cannot be written nothing stops.
/// </summary>
internal static class NightMetrics
{
    private const string Prefix = "signals_night_";

    /// <summary>A night that was delivered.</summary>
    public static string Delivered(NightRecord night, IEnumerable<(string Name, TimeSpan Passed)> phases, ExitCode code, DateTimeOffset now)
    {
        var text = Attempt(night.Night, code, now);
        Head(text, "signals", "Signals by what became of them.");
        foreach (var (state, count) in States(night))
            Line(text, "signals", $"state=\"{state}\"", count);
        Single(text, "places", "Places of the night, the random draw included.", night.Capacity);
        Single(text, "policy_only", "1 where no model ordered the night.", night.PolicyOnly ? 1 : 0);
        if (night.ReleaseValidUntil is { } until)
            Single(text, "release_valid_until_timestamp_seconds", "Last day of the release.", Midnight(until));
        Head(text, "phase_seconds", "Time that each phase took.");
        foreach (var (name, passed) in phases)
            Line(text, "phase_seconds", $"phase=\"{name}\"", passed.TotalSeconds);
        return text.ToString();
    }

    /// <summary>A night that was refused or failed: only that it was tried, and how it ended.</summary>
    public static string Refused(DateOnly night, ExitCode code, DateTimeOffset now) => Attempt(night, code, now).ToString();

    /// <summary>The counts that reconcile, and those of the delivery, by name.</summary>
    public static IEnumerable<(string State, long Count)> States(NightRecord night) =>
    [
        ("received", night.Received), ("quarantined", night.Quarantined), ("stock_before", night.Counts.StockBefore), ("new", night.Counts.New), ("put_forward", night.Counts.PutForward),
        ("drawn_at_random", night.Counts.Random), ("lapsed", night.Counts.Lapsed), ("closed_elsewhere", night.Counts.Closed), ("stock_after", night.Counts.StockAfter),
    ];

    /// <summary>Puts the file in place whole, so that no collector reads half of it.</summary>
    /// <returns>What went wrong; null where nothing did.</returns>
    public static string? Write(string path, string text)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path + ".partial", text);
            File.Move(path + ".partial", path, overwrite: true);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return $"{path}: the night's metrics cannot be written: {e.Message}";
        }
    }

    private static StringBuilder Attempt(DateOnly night, ExitCode code, DateTimeOffset now)
    {
        var text = new StringBuilder();
        Single(text, "exit_code", "How the last run ended: 0 delivered, 6 delivered by policy only, else not delivered.", (int)code);
        Single(text, "ended_timestamp_seconds", "When the last run ended.", now.ToUnixTimeSeconds());
        Single(text, "date_timestamp_seconds", "The night that it was for.", Midnight(night));
        return text;
    }

    private static long Midnight(DateOnly day) => new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero).ToUnixTimeSeconds();

    private static void Single(StringBuilder text, string name, string help, double value)
    {
        Head(text, name, help);
        text.Append(CultureInfo.InvariantCulture, $"{Prefix}{name} {value}\n");
    }

    private static void Head(StringBuilder text, string name, string help) => text.Append(CultureInfo.InvariantCulture, $"# HELP {Prefix}{name} {help}\n# TYPE {Prefix}{name} gauge\n");

    private static void Line(StringBuilder text, string name, string label, double value) => text.Append(CultureInfo.InvariantCulture, $"{Prefix}{name}{{{label}}} {value}\n");
}
