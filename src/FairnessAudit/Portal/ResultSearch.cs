using Interchange.Runs;

namespace FairnessAudit.Portal;

/// <summary>The results of one kind in and below some folders. What lies beside a result (its trace) or begins with a dot is none.</summary>
internal static class ResultSearch
{
    private const int Depth = 4;

    /// <exception cref="RefusedException">Exit code 3: a folder is missing, or holds no result of the kind.</exception>
    public static IReadOnlyList<FoundResult> Find(ResultKind kind, string option, IEnumerable<string> folders)
    {
        var found = new List<FoundResult>();
        var problems = new List<Problem>();
        foreach (var folder in folders.Select(f => Path.TrimEndingDirectorySeparator(Path.GetFullPath(f))).Distinct(StringComparer.Ordinal))
        {
            var below = Directory.Exists(folder) ? Below(kind, folder, Depth).ToList() : [];
            if (below.Count == 0)
                problems.Add(new Problem { Code = "portal-nothing", File = folder, Column = option, Rule = Directory.Exists(folder) ? "no result of this kind lies here or below" : "there is no such folder", Remedy = "give the result's folder, or one that holds such results" });
            found.AddRange(below);
        }

        if (problems.Count > 0)
            throw RefusedException.Input([.. problems]);
        return ResultNames.Named([.. found.DistinctBy(f => f.Path, StringComparer.Ordinal).OrderBy(f => f.Path, StringComparer.Ordinal)]);
    }

    private static IEnumerable<FoundResult> Below(ResultKind kind, string folder, int depth)
    {
        if (File.Exists(Path.Combine(folder, ResultFolder.RecordName)) || File.Exists(Path.Combine(folder, kind.Mark())))
        {
            var result = HeldResult.Read(kind, folder);
            return result.Run is { } run ? kind.Makes(run.Command) ? [result] : [] : File.Exists(Path.Combine(folder, kind.Mark())) ? [result] : [];
        }

        return depth == 0 ? [] : Directory.EnumerateDirectories(folder)
            .Where(d => Path.GetFileName(d) is var name && !name.StartsWith('.') && !name.EndsWith(".trace", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .SelectMany(d => Below(kind, d, depth - 1));
    }
}
