using Interchange.Runs;
using Pipeline.Intake;
using Pipeline.Nights;
using Reporting.Html;

namespace Pipeline.Outcomes;

/// <summary>Verifies nights, reads what people report of their signals, and writes the history as it was known on a day.</summary>
internal static class OutcomesRun
{
    /// <returns>The summary; null where the same history stands there already.</returns>
    /// <exception cref="RefusedException">Exit code 2, 3, 4 or 5; of 4 the quarantine lies in the trace folder.</exception>
    public static OutcomesSummary? Run(OutcomesRequest request, string output)
    {
        var nights = VerifiedNight.Of(request.Nights, request.From, request.To);
        using var folder = ResultFolder.Begin(output, Record(request, nights));
        if (folder is null)
            return null;
        var joined = JoinedOutcomes.Of(request, nights);
        DemandWithinLimit(joined, output);
        var summary = OutcomesCounting.Summary(joined);
        HistoryFiles.Write(folder, joined);
        JsonFile.Write(folder.FilePath(OutcomesSummary.FileName), summary);
        foreach (var (name, page) in HtmlReport.RenderBoth(OutcomesReport.Document(summary, joined.Signals.Contract, joined.Reasons, joined.Stages), OutcomesReport.Name))
            File.WriteAllBytes(folder.FilePath(name), page);
        folder.Commit(new Dictionary<string, long>(StringComparer.Ordinal)
        {
            ["nights"] = nights.Count,
            ["signals"] = joined.Signals.Count,
            ["reports"] = joined.Known.Log.Count,
            ["overrides"] = joined.Overridden.Log.Count,
        });
        return summary;
    }

    private static void DemandWithinLimit(JoinedOutcomes joined, string output)
    {
        var most = joined.Reasons.MaximumQuarantineShare;
        if (joined.SetAside > most * joined.Received)
            throw RefusedDelivery.Of(output, Quarantine.Csv(joined.Quarantine), joined.SetAside, joined.Received, FormattableString.Invariant($"more reports are set aside than the file of reasons allows (a share of {most}); nothing was delivered"));
    }

    private static RunRecord Record(OutcomesRequest request, IReadOnlyList<VerifiedNight> nights)
    {
        var inputs = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["reasons.yaml"] = request.Reasons.Sha256,
            ["signal-key (fingerprint)"] = request.Pseudonymiser.SignalKeyFingerprint,
        };
        foreach (var night in nights)
            inputs["nights/" + night.Name] = night.RunSha256;
        foreach (var file in request.FollowUp)
            inputs["follow-up/" + file.Name] = file.Sha256;
        foreach (var file in request.Overrides)
            inputs["overrides/" + file.Name] = file.Sha256;
        return new RunRecord
        {
            Command = "pipeline outcomes",
            AsOf = request.AsOf,
            Inputs = inputs,
            Settings = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["from"] = SharedRules.Day(request.From), ["to"] = SharedRules.Day(request.To) },
        };
    }
}
