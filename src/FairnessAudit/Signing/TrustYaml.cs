using System.Globalization;
using System.Text;
using Interchange.Columns;
using Interchange.Runs;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace FairnessAudit.Signing;

/// <summary>The YAML that people write for signing: unknown and duplicate keys are refused.</summary>
internal static class TrustYaml
{
    public static T Read<T>(string path)
        where T : class
    {
        try
        {
            return new DeserializerBuilder()
                .WithNamingConvention(UnderscoredNamingConvention.Instance)
                .WithDuplicateKeyChecking()
                .Build()
                .Deserialize<T>(Encoding.UTF8.GetString(SourceFile.Read(path).Bytes)) ?? throw Broken(path, "the file is empty");
        }
        catch (YamlException e)
        {
            throw Broken(path, FormattableString.Invariant($"line {e.Start.Line}: {e.InnerException?.Message ?? e.Message}"));
        }
    }

    public static string Text(string path, string name, string? value) =>
        string.IsNullOrWhiteSpace(value) ? throw Broken(path, $"'{name}' is missing") : value;

    public static DateOnly Day(string path, string name, string? value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : throw Broken(path, $"'{name}' must be a date like 2026-11-23");

    public static RefusedException Broken(string path, string rule) =>
        RefusedException.Input(new Problem { Code = "yaml-broken", File = path, Rule = rule, Remedy = "correct the file; `--help` shows its form" });
}
