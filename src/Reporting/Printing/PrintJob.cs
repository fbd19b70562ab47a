namespace Reporting.Printing;

/// <summary>One page and the PDF to make of it.</summary>
public sealed record PrintJob(string Page, string Pdf)
{
    private const string TraceSuffix = ".trace";

    /// <summary>
    /// The pages of a folder, or one page. A PDF says when it was made, so it goes beside a result and never into it: to NAME.trace, where the
    /// run record is not.
    /// </summary>
    /// <param name="report">A page, or a folder with pages.</param>
    /// <param name="recordName">Name of the file by which a result's folder is known.</param>
    /// <param name="output">Another folder for the PDFs; null for the one beside the result.</param>
    /// <returns>In order of name; none where there is no page.</returns>
    public static IReadOnlyList<PrintJob> Of(string report, string recordName, string? output)
    {
        report = Path.TrimEndingDirectorySeparator(Path.GetFullPath(report));
        var folder = File.Exists(report) ? Path.GetDirectoryName(report)! : report;
        string[] pages = File.Exists(report) ? [report] : Directory.Exists(report) ? Directory.GetFiles(report, "*.html") : [];
        var target = output is null ? Beside(folder, recordName) : Path.GetFullPath(output);
        return [.. pages.Order(StringComparer.Ordinal).Select(page => new PrintJob(page, Path.Combine(target, Path.GetFileNameWithoutExtension(page) + ".pdf")))];
    }

    private static string Beside(string folder, string recordName)
    {
        var result = folder;
        for (var above = folder; above is not null; above = Path.GetDirectoryName(above))
        {
            if (!File.Exists(Path.Combine(above, recordName)))
                continue;
            result = above;
            break;
        }

        return Path.GetFullPath(Path.Combine(result + TraceSuffix, Path.GetRelativePath(result, folder)));
    }
}
