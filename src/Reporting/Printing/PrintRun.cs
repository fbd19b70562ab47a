namespace Reporting.Printing;

/// <summary>Why pages were not printed, in the parts of an error that says what to do.</summary>
/// <param name="Code">A stable short name of the rule.</param>
/// <param name="File">What it is about.</param>
/// <param name="Option">The option that named it; null where none did.</param>
/// <param name="Rule">What is not as it must be.</param>
/// <param name="Remedy">What to do.</param>
public sealed record PrintFault(string Code, string File, string? Option, string Rule, string Remedy);

/// <summary>Prints all pages of a report, or stops at the first that cannot be.</summary>
public static class PrintRun
{
    /// <param name="report">A page, or a folder with pages.</param>
    /// <param name="recordName">Name of the file by which a result's folder is known.</param>
    /// <param name="output">Folder for the PDFs; null for the one beside the result.</param>
    /// <param name="searchPath">Where a browser is looked for, such as the variable PATH.</param>
    /// <param name="printed">Told of every PDF made.</param>
    /// <returns>Null where every page was printed.</returns>
    public static PrintFault? Of(string report, string recordName, string? output, string? searchPath, Action<string> printed)
    {
        var jobs = PrintJob.Of(report, recordName, output);
        if (jobs.Count == 0)
            return new("print-nothing", report, "--report", "there is no page here", "give the folder that holds the report's pages (.html), or one page");
        if (Chromium.On(searchPath) is not { } printer)
            return new("no-chromium", report, null, "PDF skipped: no Chromium", Chromium.Install + ", or open the page in any browser and print it; the HTML is complete without it");
        foreach (var job in jobs)
        {
            if (printer.Print(job.Page, job.Pdf) is { } wrong)
                return new("print-failed", job.Page, null, wrong, "open the page in a browser and print it there");
            printed(job.Pdf);
        }

        return null;
    }
}
