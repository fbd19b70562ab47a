using System.Globalization;
using Interchange.Runs;
using Pipeline.Delivery;
using Pipeline.Nights;
using Pipeline.Releases;
using Reporting.Html;

namespace Pipeline.Sampling;

/// <summary>Verifies the nights of a period, draws from their signals, and writes an evidence pack for each that was drawn.</summary>
internal static class SampleRun
{
    public const string DrawName = "draw.csv";
    public const string PacksName = "packs";

    /// <returns>Whether the sample stood there already.</returns>
    /// <exception cref="RefusedException">Exit code 2, 3 or 5; nothing was written.</exception>
    public static bool Run(SampleRequest request, string output)
    {
        var nights = VerifiedNight.Of(request.Nights, request.From, request.To);
        LedgeredRuns.Read(request.Ledger)?.DemandMade(nights.Select(n => (n.Name.ToString(), n.RunSha256)), LedgeredRuns.Nightly);
        var digests = new SortedDictionary<string, string>(nights.ToDictionary(n => n.Name.ToString(), n => n.RunSha256, StringComparer.Ordinal), StringComparer.Ordinal);
        using var folder = ResultFolder.Begin(output, Record(request, digests));
        if (folder is null)
            return true;
        var frame = SampleFrame.Of(nights);
        var drawn = SampleDraw.Of(frame, request.PerStratum, request.Seed);
        JsonFile.Write(folder.FilePath(SampleRecord.FileName), new SampleRecord
        {
            From = request.From,
            To = request.To,
            Seed = request.Seed,
            PerStratum = request.PerStratum,
            Nights = digests,
            FrameSignals = frame.Count,
            Strata = [.. drawn.GroupBy(d => d.Signal.Stratum, StringComparer.Ordinal).Select(g => new SampleStratum(g.Key, g.First().InStratum, g.First().Drawn, g.First().Probability))],
        });
        File.WriteAllBytes(folder.FilePath(DrawName), Draw(drawn));
        foreach (var (number, evidence) in EvidenceMaking.Of(nights, drawn).Index())
            Pack(folder, number, evidence);
        folder.Commit(new Dictionary<string, long>(StringComparer.Ordinal) { ["nights"] = nights.Count, ["frame"] = frame.Count, ["drawn"] = drawn.Count });
        return false;
    }

    private static RunRecord Record(SampleRequest request, IReadOnlyDictionary<string, string> nights) => new()
    {
        Command = "pipeline sample",
        Seed = request.Seed,
        Inputs = nights,
        Settings = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["from"] = request.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["to"] = request.To.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["per-stratum"] = request.PerStratum.ToString(CultureInfo.InvariantCulture),
        },
    };

    /// <summary>The drawn signals as a file.</summary>
    public static byte[] Draw(IReadOnlyList<DrawnSignal> drawn)
    {
        var csv = new SafeCsv("signal", "state", "class", "stratum_signals", "stratum_drawn", "probability", "pack");
        foreach (var (number, d) in drawn.Index())
        {
            csv.Add(
                d.Signal.Signal, d.Signal.State, d.Signal.Class, d.InStratum.ToString(CultureInfo.InvariantCulture), d.Drawn.ToString(CultureInfo.InvariantCulture),
                d.Probability.ToString("R", CultureInfo.InvariantCulture), PackName(number) + ".json");
        }

        return csv.Bytes();
    }

    /// <summary>Packs are numbered as they were drawn: a name with a pseudonym would stay in the run record when the sample is deleted.</summary>
    private static string PackName(int number) => string.Create(CultureInfo.InvariantCulture, $"{PacksName}/{number + 1:D4}");

    private static void Pack(ResultFolder folder, int number, Evidence evidence)
    {
        var name = PackName(number);
        JsonFile.Write(folder.FilePath(name + ".json"), evidence);
        foreach (var (file, page) in HtmlReport.RenderBoth(EvidencePage.Document(evidence), Path.GetFileName(name)))
            File.WriteAllBytes(folder.FilePath($"{PacksName}/{file}"), page);
    }
}
