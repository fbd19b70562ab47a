using FairnessAudit.Population;
using FairnessAudit.ThirdParty.Request;
using Interchange.Manifests;
using Interchange.Runs;
using Reporting.Html;

namespace FairnessAudit;

/// <summary>What is needed to have somebody else count by origin: files for a statistics bureau, and the instruction that goes with them.</summary>
internal static class CountsRequestRun
{
    /// <summary>Of what nights did and people made of it.</summary>
    /// <returns>Rows; null where the same request is already there.</returns>
    /// <exception cref="RefusedException">Exit code 2 or 3.</exception>
    public static long? OfHistory(string folder, string output)
    {
        var history = HistoryFiles.Read(folder);
        return Write(output, history.Inputs, () => CountsRequest.Of(HistorySignals.Of(history), withPeople: true));
    }

    /// <summary>Of a candidate rule, replayed.</summary>
    public static long? OfCandidate(string folder, string signals, int threads, string output)
    {
        var intake = SignalFolder.Read(signals);
        var candidate = CandidateFiles.Read(folder, intake);
        return Write(output, new SortedDictionary<string, string>(StringComparer.Ordinal) { [Manifest.FileName] = candidate.Record.ManifestSha256 }, () => CountsRequest.Of(DecidedSignals.Of(Rerun.Of(candidate, intake, threads)), withPeople: false));
    }

    private static long? Write(string output, IReadOnlyDictionary<string, string> inputs, Func<CountsRequest> make)
    {
        using var folder = ResultFolder.Begin(output, new RunRecord { Command = "fairness-audit counts request", Inputs = new SortedDictionary<string, string>(inputs.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal) });
        if (folder is null)
            return null;
        var request = make();
        AuditOutput.Restricted(folder.FilePath(RequestFiles.Persons), RequestFiles.PersonsCsv(request));
        File.WriteAllBytes(folder.FilePath(RequestFiles.Layout), RequestFiles.LayoutCsv(request));
        File.WriteAllBytes(folder.FilePath(RequestFiles.Description), RequestFiles.Yaml(request));
        foreach (var (name, page) in HtmlReport.RenderBoth(RequestInstruction.Compose(request), RequestInstruction.Name))
            File.WriteAllBytes(folder.FilePath(name), page);
        folder.Commit(new Dictionary<string, long>(StringComparer.Ordinal) { ["rows"] = request.Rows.Count });
        return request.Rows.Count;
    }
}
