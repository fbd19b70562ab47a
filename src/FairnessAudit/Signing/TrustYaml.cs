using System.Globalization;
using Interchange.Columns;
using Interchange.Runs;

namespace FairnessAudit.Signing;

/// <summary>The YAML that people write for signing: unknown and duplicate keys are refused.</summary>
internal static class TrustYaml
{
    public static T Read<T>(string path)
        where T : class =>
        YamlFile.Parse<T>(SourceFile.Read(path), (line, rule) => Problem(path, rule) with { Row = line }) ?? throw Broken(path, "the file is empty");

    public static string Text(string path, string name, string? value) =>
        string.IsNullOrWhiteSpace(value) ? throw Broken(path, $"'{name}' is missing") : value;

    public static DateOnly Day(string path, string name, string? value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : throw Broken(path, $"'{name}' must be a date like 2026-11-23");

    public static RefusedException Broken(string path, string rule) => RefusedException.Input(Problem(path, rule));

    private static Problem Problem(string path, string rule) => new() { Code = "yaml-broken", File = path, Rule = rule, Remedy = "correct the file; `--help` shows its form" };
}
