using System.Globalization;
using FairnessAudit.Population;
using Interchange.Runs;

namespace FairnessAudit.Counting;

/// <summary>Lines of a decisions file back to one table an attribute, in the order of the file.</summary>
internal sealed class DecisionReader(TextTable lines, IReadOnlyList<string> funnel, IReadOnlyList<string> fullColumns)
{
    private readonly List<Problem> problems = [];

    /// <exception cref="RefusedException">Exit code 3, with the first broken lines.</exception>
    public IReadOnlyList<CountTable> Tables()
    {
        var tables = Enumerable.Range(0, lines.Count).GroupBy(line => lines["attribute"][line] ?? "", StringComparer.Ordinal).Select(Table).ToArray();
        return problems.Count == 0 ? tables : throw new RefusedException(ExitCode.InputBroken, [.. problems.Take(20)]);
    }

    private CountTable Table(IGrouping<string, int> attribute)
    {
        int[] at = [.. attribute];
        Grouping Names(string column) => Grouping.Of(column, Array.ConvertAll(at, line => lines[column][line]));
        var (group, full, minimal, band, period) = (Names("group"), Names("full"), Names("minimal"), Names("band"), Names("period"));
        var strata = Strata(at);
        var design = strata.Select((s, i) => (s.Name, i)).ToDictionary(s => s.Name, s => s.i, StringComparer.Ordinal);
        return new CountTable
        {
            Attribute = attribute.Key,
            Groups = group.Names,
            Minimal = minimal.Names,
            Full = full.Names,
            FullColumns = fullColumns,
            Periods = period.Names,
            Bands = band.Names,
            Strata = strata,
            Funnel = funnel,
            Cells = [.. at.Select((line, i) => KeyValuePair.Create(new Cell
            {
                Group = group.Codes[i],
                Full = full.Codes[i],
                Minimal = minimal.Codes[i],
                Band = band.Codes[i],
                Period = period.Codes[i],
                Block = (int)Number(line, "block"),
                Step = (Step)Code(line, "step"),
                Seen = (Seen)Code(line, "seen"),
                Design = design[lines["design"][line] ?? ""],
                Reached = Reached(line),
                Mature = Number(line, "mature") == 1,
                Outcome = (Known)Code(line, "outcome"),
            }, Number(line, "count")))],
        };
    }

    private DesignStratum[] Strata(int[] at)
    {
        var all = at.Select(line => new DesignStratum(lines["design"][line] ?? "", Number(line, "eligible"), Number(line, "drawn"))).Distinct().ToArray();
        return [DesignStratum.NotDrawable, .. all.Where(s => s.Name != DesignStratum.NotDrawable.Name).OrderBy(s => s.Name, StringComparer.Ordinal)];
    }

    private int Reached(int line)
    {
        var name = lines["reached"][line];
        var at = funnel.ToList().IndexOf(name ?? "") + 1;
        return at > 0 || name is "none" ? at : Wrong(line, "reached", "must be none or a step of the header's funnel");
    }

    private int Code(int line, string column) =>
        DecisionCounts.Code(column, lines[column][line] ?? "") is var code and >= 0 ? code : Wrong(line, column, "is not one of the words for it");

    private long Number(int line, string column) =>
        long.TryParse(lines[column][line], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : Wrong(line, column, "must be a whole number");

    private int Wrong(int line, string column, string rule)
    {
        problems.Add(new Problem { Code = "counts-value", File = lines.File.Path, Row = line + 1, Column = column, Value = lines[column][line], Rule = rule, Remedy = "count the part again" });
        return 0;
    }
}
