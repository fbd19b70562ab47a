using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Pipeline.Evaluation;

namespace Pipeline.Tests.Evaluation;

/// <summary>The page says no number that the record does not hold.</summary>
[Collection(nameof(EvaluatedOnce))]
public sealed partial class PageNumbersTests
{
    /// <summary>Of fixed sentences: the method's constants, and numbers that a list counts by.</summary>
    private static readonly string[] Constants = ["95", "100", "1,000", "2.7", .. Enumerable.Range(0, 11).Select(i => i.ToString(CultureInfo.InvariantCulture))];

    private readonly EvaluateTests.Evaluated evaluated;

    public PageNumbersTests(EvaluateTests.Evaluated evaluated) => this.evaluated = evaluated;

    [Fact]
    public void Every_number_on_the_page_is_one_of_the_record()
    {
        var folder = evaluated.Folder("two");
        var said = Written(Path.Combine(folder, EvaluationRecord.FileName));
        var strangers = Numbers(File.ReadAllText(Path.Combine(folder, "report.en.html"))).Where(number => !said.Contains(number)).ToArray();
        Assert.Empty(strangers);
    }

    [Fact]
    public void A_number_that_is_not_in_the_record_is_found()
    {
        var said = Written(Path.Combine(evaluated.Folder("two"), EvaluationRecord.FileName));
        Assert.Contains(Numbers("<html><body><p>put forward: 1,234,567</p></body></html>"), number => !said.Contains(number));
    }

    /// <summary>Every way in which the page may write a number of the record: as a count, or with up to four decimals, and the same of a percentage.</summary>
    private static HashSet<string> Written(string path)
    {
        var written = new HashSet<string>(Constants, StringComparer.Ordinal);
        using var json = JsonDocument.Parse(File.ReadAllBytes(path));
        Add(json.RootElement);
        return written;

        void Add(JsonElement element)
        {
            switch (element.ValueKind)
            {
                case JsonValueKind.Object:
                    foreach (var property in element.EnumerateObject())
                        Add(property.Value);
                    break;
                case JsonValueKind.Array:
                    foreach (var item in element.EnumerateArray())
                        Add(item);
                    break;
                case JsonValueKind.Number:
                    foreach (var value in new[] { element.GetDouble(), element.GetDouble() * 100 })
                    {
                        for (var digits = 0; digits <= 4; digits++)
                            written.Add(Math.Abs(value).ToString("N" + digits, CultureInfo.InvariantCulture));
                    }

                    break;
                case JsonValueKind.String:
                    written.UnionWith(Number().Matches(element.GetString()!).Select(m => m.Value));
                    if (DateOnly.TryParseExact(element.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
                        written.UnionWith([date.Day.ToString(CultureInfo.InvariantCulture), date.Year.ToString(CultureInfo.InvariantCulture)]);
                    break;
            }
        }
    }

    /// <summary>Numbers of the page's text: pictures repeat their tables, and digests and the head are no text.</summary>
    private static IEnumerable<string> Numbers(string html)
    {
        var text = WebUtility.HtmlDecode(Markup().Replace(Left().Replace(html, " "), " "));
        return Number().Matches(text).Select(m => m.Value.TrimEnd('.', ','));
    }

    [GeneratedRegex("<head>.*?</head>|<svg.*?</svg>|<code>.*?</code>|<footer.*?</footer>", RegexOptions.Singleline | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Left();

    [GeneratedRegex("<[^>]*>", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Markup();

    [GeneratedRegex(@"(?<![A-Za-z\d-])\d[\d.,]*", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Number();
}
