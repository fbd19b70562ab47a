using System.Globalization;
using System.Text;
using Interchange.Columns;
using Interchange.Runs;

namespace Pipeline.Retention;

/// <summary>Reads a retention policy strictly: every kind has a period, a reason and a basis, and every hold an end.</summary>
internal static class RetentionPolicyReader
{
    public const string SchemaName = "retention/1";

    private static readonly IReadOnlyDictionary<string, ResultKind> Kinds = Enum.GetValues<ResultKind>().ToDictionary(NameOf, StringComparer.Ordinal);

    public static string NameOf(ResultKind kind) => kind.ToString().ToLowerInvariant();

    /// <exception cref="RefusedException">Exit code 3 with every problem.</exception>
    public static RetentionPolicy Read(SourceFile file)
    {
        var problems = new List<Problem>();
        var yaml = YamlFile.Parse<RetentionYaml>(file, (line, rule) => Broken(null, null, rule) with { Row = line }) ?? new();
        if (yaml.Schema != SchemaName)
            problems.Add(Broken("schema", yaml.Schema, $"must be {SchemaName}"));
        var (id, version) = (Text(yaml.Id, "id"), Text(yaml.Version, "version"));
        foreach (var kind in Kinds.Keys.Where(k => yaml.Periods?.GetValueOrDefault(k) is null))
            problems.Add(Broken("periods." + kind, null, "is missing: every kind of result has a period"));
        foreach (var kind in (yaml.Periods ?? []).Keys.Where(k => !Kinds.ContainsKey(k)))
            problems.Add(Broken("periods." + kind, kind, "no such kind; there are " + string.Join(", ", Kinds.Keys)));
        var periods = (yaml.Periods ?? []).Where(p => p.Value is not null && Kinds.ContainsKey(p.Key)).ToDictionary(p => Kinds[p.Key], p => Period(p.Key, p.Value!));
        var holds = (yaml.Holds ?? []).Select(Hold).ToArray();
        return problems.Count > 0 ? throw RefusedException.Input([.. problems]) : new RetentionPolicy
        {
            Id = id,
            Version = version,
            Sha256 = file.Sha256,
            Text = Encoding.UTF8.GetString(file.Bytes),
            Periods = periods,
            Holds = holds,
        };

        RetentionPeriod Period(string kind, PeriodYaml period)
        {
            if (period.Months is not >= 1)
                problems.Add(Broken($"periods.{kind}.months", $"{period.Months}", "must be a whole number of months, 1 or more"));
            return new RetentionPeriod(period.Months ?? 0, Text(period.Reason, $"periods.{kind}.reason"), Text(period.Basis, $"periods.{kind}.basis"));
        }

        RetentionHold Hold(HoldYaml hold, int number)
        {
            var key = $"holds[{number + 1}]";
            if (hold.Night is not null == (hold.From ?? hold.To) is not null)
                problems.Add(Broken(key, null, "names either a night, or from and to"));
            var (from, to) = (Day(hold.Night ?? hold.From, key + (hold.Night is null ? ".from" : ".night")), Day(hold.Night ?? hold.To, key + (hold.Night is null ? ".to" : ".night")));
            if (from > to)
                problems.Add(Broken(key, null, "ends before it begins"));
            return new RetentionHold(from, to, Day(hold.Until, key + ".until"), Text(hold.Reason, key + ".reason"));
        }

        DateOnly Day(string? text, string key)
        {
            if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                problems.Add(Broken(key, text, "must be a date such as 2026-11-02"));
            return day;
        }

        string Text(string? text, string key)
        {
            if (string.IsNullOrWhiteSpace(text))
                problems.Add(Broken(key, text, "is missing"));
            return text ?? "";
        }

        Problem Broken(string? key, string? value, string rule) => new()
        {
            Code = "retention-policy",
            File = file.Path,
            Column = key,
            Value = value,
            Rule = rule,
            Remedy = "correct the policy; policies/retention/default.yaml shows every key. Nothing was deleted",
        };
    }
}
