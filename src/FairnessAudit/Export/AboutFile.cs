using Interchange.Columns;
using Interchange.Runs;

namespace FairnessAudit.Export;

/// <summary>Reads what people say about the use of a release. Whether it fits a format is judged where that is written.</summary>
internal static class AboutFile
{
    /// <exception cref="RefusedException">Exit code 3: not YAML, or a key that nobody reads.</exception>
    public static About Read(SourceFile file) =>
        YamlFile.Parse<About>(file, (line, rule) => new Problem
        {
            Code = "about-broken",
            File = file.Path,
            Row = line,
            Rule = rule,
            Remedy = "write it as the worked example data/synthetic/demo/about.yaml does",
        }) ?? new();
}
