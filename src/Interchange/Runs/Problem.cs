using System.Text;

namespace Interchange.Runs;

/// <summary>One thing that is wrong, with its place, the value, the rule and what to do next.</summary>
public sealed record Problem
{
    /// <summary>A stable short name of the rule, kebab-case, for programs and tests.</summary>
    public required string Code { get; init; }

    public string? File { get; init; }

    /// <summary>One-based row of data (a header does not count).</summary>
    public long? Row { get; init; }

    public string? Column { get; init; }

    public string? Value { get; init; }

    public required string Rule { get; init; }

    public string? Remedy { get; init; }

    public override string ToString()
    {
        var text = new StringBuilder();
        if (File is not null) text.Append(File).Append(": ");
        if (Row is not null) text.Append(System.Globalization.CultureInfo.InvariantCulture, $"row {Row}: ");
        if (Column is not null) text.Append("column '").Append(Column).Append("': ");
        if (Value is not null) text.Append("value '").Append(Value).Append("': ");
        text.Append(Rule);
        if (Remedy is not null) text.Append(" -> ").Append(Remedy);
        return text.Append(" [").Append(Code).Append(']').ToString();
    }
}
