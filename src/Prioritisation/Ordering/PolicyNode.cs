using System.Globalization;
using System.Numerics;
using Interchange.Runs;
using YamlDotNet.RepresentationModel;

namespace Prioritisation.Ordering;

/// <summary>One mapping of a policy file, read strictly: every key is asked for, or it is a problem; every problem is told with its line.</summary>
internal sealed class PolicyNode
{
    private readonly YamlMappingNode mapping;
    private readonly string file;
    private readonly string path;
    private readonly List<Problem> problems;
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);

    public PolicyNode(YamlMappingNode mapping, string file, string path, List<Problem> problems)
    {
        this.mapping = mapping;
        this.file = file;
        this.path = path;
        this.problems = problems;
    }

    public string Text(string key)
    {
        var value = Scalar(key);
        if (value is not null && value.Length == 0)
            Tell("policy-empty", key, value, "must say something", "write it out");
        return value ?? "";
    }

    public DateOnly Date(string key)
    {
        var value = Scalar(key);
        if (value is null)
            return default;
        if (DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        Tell("policy-date", key, value, "must be a date", "write it as 2026-11-02");
        return default;
    }

    public T Choice<T>(string key, IReadOnlyDictionary<string, T> choices)
    {
        var value = Scalar(key);
        if (value is null)
            return choices.Values.First();
        if (choices.TryGetValue(value, out var choice))
            return choice;
        Tell("policy-choice", key, value, "must be one of: " + string.Join(", ", choices.Keys), "choose one");
        return choices.Values.First();
    }

    public int Whole(string key, int minimum, int maximum) => Number<int>(key, minimum, maximum, NumberStyles.AllowLeadingSign);

    public int? WholeOrNone(string key, int minimum, int maximum) => Has(key) ? Whole(key, minimum, maximum) : null;

    public double Share(string key, double maximum) => Number(key, 0.001, maximum);

    public double Number(string key, double minimum, double maximum) => Number(key, minimum, maximum, NumberStyles.Float);

    public PolicyNode? Map(string key) => Child(key) switch
    {
        null => null,
        YamlMappingNode child => new(child, file, PathOf(key), problems),
        _ => Wrong<PolicyNode>(key, "must be a block of keys"),
    };

    public IReadOnlyList<PolicyNode> Maps(string key) => Child(key) switch
    {
        null => [],
        YamlSequenceNode list when list.Children.Count > 0 && list.All(item => item is YamlMappingNode) =>
            [.. list.Cast<YamlMappingNode>().Select((item, i) => new PolicyNode(item, file, $"{PathOf(key)}[{i + 1}]", problems))],
        _ => Wrong<IReadOnlyList<PolicyNode>>(key, "must be a list of at least one block") ?? [],
    };

    public IReadOnlyList<string> Texts(string key)
    {
        if (Child(key) is not { } node)
            return [];
        if (node is YamlSequenceNode list && list.Children.Count > 0 && list.All(item => item is YamlScalarNode { Value.Length: > 0 }))
            return [.. list.Select(item => ((YamlScalarNode)item).Value!)];
        return Wrong<IReadOnlyList<string>>(key, "must be a list of at least one name") ?? [];
    }

    public IReadOnlyList<double> Numbers(string key)
    {
        if (Child(key) is not { } node)
            return [];
        if (node is not YamlSequenceNode list || list.Children.Count == 0)
            return Wrong<IReadOnlyList<double>>(key, "must be a list of at least one number") ?? [];
        var numbers = new List<double>();
        foreach (var item in list)
        {
            if (item is YamlScalarNode { Value: { } text } && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
                numbers.Add(number);
            else
                Tell("policy-type", key, item.ToString(), "must be a number", "write it with a point, for example 0.25");
        }

        return numbers;
    }

    /// <summary>Every decision says why, by whom and since when; ends the reading of a block.</summary>
    public void Reasons()
    {
        Text("rationale");
        Text("decided_by");
        Date("date");
        RefuseOthers();
    }

    /// <summary>Tells every key that nobody asked for: a misspelt setting must not be silently absent.</summary>
    public void RefuseOthers()
    {
        foreach (var key in mapping.Children.Keys.Select(k => k.ToString()).Where(k => !asked.Contains(k)))
            Tell("policy-unknown-key", key, null, "is no setting of an ordering policy here", "remove it, or correct its spelling; known here: " + string.Join(", ", asked.Order(StringComparer.Ordinal)));
    }

    public void Tell(string code, string key, string? value, string rule, string remedy) => problems.Add(new Problem
    {
        Code = code,
        File = file,
        Row = mapping.Start.Line,
        Column = PathOf(key),
        Value = value,
        Rule = rule,
        Remedy = remedy,
    });

    /// <summary>Whether an optional key is there; asking makes it a known one.</summary>
    public bool Has(string key)
    {
        asked.Add(key);
        return mapping.Children.ContainsKey(new YamlScalarNode(key));
    }

    private YamlNode? Child(string key)
    {
        asked.Add(key);
        if (mapping.Children.TryGetValue(new YamlScalarNode(key), out var node))
            return node;
        Tell("policy-missing-key", key, null, "is missing", "add it");
        return null;
    }

    private string? Scalar(string key) => Child(key) switch
    {
        null => null,
        YamlScalarNode { Value: { } value } => value,
        _ => Wrong<string>(key, "must be a single value"),
    };

    private T Number<T>(string key, T minimum, T maximum, NumberStyles style)
        where T : struct, INumber<T>
    {
        var text = Scalar(key);
        if (text is null)
            return minimum;
        if (!T.TryParse(text, style, CultureInfo.InvariantCulture, out var number))
        {
            Tell("policy-type", key, text, typeof(T) == typeof(int) ? "must be a whole number" : "must be a number", "write digits only, with a point for fractions");
            return minimum;
        }

        if (number >= minimum && number <= maximum)
            return number;
        Tell("policy-range", key, text, string.Create(CultureInfo.InvariantCulture, $"must lie between {minimum} and {maximum}"), "give a value within the range");
        return minimum;
    }

    private T? Wrong<T>(string key, string rule)
        where T : class
    {
        Tell("policy-type", key, null, rule, "see the shipped policies in policies/ordering");
        return null;
    }

    private string PathOf(string key) => path.Length == 0 ? key : path + "." + key;
}
