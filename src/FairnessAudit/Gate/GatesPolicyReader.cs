using Interchange.Columns;
using Interchange.Runs;

namespace FairnessAudit.Gate;

/// <summary>Reads and checks a gates policy. Nothing is guessed: what a verdict needs must stand in the file.</summary>
internal static class GatesPolicyReader
{
    /// <exception cref="RefusedException">Exit code 3, with every problem.</exception>
    public static GatesPolicy Read(SourceFile file)
    {
        var problems = new List<Problem>();
        var document = Parse(file);
        GatesPolicyRules.Check(document, (where, value, rule) => problems.Add(new Problem
        {
            Code = "gates-policy",
            File = file.Path,
            Column = where,
            Value = value,
            Rule = rule,
            Remedy = "state it in the policy file; nothing is assumed",
        }));
        return problems.Count == 0 ? GatesPolicyMaking.Make(document, file.Sha256) : throw new RefusedException(ExitCode.InputBroken, problems);
    }

    private static GatesPolicyDocument Parse(SourceFile file) => YamlFile.Parse<GatesPolicyDocument>(file, (line, rule) => new Problem
    {
        Code = "gates-policy-yaml",
        File = file.Path,
        Row = line,
        Rule = rule,
        Remedy = "correct the line; unknown and repeated keys are refused",
    }) ?? new();
}
