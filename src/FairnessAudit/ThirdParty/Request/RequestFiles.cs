using System.Globalization;
using System.Text;
using FairnessAudit.ThirdParty.Meta;
using FairnessAudit.ThirdParty.Tables;

namespace FairnessAudit.ThirdParty.Request;

/// <summary>The three files that go to the bureau: whom to count, what comes back, and every line of it.</summary>
internal static class RequestFiles
{
    public const string Persons = "persons.csv";
    public const string Description = "counts.yaml";
    public const string Layout = "counts-layout.csv";
    private const string PersonColumns = "person,period,class,band,step";

    public static byte[] PersonsCsv(CountsRequest request)
    {
        var csv = new StringBuilder(PersonColumns).Append('\n');
        foreach (var row in request.Rows)
            csv.Append(CountsRequest.Line(row)).Append('\n');
        return Encoding.UTF8.GetBytes(csv.ToString());
    }

    /// <summary>Every line that must come back, in order; the bureau fills in the last column.</summary>
    public static byte[] LayoutCsv(CountsRequest request)
    {
        var csv = new StringBuilder(string.Join(',', PrintedTableReader.Columns)).Append('\n');
        foreach (var key in Keys(request))
            csv.Append(CultureInfo.InvariantCulture, $"{key.Step},{key.Attribute},{key.Group},{key.Stratum},{key.Level},\n");
        return Encoding.UTF8.GetBytes(csv.ToString());
    }

    /// <summary>Everybody and every group, at every step: all together, by class up to what is put forward, by band from there on.</summary>
    public static IEnumerable<CellKey> Keys(CountsRequest request)
    {
        for (var step = 0; step < request.Steps.Count; step++)
        {
            (string Stratum, string Level)[] places =
            [
                ("", ""),
                .. step < 2 ? request.Classes.Select(c => (CountsRequest.Class, c)) : [],
                .. step is 1 or 2 && request.HumanStep is not null ? request.Bands.Select(b => (CountsRequest.Band, b)) : [],
            ];
            foreach (var (stratum, level) in places)
            {
                yield return new(request.Steps[step], "", "", stratum, level);
                foreach (var group in OriginGroups.All)
                    yield return new(request.Steps[step], OriginGroups.Attribute, group.Name, stratum, level);
            }
        }
    }

    /// <summary>The description of the table that is wanted: what the audit reads beside it, once the bureau has said how it protected the counts.</summary>
    public static byte[] Yaml(CountsRequest request)
    {
        var yaml = new StringBuilder();
        void Line(FormattableString line) => yaml.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
        Line($"# The table that is wanted. The bureau changes rounding and suppression to what it did; everything else stays as it is.");
        Line($"schema: {CountsMeta.Schema}");
        Line($"id: {request.Id}");
        Line($"about: {{ nl: \"Signalen van {request.Period}: wat de volgorde voorlegde en wat mensen daarmee deden.\", en: \"Signals of {request.Period}: what the order put forward and what people made of it.\" }}");
        Line($"unit: {{ nl: signalen, en: signals }}");
        Line($"counted_by: \"Statistics Netherlands (CBS)\"");
        Line($"period: \"{request.Period}\"");
        Line($"source: \"counted on request from persons.csv\"");
        Line($"licence: \"as agreed with the bureau\"");
        Line($"rounding: {{ kind: {RoundingRule.Nearest}, base: 10, ties: {RoundingRule.Either} }}");
        Line($"suppression: [{{ mark: \"x\", low: 0, high: 9 }}, {{ mark: \"y\", low: 0 }}]");
        Line($"population: {request.Steps[0]}");
        Line($"selection: {CountsRequest.PutForward}");
        if (request.HumanStep is { } human)
            Line($"human_step: {human}");
        Line($"steps:");
        for (var step = 0; step < request.Steps.Count; step++)
            Line($"  - {{ name: {request.Steps[step]}{(step == 0 ? "" : ", of: " + request.Steps[step - 1])}{Words(request.Steps[step])} }}");
        Line($"attributes:");
        Line($"  - name: {OriginGroups.Attribute}");
        Line($"    words: {{ nl: herkomst, en: origin }}");
        Line($"    complete: true");
        Line($"    reference: europe");
        Line($"    groups:");
        foreach (var (name, sumOf, nl, en) in OriginGroups.All)
            Line($"      - {{ name: {name}{(sumOf.Length == 0 ? "" : $", sum_of: [{string.Join(", ", sumOf)}]")}, words: {{ nl: \"{nl}\", en: \"{en}\" }} }}");
        Line($"strata:");
        Line($"  - {{ name: {CountsRequest.Class}, kind: {CountedStratum.JustifiedGround}, complete: true, words: {{ nl: klasse, en: class }}, levels: [{Levels(request.Classes)}] }}");
        if (request.HumanStep is not null)
            Line($"  - {{ name: {CountsRequest.Band}, kind: {CountedStratum.Profile}, complete: true, words: {{ nl: scoreband, en: score band }}, levels: [{Levels(request.Bands)}] }}");
        return Encoding.UTF8.GetBytes(yaml.ToString());
    }

    private static string Levels(IEnumerable<string> levels) => string.Join(", ", levels.Select(l => $"\"{l}\""));

    private static string Words(string step) => step switch
    {
        CountsRequest.Received => ", words: { nl: ontvangen, en: received }",
        CountsRequest.PutForward => ", words: { nl: voorgelegd, en: put forward }",
        _ => "",
    };
}
