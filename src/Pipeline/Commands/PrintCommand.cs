using System.CommandLine;
using Interchange.Runs;
using Reporting.Printing;

namespace Pipeline.Commands;

/// <summary>Reports as tagged PDF, by a browser of this machine.</summary>
internal static class PrintCommand
{
    public static Command Create()
    {
        var report = new Option<string>("--report") { Description = "result folder whose pages to print, a folder within one, or one page", Required = true };
        var output = new Option<string?>("--out") { Description = "folder for the PDFs; NAME.trace beside the result where it is left out" };
        var command = new Command("print", "Makes a tagged PDF of each page of a report: title, language, structure and bookmarks. Takes Chromium; the HTML stays the accessible master.") { report, output }
            .WithExamples(
                "pipeline print --report nights/2026-11-02.r1",
                "pipeline print --report plan/report.nl.html --out pdf");
        command.Does(parsed => Print(parsed.GetRequiredValue(report), parsed.GetValue(output)));
        return command;
    }

    private static ExitCode Print(string report, string? output) =>
        PrintRun.Of(report, ResultFolder.RecordName, output, Environment.GetEnvironmentVariable("PATH"), Printed) is not { } fault
            ? ExitCode.Done
            : throw RefusedException.Input(new Problem { Code = fault.Code, File = fault.File, Column = fault.Option, Rule = fault.Rule, Remedy = fault.Remedy });

    private static void Printed(string pdf)
    {
        Answering.Made(pdf);
        Console.Error.WriteLine($"printed: {pdf}");
    }
}
