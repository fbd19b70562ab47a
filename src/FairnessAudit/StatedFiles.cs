using FairnessAudit.Measures;
using Interchange.Columns;
using Interchange.Runs;
using Interchange.Trust;
using Prioritisation.Scorecards;
using Statistics;

namespace FairnessAudit;

/// <summary>What an audit vouches for beside its inputs: both editions as people read them, and the code that made them.</summary>
internal static class StatedFiles
{
    /// <summary>SHA-256 by name: those of the public edition as a release names them, the restricted ones and the code under a folder of their own.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Digests(ResultFolder folder)
    {
        yield return new(ReleaseBundle.PublicFindingsName, Sha256($"{AuditOutput.Public}/{Findings.FileName}"));
        foreach (var report in ReleaseBundle.Reports)
        {
            yield return new(report, Sha256($"{AuditOutput.Public}/{report}"));
            yield return new("restricted/" + report, Sha256(report));
        }

        foreach (var assembly in new[] { typeof(StatedFiles), typeof(Scorecard), typeof(Interval), typeof(SourceFile) }.Select(t => t.Assembly.Location))
            yield return new("code/" + Path.GetFileName(assembly), SourceFile.Read(assembly).Sha256);

        string Sha256(string name) => SourceFile.Read(folder.FilePath(name)).Sha256;
    }
}
