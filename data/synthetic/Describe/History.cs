using Interchange.Columns;
using Synthetic.Output;

namespace Synthetic.Describe;

/// <summary>A generated folder as read back: one small record a signal, with the main origin of its person (-1 where nobody knows it).</summary>
internal readonly record struct SeenSignal(string Class, string Channel, string Series, string Arm, string Substantiated, string Measure, string Person, string Sponsor, int Origin);

internal static class History
{
    /// <exception cref="Interchange.Runs.RefusedException">Exit code 3: a file is missing, damaged or of another layout.</exception>
    public static SeenSignal[] Read(string folder)
    {
        var protectedFile = RawFiles.Resolve(Path.Combine(folder, "protected.*")).Single();
        var origins = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var batch in Open(protectedFile, ProtectedTable.Specs))
        {
            for (var i = 0; i < batch.Count; i++)
                origins[batch.Text("person_id").Values[i]!] = batch.Level("origin_main").Codes[i] - 1;
        }

        return [.. RawFiles.Resolve(Path.Combine(folder, "signals")).SelectMany(f => Open(f, SignalLayout.Specs(history: true))).SelectMany(b => Rows(b, origins))];
    }

    private static IEnumerable<ColumnBatch> Open(string path, IReadOnlyList<ColumnSpec> specs) => RawTable.Open(SourceFile.Read(path)).Read(specs).Select(b => b.Columns);

    private static IEnumerable<SeenSignal> Rows(ColumnBatch batch, Dictionary<string, int> origins) => Enumerable.Range(0, batch.Count).Select(i => new SeenSignal(
        Level(batch, "class", i), Level(batch, "channel", i), Level(batch, "dossier_series", i), Level(batch, "arm", i), Level(batch, "substantiated", i), Level(batch, "measure", i),
        batch.Text("person_id").Values[i] ?? "", batch.Text("sponsor_id").Values[i] ?? "",
        batch.Text("person_id").Values[i] is { } person ? origins.GetValueOrDefault(person, -1) : -1));

    private static string Level(ColumnBatch batch, string name, int row) => batch.Level(name)[row] ?? "";
}
