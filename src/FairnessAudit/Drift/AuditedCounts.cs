using FairnessAudit.Counting;
using FairnessAudit.Population;
using Interchange.Columns;
using Interchange.Runs;

namespace FairnessAudit.Drift;

/// <summary>The counts of one audit, with where they lie.</summary>
/// <param name="Folder">The audit's.</param>
/// <param name="Header">What was counted.</param>
/// <param name="Tables">One an attribute.</param>
/// <param name="Sha256">Of the file of counts.</param>
internal sealed record AuditedCounts(string Folder, CountsHeader Header, IReadOnlyList<CountTable> Tables, string Sha256)
{
    public string Days => Header[CountsHeader.Days];

    /// <exception cref="RefusedException">Exit code 3: a file is missing or broken, or an attribute that is to be watched was not counted.</exception>
    public static AuditedCounts Read(string folder, IReadOnlyCollection<string> attributes)
    {
        var file = SourceFile.Read(Path.Combine(folder, DecisionCounts.FileName));
        var (header, tables) = DecisionCounts.Read(file);
        var missing = attributes.Where(a => tables.All(t => t.Attribute != a)).Select(a => new Problem
        {
            Code = "counts-attribute",
            File = file.Path,
            Column = "attributes",
            Value = a,
            Rule = "the policy watches this attribute, and it was not counted",
            Remedy = "give the counts of an audit under this policy",
        }).ToArray();
        return missing.Length == 0 ? new AuditedCounts(folder, header, tables, file.Sha256) : throw RefusedException.Input(missing);
    }

    /// <summary>Names of an attribute's groups in a header.</summary>
    public static string[] Groups(CountsHeader header, string attribute) => header["groups of " + attribute].Split(" | ");
}
