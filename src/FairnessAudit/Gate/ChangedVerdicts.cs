using System.Text.Json;
using FairnessAudit.Measures;
using Interchange.Columns;
using Interchange.Runs;
using Interchange.Trust;

namespace FairnessAudit.Gate;

/// <summary>The verdicts of this audit beside those of the previous release. Only gate results and ratios are read: the rest of the document may have another form.</summary>
internal static class ChangedVerdicts
{
    /// <param name="previous">findings.json of the previous release; null where it holds none.</param>
    /// <param name="now">This audit's results.</param>
    /// <param name="ratios">This audit's ratios.</param>
    /// <exception cref="RefusedException">Exit code 3: the file holds no gate results.</exception>
    public static ReleaseChanges Since(SourceFile? previous, IReadOnlyList<GateResult> now, IReadOnlyList<Finding> ratios) =>
        previous is null ? ReleaseChanges.NotCompared : Read(previous, root =>
            Compare(root.GetProperty("gate_results").Deserialize<GateResult[]>(JsonFile.Options)!, now) with { Ratios = ChangedRatios.Since(root, ratios) });

    public static ReleaseChanges Compare(IReadOnlyList<GateResult> before, IReadOnlyList<GateResult> now)
    {
        var (old, current) = (BySubject(before), BySubject(now));
        string? Before(GateResult result) => old.GetValueOrDefault(Subject(result))?.Verdict;
        return new ReleaseChanges(
            true,
            [.. now.Where(r => r.Verdict is Verdicts.Beyond && Before(r) is not Verdicts.Beyond).Select(r => $"{r.Id} {r.About}: beyond, was {Word(Before(r))}")],
            [.. now.Where(r => r.Verdict is not (Verdicts.Within or Verdicts.Beyond) && Before(r) is Verdicts.Within).Select(r => $"{r.Id} {r.About}: {Word(r.Verdict)}, was within")],
            [.. now.Where(r => r.Verdict is not Verdicts.Beyond && Before(r) is null).Select(r => $"{r.Id} {r.About}: {Word(r.Verdict)}")],
            [.. before.Where(r => !current.ContainsKey(Subject(r))).Select(r => $"{r.Id} {r.About}: was {Word(r.Verdict)}")]);
    }

    private static Dictionary<(string, string), GateResult> BySubject(IReadOnlyList<GateResult> results) =>
        results.GroupBy(Subject).ToDictionary(g => g.Key, g => g.First());

    /// <summary>Some subjects start with how many things were compared: another number of them is not another subject.</summary>
    private static (string Gate, string About) Subject(GateResult result) => (result.Id, result.About.TrimStart("0123456789".ToCharArray()));

    private static string Word(string? verdict) => verdict?.Replace('_', ' ') ?? "not judged";

    private static T Read<T>(SourceFile file, Func<JsonElement, T> read)
    {
        try
        {
            using var document = JsonDocument.Parse(file.Bytes);
            return read(document.RootElement);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw RefusedException.Input(new Problem { Code = "previous-findings", File = file.Path, Column = "gate_results", Rule = "the previous release's findings name no gate results, or hold ratios of another form", Remedy = "give the folder of the release in force as it was signed" });
        }
    }
}
