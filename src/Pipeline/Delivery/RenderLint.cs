using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Interchange.Columns;
using Interchange.Runs;
using Pipeline.Nights;
using Reporting.Documents;
using Reporting.Html;

namespace Pipeline.Delivery;

/// <summary>Reads what is about to be delivered to a team and refuses the night when it says anything that the allow-list does not hold.</summary>
internal sealed partial class RenderLint
{
    private const int Milliseconds = 60_000;
    private readonly Night night;
    private readonly Dictionary<Language, DisplayVocabulary> vocabulary;

    public RenderLint(Night night, Worklist list)
    {
        this.night = night;
        var empty = list with { OnTime = [], Late = [], LateUnreached = [] };
        vocabulary = new[] { Language.Dutch, Language.English }.ToDictionary(language => language, language =>
        {
            var words = new DisplayVocabulary(night, list, language);
            words.AllowFrame(new[] { WorklistPage.OnTime(night, empty), WorklistPage.Late(night, empty) }.SelectMany(page => Texts(HtmlReport.Render(page, language, "other"))));
            return words;
        });
    }

    /// <summary>Every text that a browser shows or reads aloud.</summary>
    /// <exception cref="RefusedException">Exit code 5.</exception>
    public void DemandPage(string file, Language language, byte[] page) => Demand(file, Texts(page).Where(text => !vocabulary[language].Knows(text)).Select(text => ((string?)null, text)));

    /// <summary>The columns of a spreadsheet, and every cell.</summary>
    /// <exception cref="RefusedException">Exit code 5.</exception>
    public void DemandTable(string file, Language language, byte[] csv)
    {
        var lines = SafeCsv.Read(csv);
        var columns = new WorklistTable(night, language).Columns;
        var unknown = lines[0].Except(columns, StringComparer.Ordinal).Select(name => Column(name));
        var cells = lines.Skip(1).SelectMany(line => line.Select((cell, i) => ((string?)lines[0][i], cell))).Where(c => !vocabulary[language].Knows(c.cell));
        Demand(file, unknown.Concat(cells));
    }

    /// <summary>The columns of a Parquet file.</summary>
    /// <exception cref="RefusedException">Exit code 5.</exception>
    public void DemandColumns(string file, string path)
    {
        var allowed = WorklistParquet.Specs(night.Contract).Select(s => s.Name);
        Demand(file, ParquetTable.Layout(SourceFile.Read(path)).Select(c => c.Name).Except(allowed, StringComparer.Ordinal).Select(Column));
    }

    private static (string? Column, string Text) Column(string name) => (name, "(the whole column)");

    private static void Demand(string file, IEnumerable<(string? Column, string Text)> unknown)
    {
        var problems = unknown.Distinct().Take(5).Select(u => new Problem
        {
            Code = "list-not-allowed",
            File = file,
            Column = u.Column,
            Value = u.Text,
            Rule = "a list for people holds only declared texts and the columns that the contract lets people see",
            Remedy = "nothing was delivered; leave it out of the list, or declare it where people who own the contract decide",
        }).ToArray();
        if (problems.Length > 0)
            throw RefusedException.Rule(problems);
    }

    private static IEnumerable<string> Texts(byte[] page)
    {
        var html = Encoding.UTF8.GetString(page);
        var body = html[html.IndexOf("<body", StringComparison.Ordinal)..];
        var spoken = Spoken.Matches(body).Select(m => m.Groups["text"].Value);
        return Tag.Split(body).Concat(spoken).Select(text => SingleSpaced(WebUtility.HtmlDecode(text))).Where(text => text.Length > 0);
    }

    /// <summary>As a browser shows it: what lies between words is one space, and nothing stands around them.</summary>
    private static string SingleSpaced(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex("<[^>]*>", RegexOptions.CultureInvariant, Milliseconds)]
    private static partial Regex Tag { get; }

    [GeneratedRegex("(?:aria-label|aria-description|title|alt|placeholder)=\"(?<text>[^\"]*)\"", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Milliseconds)]
    private static partial Regex Spoken { get; }
}
