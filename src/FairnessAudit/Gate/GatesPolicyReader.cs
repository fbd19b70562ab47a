using System.Text;
using Interchange.Columns;
using Interchange.Runs;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

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

    private static GatesPolicyDocument Parse(SourceFile file)
    {
        try
        {
            var reader = new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance).WithDuplicateKeyChecking().Build();
            return reader.Deserialize<GatesPolicyDocument>(Encoding.UTF8.GetString(file.Bytes)) ?? new GatesPolicyDocument();
        }
        catch (YamlException e)
        {
            throw RefusedException.Input(new Problem
            {
                Code = "gates-policy-yaml",
                File = file.Path,
                Row = e.Start.Line,
                Rule = e.InnerException?.Message ?? e.Message,
                Remedy = "correct the line; unknown and repeated keys are refused",
            });
        }
    }
}
