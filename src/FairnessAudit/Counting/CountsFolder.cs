using FairnessAudit.Population;
using Interchange.Columns;
using Interchange.Runs;

namespace FairnessAudit.Counting;

/// <summary>Both families of one partition, or of several added up.</summary>
/// <param name="Header">What was counted.</param>
/// <param name="Decisions">One table an attribute.</param>
/// <param name="Scores">One table an attribute; null where the rows have no score.</param>
internal sealed record CountsFolder(CountsHeader Header, IReadOnlyList<CountTable> Decisions, IReadOnlyList<ScoreTable>? Scores)
{
    /// <summary>File names and bytes.</summary>
    public IEnumerable<(string Name, byte[] Bytes)> Files()
    {
        yield return (DecisionCounts.FileName, DecisionCounts.Bytes(Header, Decisions));
        if (Scores is not null)
            yield return (ScoreCounts.FileName, ScoreCounts.Bytes(Header, Scores));
    }

    /// <exception cref="RefusedException">Exit code 3: a file is missing or broken.</exception>
    public static CountsFolder Read(string folder)
    {
        var (header, decisions) = DecisionCounts.Read(SourceFile.Read(Path.Combine(folder, DecisionCounts.FileName)));
        var scores = Path.Combine(folder, ScoreCounts.FileName);
        return new CountsFolder(header, decisions, File.Exists(scores) ? ScoreCounts.Read(SourceFile.Read(scores)).Tables : null);
    }

    /// <exception cref="RefusedException">Exit code 3: the parts are counts of different things, each difference with both sides.</exception>
    public static CountsFolder Add(IReadOnlyList<(string Folder, CountsFolder Counts)> parts)
    {
        var header = CountsHeader.Add([.. parts.Select(p => (p.Folder, p.Counts.Header))]);
        var (firstFolder, first) = parts[0];
        foreach (var (folder, counts) in parts)
        {
            if (counts.Scores is null != first.Scores is null)
                throw RefusedException.Input(new Problem { Code = "counts-differ", File = folder, Rule = $"only one of this folder and {firstFolder} has {ScoreCounts.FileName}", Remedy = "count every part with, or every part without a score" });
        }

        // A part without any row has no table; its header still says what it is a part of.
        var attributes = parts.SelectMany(p => p.Counts.Decisions.Select(t => t.Attribute)).Distinct(StringComparer.Ordinal).ToArray();
        return new CountsFolder(
            header,
            [.. attributes.Select(a => CountTables.Add([.. parts.SelectMany(p => p.Counts.Decisions).Where(t => t.Attribute == a)]))],
            first.Scores is null ? null : [.. attributes.Select(a => ScoreTable.Add([.. parts.SelectMany(p => p.Counts.Scores!).Where(t => t.Attribute == a)]))]);
    }
}
