using FairnessAudit.Export.Annex;
using FairnessAudit.Export.Cards;
using FairnessAudit.Export.Junit;
using FairnessAudit.Export.Register;
using Interchange.Columns;
using Interchange.Runs;
using Reporting.Html;

namespace FairnessAudit.Export;

/// <summary>The whole export: register entry, gates as tests, cards, technical documentation; or every problem and nothing.</summary>
internal static class ExportRun
{
    /// <returns>Null where the same export is already there; else the names of its files.</returns>
    /// <exception cref="RefusedException">Exit code 3: something is missing, too long or not among the values that a standard takes; 2: the folder holds another result.</exception>
    public static IReadOnlyList<string>? Run(ReleaseFacts facts, SourceFile about, string output)
    {
        using var folder = ResultFolder.Begin(output, Record(facts, about));
        if (folder is null)
            return null;
        var files = Files(facts, AboutFile.Read(about), about.Path);
        foreach (var (name, bytes) in files)
            File.WriteAllBytes(folder.FilePath(name), bytes);
        folder.Commit(new Dictionary<string, long>(StringComparer.Ordinal) { ["files"] = files.Count, ["gates"] = facts.Findings.GateResults.Count });
        return [.. files.Keys];
    }

    /// <summary>Every file by name.</summary>
    public static SortedDictionary<string, byte[]> Files(ReleaseFacts facts, About about, string aboutPath)
    {
        var (register, problems) = RegisterFile.Of(RegisterEntryMaking.Of(facts, about));
        Problem[] all = [.. problems, .. RegisterEntryMaking.Missing(facts, about)];
        if (all.Length > 0)
            throw RefusedException.Input([.. all.Select(p => p with { File = aboutPath })]);
        var sections = AnnexSections.Of(facts, about);
        var model = ModelCardMaking.Of(facts, about);
        var (bias, technical, iama) = (AssessmentCardMaking.BiasAnalysis(facts), AssessmentCardMaking.TechnicalDocumentation(facts, sections), AssessmentCardMaking.Iama(facts, about));
        var files = new SortedDictionary<string, byte[]>(HtmlReport.RenderBoth(AnnexDocument.Of(facts, about), AnnexDocument.Name).ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal)
        {
            [RegisterFile.FileName] = register,
            [JunitXml.FileName] = JunitXml.Bytes(facts),
            ["model_card.yaml"] = YamlText.Bytes(model),
            ["assessment_card_biasanalyse.yaml"] = YamlText.Bytes(bias),
            ["assessment_card_technische-documentatie.yaml"] = YamlText.Bytes(technical),
            ["assessment_card_iama.yaml"] = YamlText.Bytes(iama),
            ["system_card.yaml"] = YamlText.Bytes(SystemCardMaking.Of(facts, about, model, [bias, technical, iama])),
        };
        return files;
    }

    private static RunRecord Record(ReleaseFacts facts, SourceFile about) => new()
    {
        Command = "fairness-audit export",
        Inputs = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["release"] = facts.ReleaseId, [ReleaseFacts.PublicFindings] = facts.FindingsFile.Sha256, ["about"] = about.Sha256 },
        Settings = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["standing"] = facts.Standing.ToString() },
    };
}
