using Interchange.Runs;

namespace Pipeline.Nights;

/// <summary>The rule that ordered a night, as files in it, so that the night can be reconstructed from its own folder.</summary>
internal static class RuleFiles
{
    public const string ModelName = "rule/scorecard.json";
    public const string PolicyName = "rule/ordering.yaml";

    public static void Write(ResultFolder folder, TonightsRule rule)
    {
        File.WriteAllBytes(folder.FilePath(PolicyName), rule.PolicyFile.Bytes);
        if (rule.ModelFile is { } model)
            File.WriteAllBytes(folder.FilePath(ModelName), model.Bytes);
    }
}
