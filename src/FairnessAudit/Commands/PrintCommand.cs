using System.CommandLine;
using Interchange.Runs;
using Reporting.Printing;

namespace FairnessAudit.Commands;

/// <summary>Reports as tagged PDF, by a browser of this machine.</summary>
internal static class PrintCommand
{
    public static Command Create()
    {
        var report = new Option<string>("--report") { Description = "result folder whose pages to print, a folder within one, or one page", Required = true };
        var output = new Option<string?>("--out") { Description = "folder for the PDFs; NAME.trace beside the result where it is left out" };
        var command = new Command("print", "Makes a tagged PDF of each page of a report: title, language, structure and bookmarks. Takes Chromium; the HTML stays the accessible master.") { report, output }
            .WithExamples(
                "fairness-audit print --report audit/public",
                "fairness-audit print --report audit/public/report.nl.html --out pdf");
        command.Does(parsed => Print(parsed.GetRequiredValue(report), parsed.GetValue(output)));
        return command;
    }

    private static ExitCode Print(string report, string? output)
    {
        var jobs = PrintJob.Of(report, ResultFolder.RecordName, output);
        if (jobs.Count == 0)
            throw RefusedException.Input(new Problem { Code = "print-nothing", File = report, Column = "--report", Rule = "there is no page here", Remedy = "give the folder that holds the report's pages (.html), or one page" });
        var printer = Chromium.On(Environment.GetEnvironmentVariable("PATH")) ?? throw RefusedException.Input(new Problem
        {
            Code = "no-chromium",
            File = report,
            Rule = "PDF skipped: no Chromium",
            Remedy = "install it (on Debian: apt-get install chromium) so that it stands on PATH, or open the page in any browser and print it; the HTML is complete without it",
        });
        foreach (var job in jobs)
        {
            if (printer.Print(job.Page, job.Pdf) is { } wrong)
                throw RefusedException.Input(new Problem { Code = "print-failed", File = job.Page, Rule = wrong, Remedy = "open the page in a browser and print it there" });
            Console.Error.WriteLine($"printed: {job.Pdf}");
        }

        return ExitCode.Done;
    }
}
