using FairnessAudit.Population;
using Interchange.Columns;

namespace FairnessAudit.Tests.Compas;

/// <summary>The public table joined with itself, some of its rows or all, without an audit around it.</summary>
internal static class CompasRows
{
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Lines { get; } = Read();

    public static DecisionRows Of(ScratchFolder folder, IEnumerable<IReadOnlyDictionary<string, string>> lines, Func<IReadOnlyDictionary<string, string>, string>? probability = null, Func<IReadOnlyDictionary<string, string>, string>? score = null)
    {
        var text = "id,score,probability,outcome,race,sex\n" + string.Concat(lines.Select(l =>
            $"{l["entity_id"]},{score?.Invoke(l) ?? l["decile_score"]},{probability?.Invoke(l)},{l["label_value"]},{l["race"]},{l["sex"]}\n"));
        var file = folder.Write("rows.csv", text);
        var columns = new TableRequest
        {
            Id = "id",
            Score = "score",
            Probability = probability is null ? null : "probability",
            Outcome = "outcome",
            Decision = new DecisionRule(null, null, 0.1, null),
            Attributes = ["race", "sex"],
            Strata = [],
        };
        return TableSource.Read(SourceFile.Read(file), ProtectedFile.Read(SourceFile.Read(file), "id", columns.Attributes), columns);
    }

    private static Dictionary<string, string>[] Read()
    {
        var lines = File.ReadAllLines("Data/compas.csv");
        var names = lines[0].Split(',');
        return [.. lines.Skip(1).Select(line => names.Zip(line.Split(',')).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal))];
    }
}
