using System.Text.Json;
using Reporting.Documents;

namespace Reporting.Html;

/// <summary>The rows of a <see cref="SideBySide"/> as JSON that can stand in a page: the default encoder leaves no character that ends an element.</summary>
internal static class SideData
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    public static string Json(SideBySide sides, Language language)
    {
        Status[] states = [.. sides.Items.SelectMany(i => i.Rows).Select(r => r.Status).Distinct().OrderBy(s => s.Kind).ThenBy(s => s.Word.En, StringComparer.Ordinal)];
        var index = states.Select((s, i) => (s, i)).ToDictionary(p => p.s, p => p.i);
        return JsonSerializer.Serialize(
            new
            {
                Words = new { Same = sides.Words.Same.In(language), Changed = sides.Words.Changed.In(language), Absent = sides.Words.Absent.In(language), Shown = sides.Words.Shown.In(language) },
                States = states.Select(s => new { Style = Symbols.Class(s.Kind), Symbol = Symbols.Of(s.Kind), Word = s.Word.In(language) }),
                Items = sides.Items.Select(i => new { Name = i.Name.In(language), Rows = i.Rows.Select(r => new object[] { r.Key, r.About.In(language), index[r.Status], r.Figure.In(language) }) }),
            },
            Options);
    }
}
