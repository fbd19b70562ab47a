using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using FairnessAudit.Measures;
using Interchange.Runs;

namespace FairnessAudit.Tests.Reports;

/// <summary>
/// Reads a page as a doubting reader would: every cell that names its place in findings.json, the number that stands in the file there, and
/// whether the digits on the page are that number rounded. It knows nothing of the code that wrote the page.
/// </summary>
internal sealed partial class Figures
{
    private readonly JsonElement root;
    private readonly Dictionary<string, JsonElement> byId;

    public Figures(Findings findings)
    {
        root = JsonDocument.Parse(JsonFile.Bytes(findings)).RootElement;
        byId = root.GetProperty("findings").EnumerateArray().GroupBy(f => f.GetProperty("id").GetString()!, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        Repeated = root.GetProperty("findings").GetArrayLength() - byId.Count;
    }

    /// <summary>Findings that share their id with another: such an id would name no place.</summary>
    public int Repeated { get; }

    public static IDocument Page(byte[] page) => new HtmlParser().ParseDocument(Encoding.UTF8.GetString(page));

    public static IReadOnlyList<IElement> Named(IDocument page) => [.. page.QuerySelectorAll("[data-from]")];

    /// <summary>Digits of a text as numbers, by the page's own way of writing them.</summary>
    public static string[] Numbers(string text, bool dutch) => [.. Number().Matches(text.Replace('\u2212', '-')).Select(m => m.Value.TrimEnd('.', ',')).Select(n => dutch ? n.Replace(".", "", StringComparison.Ordinal).Replace(',', '.') : n.Replace(",", "", StringComparison.Ordinal))];

    /// <summary>What is wrong with one cell; null where its digits are those of the file.</summary>
    public string? Wrong(IElement cell, bool dutch)
    {
        var from = cell.GetAttribute("data-from")!;
        if (Places(from).Select(p => Expected(p[..p.LastIndexOf('#')], p[(p.LastIndexOf('#') + 1)..])).ToArray() is var places && places.Contains(null))
            return $"{from}: no such number in findings.json";
        // A range from one finding to another is of their estimates.
        double[] expected = places.Length > 1 ? [.. places.Select(p => p![0])] : [.. places[0]!];
        var written = cell.TextContent;
        var numbers = Numbers(written, dutch);
        var percent = written.Contains('%', StringComparison.Ordinal) ? 100 : 1;
        // One number of an estimate with both ends is the estimate, two are the ends: a digit may not pass for another of the three.
        if (places.Length == 1 && expected.Length == 3 && from[(from.LastIndexOf('#') + 1)..].StartsWith("estimate", StringComparison.Ordinal))
            expected = numbers.Length switch { 1 => expected[..1], 2 => expected[1..], _ => expected };
        return numbers.Length > 0 && InOrder(numbers, [.. expected.Select(e => e * percent)]) ? null : $"{from}: '{written.Trim()}' is not {string.Join(" / ", expected)}";
    }

    /// <summary>Whether the numbers are some of the expected ones, in their order.</summary>
    private static bool InOrder(string[] numbers, double[] expected)
    {
        var at = 0;
        foreach (var number in numbers)
        {
            while (at < expected.Length && !Same(number, expected[at]))
                at++;
            if (at++ == expected.Length)
                return false;
        }

        return true;
    }

    private static bool Same(string written, double exact)
    {
        var digits = written.IndexOf('.', StringComparison.Ordinal) is var point and >= 0 ? written.Length - point - 1 : 0;
        var rounded = exact.ToString("F" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return string.Equals(written.TrimStart('-'), rounded.TrimStart('-'), StringComparison.Ordinal) && (written.StartsWith('-') == rounded.StartsWith('-') || rounded.Trim('-', '0', '.').Length == 0);
    }

    private static string[] Places(string from) => from.Split(" && ");

    private double[]? Expected(string of, string field) => of switch
    {
        "population" => Population(field),
        "gates" => [root.GetProperty("gates").GetProperty(field).GetDouble()],
        "quality" => Quality(field),
        "but_for" => ButFor(field),
        _ when of.StartsWith("changes/", StringComparison.Ordinal) => Changed(of["changes/".Length..], field),
        _ => byId.TryGetValue(of, out var finding) ? OfFinding(finding, field) : null,
    };

    private static double[]? OfFinding(JsonElement finding, string field)
    {
        if (field.StartsWith("estimate", StringComparison.Ordinal))
        {
            var unit = field is "estimate/1000" ? 1000 : 1;
            return [.. Ends(finding.GetProperty("interval")).Prepend(finding.GetProperty("estimate")).Where(e => e.ValueKind is JsonValueKind.Number).Select(e => e.GetDouble() / unit)];
        }

        if (field is "interval.low")
            return [finding.GetProperty("interval").GetProperty("low").GetDouble()];
        if (field is "bounds" or "worst_case")
            return [.. Ends(finding.GetProperty(field)).Select(e => e.GetDouble())];
        if (field is "curve")
            return [.. Numbers(finding.GetProperty("curve"))];
        if (field is "p_zero" or "p_zero_adjusted")
            return [finding.GetProperty(field).GetDouble()];
        double[] counts = [.. field.Split('+').Select(name => finding.GetProperty("counts").TryGetProperty(name, out var count) ? count.GetDouble() : double.NaN)];
        return counts.Any(double.IsNaN) ? null : counts;
    }

    private static JsonElement[] Ends(JsonElement interval) => interval.ValueKind is JsonValueKind.Object ? [interval.GetProperty("low"), interval.GetProperty("high")] : [];

    /// <summary>Every number inside, however deep.</summary>
    private static IEnumerable<double> Numbers(JsonElement of) => of.ValueKind switch
    {
        JsonValueKind.Number => [of.GetDouble()],
        JsonValueKind.Array => of.EnumerateArray().SelectMany(Numbers),
        JsonValueKind.Object => of.EnumerateObject().SelectMany(p => Numbers(p.Value)),
        _ => [],
    };

    private double[] ButFor(string field)
    {
        var suspect = root.GetProperty("but_for").GetProperty("suspects").EnumerateArray().First(s => field.StartsWith(s.GetProperty("feature").GetString() + "/", StringComparison.Ordinal));
        return [suspect.GetProperty(field[(field.LastIndexOf('/') + 1)..]).GetDouble()];
    }

    private double[]? Population(string field)
    {
        var population = root.GetProperty("population");
        if (population.TryGetProperty(field, out var number))
            return [number.GetDouble()];
        var (attribute, last) = (field[..field.IndexOf('/', StringComparison.Ordinal)], field[(field.LastIndexOf('/') + 1)..]);
        var of = population.GetProperty("attributes").EnumerateArray().First(a => a.GetProperty("attribute").GetString() == attribute);
        return last is "rows_unknown" ? [of.GetProperty(last).GetDouble()] : [of.GetProperty(last).GetProperty(field[(attribute.Length + 1)..field.LastIndexOf('/')]).GetDouble()];
    }

    private double[] Quality(string field)
    {
        var figure = root.GetProperty("quality").GetProperty(field.EndsWith(".n", StringComparison.Ordinal) ? field[..^2] : field);
        return field.EndsWith(".n", StringComparison.Ordinal) ? [figure.GetProperty("n").GetDouble()] : [figure.GetProperty("estimate").GetDouble(), figure.GetProperty("low").GetDouble(), figure.GetProperty("high").GetDouble()];
    }

    private double[] Changed(string finding, string field)
    {
        var ratio = root.GetProperty("changes").GetProperty("ratios").EnumerateArray().First(r => r.GetProperty("finding").GetString() == finding);
        var at = ratio.GetProperty(field.Split('.')[0]);
        return field.EndsWith(".n", StringComparison.Ordinal) ? [at.GetProperty("n").GetDouble()] : [.. new[] { "estimate", "low", "high" }.Select(n => at.GetProperty(n)).Where(n => n.ValueKind is JsonValueKind.Number).Select(n => n.GetDouble())];
    }

    [GeneratedRegex(@"-?[0-9][0-9.,]*", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();
}
