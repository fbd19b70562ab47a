using System.Globalization;
using System.Text;
using Interchange.Columns;
using Interchange.Contracts;
using Interchange.Manifests;
using Interchange.Runs;
using Interchange.ScoredSignals;
using Reporting.Html;

namespace Pipeline.SecondReviews;

/// <summary>Draws cases for a second, blind reading, and writes the form that readers fill in and a page with what may be seen of each case.</summary>
internal static class SecondReviewRun
{
    /// <returns>How many cases; null where the same draw stands there already.</returns>
    /// <exception cref="RefusedException">Exit code 2 or 3; nothing was written.</exception>
    public static int? Run(SecondReviewRequest request, string output)
    {
        var signals = SignalFolder.Read(request.Signals);
        using var folder = ResultFolder.Begin(output, Record(request, signals));
        if (folder is null)
            return null;
        var frame = FinishedDraws.Of(signals, request.KnownFrom, request.KnownTo);
        if (frame.Count == 0)
            throw RefusedException.Input(new Problem { Code = "no-finished-draw", File = request.Signals, Rule = "no signal that was drawn at random has an outcome that became known in this time", Remedy = "name other days, or signals with outcomes: a history of pipeline outcomes" });
        var cases = frame.Sample(request.Cases, request.Seed);
        JsonFile.Write(folder.FilePath(SecondReviewRecord.FileName), new SecondReviewRecord
        {
            ModelLine = signals.Contract.ModelLine,
            ManifestSha256 = signals.ManifestSha256,
            KnownFrom = request.KnownFrom,
            KnownTo = request.KnownTo,
            Seed = request.Seed,
            Frame = frame.Count,
            Cases = cases.Count,
            Probability = (double)cases.Count / frame.Count,
        });
        File.WriteAllBytes(folder.FilePath(SecondReviewLayout.FormName), Form(signals.Contract, cases));
        foreach (var (name, page) in HtmlReport.RenderBoth(SecondReviewPage.Document(signals.Contract, cases, frame.Count), SecondReviewPage.Name))
            File.WriteAllBytes(folder.FilePath(name), page);
        folder.Commit(new Dictionary<string, long>(StringComparer.Ordinal) { ["frame"] = frame.Count, ["cases"] = cases.Count });
        return cases.Count;
    }

    /// <summary>One row a case, with the columns that readers fill in left empty.</summary>
    private static byte[] Form(Contract contract, ColumnBatch cases)
    {
        var names = SecondReviewLayout.Specs(contract.Outcome.Founded, contract.Outcome.Unfounded).Select(s => s.Name).ToArray();
        var csv = new StringBuilder().AppendJoin(',', names).Append('\n');
        var signals = cases.Text(contract.Single(ColumnRole.Signal).Name).Values;
        for (var row = 0; row < cases.Count; row++)
            csv.Append(CultureInfo.InvariantCulture, $"{row + 1},{CsvText.Quoted(signals[row]!)}").Append(',', names.Length - 2).Append('\n');
        return Encoding.UTF8.GetBytes(csv.ToString());
    }

    private static RunRecord Record(SecondReviewRequest request, SignalFolder signals) => new()
    {
        Command = "pipeline second-review",
        Seed = request.Seed,
        Inputs = signals.Inputs,
        Settings = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["cases"] = request.Cases.ToString(CultureInfo.InvariantCulture),
            ["known-from"] = request.KnownFrom.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["known-to"] = request.KnownTo.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        },
    };
}
