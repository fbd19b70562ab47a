using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Interchange.Runs;

namespace FairnessAudit.Export.Register;

/// <summary>Holds an entry against the standard. A text that is too long is a problem that names the field; nothing is ever cut.</summary>
internal static partial class RegisterRules
{
    /// <summary>Every problem at once; none for an entry that the service takes.</summary>
    public static IEnumerable<Problem> Check(JsonObject entry) =>
    [
        .. RegisterStandard.Fields.SelectMany(f => Field(f, f.Key, entry[f.Key])),
        .. Own(entry),
    ];

    private static IEnumerable<Problem> Field(RegisterField field, string name, JsonNode? value)
    {
        switch (value)
        {
            case null:
                return field.Required ? [Missing(name)] : [];
            case JsonArray list:
                return list.SelectMany((item, i) => Item(field, string.Create(CultureInfo.InvariantCulture, $"{name}[{i + 1}]"), item));
            default:
                return Text(field, name, value.GetValue<string>());
        }
    }

    private static IEnumerable<Problem> Item(RegisterField field, string name, JsonNode? item) => field.Items.Count == 0
        ? Text(field, name, item!.GetValue<string>())
        : field.Items.SelectMany(f => Field(f, $"{name}.{f.Key}", item![f.Key]));

    private static IEnumerable<Problem> Text(RegisterField field, string name, string text)
    {
        if (string.IsNullOrWhiteSpace(text))
            yield return Missing(name);
        else if (field.Length is { } most && text.Length > most)
            yield return TooLong(name, text.Length, most);
        if (field.Permitted.Count > 0 && !field.Permitted.Contains(text, StringComparer.Ordinal))
            yield return Wrong(name, text, "the register takes only: " + string.Join(", ", field.Permitted), "choose one of these, letter by letter");
        if (field.Link && !text.StartsWith("https://", StringComparison.Ordinal))
            yield return Wrong(name, text, "a link begins with https://", "give the whole address");
    }

    /// <summary>What the standard says in words and the service does not check.</summary>
    private static IEnumerable<Problem> Own(JsonObject entry)
    {
        if (entry["description_short"]?.GetValue<string>() is { Length: > RegisterStandard.ShownOfDescription and <= 400 } description)
            yield return TooLong("description_short", description.Length, RegisterStandard.ShownOfDescription);
        if (entry["contact_email"]?.GetValue<string>() is { Length: > 0 } contact && !Contact().IsMatch(contact))
            yield return Wrong("contact_email", contact, "a mail address, or a website that begins with https://", "give an address of a department, never of a person");
        if (entry["begin_date"]?.GetValue<string>() is { } month && !Month().IsMatch(month))
            yield return Wrong("begin_date", month, "a month is written as yyyy-mm", "for example 2026-11");
    }

    private static Problem Missing(string name) => new()
    {
        Code = "register-missing",
        Column = name,
        Rule = "the register asks for this field",
        Remedy = "only people know it: write it in the file given as --about",
    };

    private static Problem TooLong(string name, int length, int most) => new()
    {
        Code = "register-too-long",
        Column = name,
        Value = string.Create(CultureInfo.InvariantCulture, $"{length} characters"),
        Rule = string.Create(CultureInfo.InvariantCulture, $"the register takes at most {most}"),
        Remedy = "say it in fewer words; nothing is cut for you",
    };

    private static Problem Wrong(string name, string value, string rule, string remedy) =>
        new() { Code = "register-value", Column = name, Value = value, Rule = rule, Remedy = remedy };

    [GeneratedRegex(@"^([^@\s]+@[^@\s]+\.[^@\s.]+|https://\S+)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Contact();

    [GeneratedRegex("^[0-9]{4}-(0[1-9]|1[0-2])$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Month();
}
