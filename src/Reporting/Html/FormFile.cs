using System.Text;
using System.Text.Json;
using Reporting.Documents;

namespace Reporting.Html;

/// <summary>The file of a form, as its script writes it.</summary>
internal static class FormFile
{
    /// <summary>The pairs that an answer stands for, for the script.</summary>
    public static string Sets(PickAnswer answer) => JsonSerializer.Serialize(answer.Sets.Select(s => new[] { s.Key, s.Value }));

    /// <summary>Empty for an answer that says nothing.</summary>
    public static string Value(PickAnswer answer) => string.Join(" | ", answer.Sets.Select(s => s.Value));

    /// <summary>The same file with dots where answers go, for a reader without scripts.</summary>
    public static string ByHand(FileForm form)
    {
        var text = new StringBuilder();
        foreach (var (name, value) in form.Fixed)
            text.Append(name).Append(": \"").Append(value).Append("\"\n");
        foreach (var field in form.Fields)
        {
            if (field is ListField list)
                text.Append(field.Name).Append(":\n").AppendJoin("", list.Fields.SelectMany(Keys).Select((key, i) => $"{(i == 0 ? "  - " : "    ")}{key}\n"));
            else
                text.AppendJoin("", Keys(field).Select(key => key + "\n"));
        }

        return text.ToString();
    }

    private static IEnumerable<string> Keys(FormField field) => field switch
    {
        PickField pick => pick.Answers.SelectMany(a => a.Sets.Select(s => s.Key)).Distinct(StringComparer.Ordinal).Select(key => $"{key}: \"...\""),
        ChoiceField choice => [$"{field.Name}: \"{string.Join(" | ", choice.Answers.Select(a => a.Value))}\""],
        TextField { Kind: TextKind.Date } => [$"{field.Name}: \"YYYY-MM-DD\""],
        _ => [$"{field.Name}: \"...\""],
    };
}
