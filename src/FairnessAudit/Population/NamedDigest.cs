using Interchange.Runs;

namespace FairnessAudit.Population;

/// <summary>A file that a record vouches for: the SHA-256 that the record says, and the one of the bytes that were read.</summary>
internal readonly record struct NamedDigest(string File, string Expected, string Found)
{
    /// <exception cref="RefusedException">Exit code 3: a file is not the one that the record names; all problems at once.</exception>
    public static void Demand(string record, IEnumerable<NamedDigest> files, string remedy)
    {
        var problems = files.Where(d => !string.Equals(d.Expected, d.Found, StringComparison.Ordinal)).Select(d => new Problem
        {
            Code = "digest-mismatch",
            File = d.File,
            Rule = $"its SHA-256 is {d.Found}, {record} says {d.Expected}",
            Remedy = remedy,
        }).ToArray();
        if (problems.Length > 0)
            throw new RefusedException(ExitCode.InputBroken, problems);
    }
}
