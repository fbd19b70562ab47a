using System.Globalization;
using FairnessAudit.Measures;
using Interchange.Columns;
using Interchange.Runs;

namespace FairnessAudit.Grounds;

/// <summary>Reads why a rule exists, as the people who answer for it wrote it. Every part must be there in both languages; the audit adds no word.</summary>
internal static class PurposeFile
{
    public const string Schema = "purpose/1";

    /// <summary>Of one text: what fits under the other parts in half a page.</summary>
    private const int Longest = 1200;

    private const string Remedy = "write it as the worked example policies/purpose/signals-persons.yaml does";

    /// <param name="file">The statement.</param>
    /// <param name="modelLine">Whose rule is audited.</param>
    /// <exception cref="RefusedException">Exit code 3, with every problem.</exception>
    public static RulePurpose Read(SourceFile file, string modelLine)
    {
        var document = YamlFile.Parse<PurposeDocument>(file, (line, rule) => new Problem { Code = "purpose-yaml", File = file.Path, Row = line, Rule = rule, Remedy = "correct the line; unknown and repeated keys are refused" }) ?? new();
        var problems = new List<Problem>();
        void Demand(bool holds, string where, string? value, string rule)
        {
            if (!holds)
                problems.Add(new Problem { Code = "purpose", File = file.Path, Column = where, Value = value, Rule = rule, Remedy = Remedy });
        }

        string Text(string where, string? text)
        {
            Demand(!string.IsNullOrWhiteSpace(text), where, text, "is missing");
            Demand(text is null || text.Length <= Longest, where, text?.Length.ToString(CultureInfo.InvariantCulture), $"is longer than {Longest} characters");
            return string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        }

        Words Both(string where, SaidInBoth? said) => new(Text(where + ".nl", said?.Nl), Text(where + ".en", said?.En));
        Demand(document.Schema is Schema, "schema", document.Schema, "must be " + Schema);
        Demand(document.ModelLine == modelLine, "model_line", document.ModelLine, $"must be {modelLine}, the line of the rule that is audited");
        Demand(DateOnly.TryParseExact(document.Date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _), "date", document.Date, "must be a day, as 2026-10-01");
        var purpose = new RulePurpose(
            file.Sha256, modelLine, Both("aim", document.Aim), Both("lawful_basis", document.LawfulBasis), Both("lighter_means", document.LighterMeans), Both("burden", document.Burden), Text("decided_by", document.DecidedBy), document.Date ?? "");
        return problems.Count == 0 ? purpose : throw new RefusedException(ExitCode.InputBroken, problems);
    }
}
