using Interchange.Contracts;
using Interchange.Runs;
using Reporting.Html;

namespace Pipeline.Evaluation.Backtest;

/// <summary>Writes the backtest and its reports.</summary>
internal static class BacktestFolder
{
    public static void Write(ResultFolder folder, BacktestRecord record, Contract contract)
    {
        JsonFile.Write(folder.FilePath(BacktestRecord.FileName), record);
        foreach (var (name, bytes) in HtmlReport.RenderBoth(BacktestReport.Of(record, contract)))
            File.WriteAllBytes(folder.FilePath(name), bytes);
        folder.Commit(new Dictionary<string, long>(StringComparer.Ordinal)
        {
            ["windows"] = record.Windows.Count,
            ["evaluated"] = record.Windows.Sum(w => w.Size.Evaluation),
            ["of_persons_learnt_from"] = record.Windows.Sum(w => w.Size.SignalsOfThem),
        });
    }
}
