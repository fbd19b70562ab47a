using System.Globalization;
using Interchange.Columns;
using Interchange.Runs;

namespace Interchange.Registers;

/// <summary>Reads the fields of one register and keeps every problem, so that all are told at once.</summary>
internal sealed class RegisterFields(SourceFile file)
{
    private readonly List<Problem> problems = [];

    /// <summary>Which entry is read, for what is told.</summary>
    public string Entry { get; set; } = "";

    public string Text(string field, string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
            Add(field, value, "is missing or empty");
        return value?.Trim() ?? "";
    }

    public string Of(IReadOnlyList<string> allowed, string field, string? value)
    {
        if (!allowed.Contains(value, StringComparer.Ordinal))
            Add(field, value, "is one of " + string.Join(", ", allowed));
        return value ?? "";
    }

    public DateOnly Day(string field, string? value)
    {
        if (!DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            Add(field, value, "is a date like 2026-11-23");
        return day;
    }

    public void Add(string field, string? value, string rule) => problems.Add(Problem($"{Entry}: {field} {rule}") with { Column = field, Value = value });

    /// <summary>Entries by a key that none shares.</summary>
    public void DemandUnique(string field, IEnumerable<string> keys)
    {
        foreach (var twice in keys.GroupBy(k => k, StringComparer.Ordinal).Where(g => g.Count() > 1))
            problems.Add(Problem($"{field} '{twice.Key}' stands twice") with { Column = field, Value = twice.Key });
    }

    public T Parse<T>()
        where T : class =>
        YamlFile.Parse<T>(file, (line, rule) => Problem(rule) with { Row = line }) ?? throw RefusedException.Input(Problem("the file is empty; an empty register states its schema, its version and an empty list"));

    public void Demand(bool holds, string rule)
    {
        if (!holds)
            problems.Add(Problem(rule));
    }

    /// <exception cref="RefusedException">Exit code 3 with every problem.</exception>
    public void ThrowIfAny()
    {
        if (problems.Count > 0)
            throw RefusedException.Input([.. problems]);
    }

    private Problem Problem(string rule) => new()
    {
        Code = "register-broken",
        File = file.Path,
        Rule = rule,
        Remedy = "correct the register; the shipped ones show the form",
    };
}
