using System.Globalization;
using Interchange.Runs;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Interchange.Contracts;

/// <summary>One mapping of an ODCS file. Reading a wrong shape adds a problem with its line and gives null, so that all problems come at once.</summary>
internal sealed class OdcsNode(YamlMappingNode node, long line, string file, string? place, List<Problem> problems)
{
    /// <summary>The root of a YAML file, or null with a problem added.</summary>
    public static OdcsNode? Root(Columns.SourceFile file, List<Problem> problems)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StreamReader(new MemoryStream(file.Bytes, writable: false)));
            if (stream.Documents.Count == 1 && stream.Documents[0].RootNode is YamlMappingNode root)
                return new OdcsNode(root, root.Start.Line, file.Path, null, problems);
            problems.Add(new Problem { Code = "contract-not-yaml", File = file.Path, Rule = "the file is not one YAML mapping", Remedy = "see contracts/signals.odcs.yaml" });
        }
        catch (YamlException e)
        {
            problems.Add(new Problem { Code = "contract-not-yaml", File = file.Path, Rule = $"line {e.Start.Line}: {e.Message}", Remedy = "correct the YAML" });
        }

        return null;
    }

    public string? Text(string key) => Value(key) switch
    {
        null => null,
        YamlScalarNode { Value: { } text } => text,
        _ => Wrong<string>(key, "a text"),
    };

    public double? Number(string key)
    {
        var text = Text(key);
        if (text is null)
            return null;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
            return number;
        Wrong<string>(key, "a number");
        return null;
    }

    public bool? Flag(string key) => Text(key) switch
    {
        null => null,
        "true" => true,
        "false" => false,
        _ => Wrong<bool?>(key, "true or false"),
    };

    public OdcsNode? Map(string key) => Value(key) switch
    {
        null => null,
        YamlMappingNode map => new OdcsNode(map, map.Start.Line, file, place, problems),
        _ => Wrong<OdcsNode>(key, "a mapping"),
    };

    public IReadOnlyList<OdcsNode> Maps(string key)
    {
        if (Value(key) is not { } value)
            return [];
        if (value is YamlSequenceNode sequence && sequence.All(n => n is YamlMappingNode))
            return [.. sequence.Select(n => new OdcsNode((YamlMappingNode)n, n.Start.Line, file, place, problems))];
        return Wrong<IReadOnlyList<OdcsNode>>(key, "a list of mappings") ?? [];
    }

    public IReadOnlyList<string>? Texts(string key)
    {
        if (Value(key) is not { } value)
            return null;
        if (value is YamlSequenceNode sequence && sequence.All(n => n is YamlScalarNode))
            return [.. sequence.Select(n => ((YamlScalarNode)n).Value ?? "")];
        return Wrong<IReadOnlyList<string>>(key, "a list of texts");
    }

    public IReadOnlyDictionary<string, string> TextsByName(string key)
    {
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (Map(key) is { } map)
        {
            foreach (var name in map.Keys)
                texts[name] = map.Text(name) ?? "";
        }

        return texts;
    }

    /// <summary>The same node under the name of a column, for its messages.</summary>
    public OdcsNode In(string? column) => new(node, line, file, column, problems);

    /// <summary>Our own facts: the list of property and value under <c>customProperties</c>, as one mapping.</summary>
    public OdcsNode Custom()
    {
        var merged = new YamlMappingNode();
        foreach (var entry in Maps("customProperties"))
        {
            if (entry.Text("property") is not { } property || entry.Value("value") is not { } value)
                entry.Problem("custom-property-malformed", null, "a custom property has 'property' and 'value'");
            else if (merged.Children.ContainsKey(new YamlScalarNode(property)))
                entry.Problem("custom-property-repeated", property, "this custom property stands here twice");
            else
                merged.Add(property, value);
        }

        return new OdcsNode(merged, line, file, place, problems);
    }

    /// <summary>Adds a problem for every key that is not known: a misspelt rule must not silently be no rule.</summary>
    public void Only(IReadOnlySet<string> known)
    {
        foreach (var key in Keys.Where(k => !known.Contains(k)))
            Problem("contract-key-unknown", key, $"'{key}' is not known here");
    }

    public void Problem(string code, string? value, string rule, string? remedy = null) =>
        problems.Add(new Problem { Code = code, File = file, Column = place, Value = value, Rule = $"line {line}: {rule}", Remedy = remedy });

    public IEnumerable<string> Keys => node.Children.Keys.OfType<YamlScalarNode>().Select(k => k.Value ?? "");

    private YamlNode? Value(string key) =>
        node.Children.TryGetValue(new YamlScalarNode(key), out var value) && value is not YamlScalarNode { Value: null or "", Style: ScalarStyle.Plain } ? value : null;

    private T? Wrong<T>(string key, string wanted)
    {
        Problem("contract-value-type", key, $"'{key}' must be {wanted}");
        return default;
    }
}
