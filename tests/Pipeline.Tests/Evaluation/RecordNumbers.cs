using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Pipeline.Tests.Evaluation;

/// <summary>
/// Reads a page of an evaluation as a doubting reader would. An estimate with its interval, and its n where one stands there, must be those
/// of one and the same estimate of evaluation.json, rounded to the digits that are written. Any other number must be one of the record in
/// the way in which it is written: a percentage is a hundredfold, a whole number is a whole number there. It knows nothing of the code that
/// wrote the page.
/// </summary>
internal sealed partial class RecordNumbers
{
    /// <summary>Of fixed sentences: the method's constants.</summary>
    private static readonly string[] Constants = ["1", "10", "95", "100", "1,000", "2.7"];

    /// <summary>Members that the page writes without their decimals.</summary>
    private static readonly string[] Rounded = ["effective_n", "mean_size"];

    private const string OneNumber = @"−?\d[\d,]*(?:\.\d+)?";
    private readonly List<JsonElement> estimates = [];
    private readonly List<double> numbers = [];
    private readonly HashSet<string> whole = new(Constants, StringComparer.Ordinal);

    public RecordNumbers(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(path));
        Add(json.RootElement.Clone(), "");
    }

    /// <summary>The page's text: pictures repeat their tables, and digests and the head are no text. A cell ends with a bar, a row with ¶.</summary>
    public static string Text(string html)
    {
        var rows = Left().Replace(html, " ").Replace("</tr>", " ¶ ", StringComparison.Ordinal);
        return Space().Replace(WebUtility.HtmlDecode(Markup().Replace(CellEnd().Replace(rows, " | "), " ")), " ");
    }

    /// <summary>Estimates with both ends of their interval: value, ends, and n where one stands with them.</summary>
    public static IEnumerable<Match> Estimates(string text) => Sentence().Matches(text).Concat(Cells().Matches(text));

    /// <summary>Every number that is not one of the record's, as it stands on the page.</summary>
    public IEnumerable<string> Strangers(string text) =>
        Estimates(text).Where(e => !Holds(e)).Select(e => e.Value)
            .Concat(Single().Matches(Cells().Replace(Sentence().Replace(text, " "), " ")).Where(n => !Holds(n.Groups["number"].Value.TrimEnd(','), n.Groups["percent"].Success)).Select(n => n.Value));

    public bool Holds(Match estimate)
    {
        double[] factors = estimate.Groups["unit"].Value switch { "%" or " percentage points" => [100], " days" => [1], _ => [1, 100] };
        return estimates.Exists(e => Array.Exists(factors, factor =>
            Same(estimate.Groups["value"].Value, Value(e), factor) && Same(estimate.Groups["low"].Value, e.GetProperty("low"), factor) && Same(estimate.Groups["high"].Value, e.GetProperty("high"), factor)
            && (!estimate.Groups["n"].Success || !e.TryGetProperty("n", out var n) || Same(estimate.Groups["n"].Value, n, 1))));
    }

    private bool Holds(string number, bool percent) => (percent, Digits(number)) switch
    {
        (true, _) => numbers.Exists(value => Same(number, value * 100)),
        (false, 0) => whole.Contains(number),
        (false, 1) => numbers.Exists(value => Same(number, value) || Same(number, value * 100)) || Constants.Contains(number, StringComparer.Ordinal),
        _ => numbers.Exists(value => Same(number, value)),
    };

    private void Add(JsonElement element, string member)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                if (element.TryGetProperty("low", out var low) && low.ValueKind is JsonValueKind.Number && Value(element).ValueKind is JsonValueKind.Number)
                    estimates.Add(element);
                foreach (var property in element.EnumerateObject())
                    Add(property.Value, property.Name);
                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                    Add(item, member);
                break;
            case JsonValueKind.Number:
                numbers.Add(element.GetDouble());
                if (element.TryGetInt64(out _) || Rounded.Contains(member, StringComparer.Ordinal))
                    whole.Add(Math.Abs(element.GetDouble()).ToString("N0", CultureInfo.InvariantCulture));
                break;
            case JsonValueKind.String:
                whole.UnionWith(Single().Matches(element.GetString()!).Select(m => m.Groups["number"].Value));
                if (DateOnly.TryParseExact(element.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
                    whole.UnionWith([date.Day.ToString(CultureInfo.InvariantCulture), date.Year.ToString(CultureInfo.InvariantCulture)]);
                break;
        }
    }

    /// <summary>An estimate's own number, or the points of a value of a feature.</summary>
    private static JsonElement Value(JsonElement of) => of.TryGetProperty("estimate", out var estimate) ? estimate : of.TryGetProperty("points", out var points) ? points : default;

    /// <summary>With its sign, which a number that is rounded to nothing has not.</summary>
    private static bool Same(string written, JsonElement exact, double factor) =>
        Same(written.TrimStart('−'), exact.GetDouble() * factor) && (written.StartsWith('−') == exact.GetDouble() < 0 || written.AsSpan().IndexOfAnyInRange('1', '9') < 0);

    private static bool Same(string written, double exact) => string.Equals(written, Math.Abs(exact).ToString("N" + Digits(written).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private static int Digits(string number) => number.IndexOf('.', StringComparison.Ordinal) is var point and >= 0 ? number.Length - point - 1 : 0;

    [GeneratedRegex("<head>.*?</head>|<svg.*?</svg>|<code>.*?</code>|<footer.*?</footer>", RegexOptions.Singleline | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Left();

    [GeneratedRegex("</td>|</th>|</dd>|</dt>|</li>|</p>", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex CellEnd();

    [GeneratedRegex("<[^>]*>", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Markup();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Space();

    /// <summary>"38.2% (95% interval 35.0% to 41.4%, n = 1,204)", and the same in a cell without the words.</summary>
    [GeneratedRegex($@"(?<value>{OneNumber})(?<unit>%| percentage points| days)? \((?:95% interval )?(?<low>{OneNumber})%? to (?<high>{OneNumber})%?(?:, (?:resamples )?n = (?<n>{OneNumber}))?\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Sentence();

    /// <summary>A value and its interval in cells side by side, as the table of a picture has them.</summary>
    [GeneratedRegex($@"(?<value>{OneNumber})(?<unit>%)? \| (?<low>{OneNumber})%? to (?<high>{OneNumber})%? \|", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Cells();

    [GeneratedRegex(@"(?<![A-Za-z\d-])(?<number>\d[\d,]*(\.\d+)?)(?<percent>%)?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Single();
}
