using System.Globalization;
using System.Text;
using Interchange.Columns;
using Interchange.Pseudonyms;
using Interchange.Runs;

namespace Pipeline.Nights;

/// <summary>
/// Signals that were closed outside the night, by pseudonym. CSV with the columns signal_id, closed_on and reason, where a reason is one of
/// <see cref="KnownReasons"/>: free text could carry what no file may hold.
/// </summary>
internal static class Closures
{
    public static IReadOnlyList<string> KnownReasons { get; } = ["withdrawn_by_source", "handled_elsewhere", "permit_ended", "other"];

    private const string Header = "signal_id,closed_on,reason";

    /// <summary>The signals closed up to and including the night.</summary>
    /// <exception cref="RefusedException">Exit code 3, with every problem.</exception>
    public static IReadOnlySet<string> Read(SourceFile? file, Pseudonymiser pseudonymiser, DateOnly night)
    {
        var closed = new HashSet<string>(StringComparer.Ordinal);
        if (file is null)
            return closed;
        var problems = new List<Problem>();
        var lines = Encoding.UTF8.GetString(file.Bytes).TrimStart('\uFEFF').Split('\n').Select(l => l.TrimEnd('\r')).ToArray();
        if (!string.Equals(lines[0], Header, StringComparison.Ordinal))
            problems.Add(Wrong(null, null, lines[0], $"the first line must be {Header}"));
        for (var i = 1; i < lines.Length && problems.Count < 100; i++)
        {
            if (lines[i].Length == 0)
                continue;
            var cells = lines[i].Split(',');
            if (cells.Length != 3 || cells[0].Length == 0 || lines[i].Contains('"', StringComparison.Ordinal))
                problems.Add(Wrong(i, null, lines[i], "a line has three values, without quotes"));
            else if (!DateOnly.TryParseExact(cells[1], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                problems.Add(Wrong(i, "closed_on", cells[1], "must be a date such as 2026-11-02"));
            else if (!KnownReasons.Contains(cells[2], StringComparer.Ordinal))
                problems.Add(Wrong(i, "reason", cells[2], "must be one of: " + string.Join(", ", KnownReasons)));
            else if (day <= night)
                closed.Add(pseudonymiser.Signal(cells[0]));
        }

        return problems.Count == 0 ? closed : throw RefusedException.Input([.. problems]);

        Problem Wrong(int? row, string? column, string value, string rule) => new()
        {
            Code = "closures",
            File = file.Path,
            Row = row,
            Column = column,
            Value = value,
            Rule = rule,
            Remedy = "correct the closures and run the night again; nothing was produced",
        };
    }
}
