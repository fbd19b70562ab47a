using Interchange.Columns;
using Interchange.Runs;

namespace FairnessAudit.ThirdParty.Meta;

/// <summary>Reads and checks the description of a third party's table. Nothing is guessed: what bounds need must stand in the file.</summary>
internal static class CountsMetaReader
{
    /// <exception cref="RefusedException">Exit code 3, with every problem.</exception>
    public static CountsMeta Read(SourceFile file)
    {
        var document = YamlFile.Parse<CountsMetaDocument>(file, (line, rule) => new Problem
        {
            Code = "counts-meta-yaml",
            File = file.Path,
            Row = line,
            Rule = rule,
            Remedy = "correct the line; unknown and repeated keys are refused",
        }) ?? new();
        var problems = new List<Problem>();
        CountsMetaRules.Check(document, (where, value, rule) => problems.Add(new Problem
        {
            Code = "counts-meta",
            File = file.Path,
            Column = where,
            Value = value,
            Rule = rule,
            Remedy = "state it as the bureau that counted does; nothing is assumed",
        }));
        return problems.Count == 0 ? CountsMetaMaking.Make(document) : throw new RefusedException(ExitCode.InputBroken, problems);
    }
}
