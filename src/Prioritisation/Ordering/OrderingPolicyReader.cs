using Interchange.Columns;
using Interchange.Contracts;
using Interchange.Runs;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Prioritisation.Ordering;

/// <summary>
/// Reads and checks an ordering policy file (YAML, schema ordering-policy/1). Strict: an unknown key, a value without rationale,
/// decider and date, or a class that could never be reached is refused, all problems at once.
/// </summary>
public static class OrderingPolicyReader
{
    private const string Schema = "ordering-policy/1";
    private const int MaximumBands = 32;

    /// <exception cref="RefusedException">Exit code 3, with every problem.</exception>
    public static OrderingPolicy Read(SourceFile file)
    {
        var problems = new List<Problem>();
        var root = new PolicyNode(Document(file), file.Path, "", problems);
        var policy = Policy(root, file.Sha256);
        if (problems.Count == 0)
            StarvationCheck.Run(policy, root);
        return problems.Count == 0 ? policy : throw RefusedException.Input([.. problems]);
    }

    /// <summary>Every way in which the policy's classes differ from the levels of the contract's class column; empty when they agree.</summary>
    public static IReadOnlyList<Problem> ClassProblems(OrderingPolicy policy, Contract contract)
    {
        var column = contract.Single(ColumnRole.Class);
        var ordered = policy.Classes.Select(c => c.Name).ToHashSet(StringComparer.Ordinal);
        var unordered = column.Levels.Where(level => !ordered.Contains(level) && !column.RefusedLevels.ContainsKey(level))
            .Select(level => Differs(level, $"is a class of contract '{contract.Id}' that ordering policy '{policy.Id}' does not order"));
        var unknown = ordered.Where(name => !column.Levels.Contains(name, StringComparer.Ordinal)).Order(StringComparer.Ordinal)
            .Select(name => Differs(name, $"is a class of ordering policy '{policy.Id}' that contract '{contract.Id}' does not declare"));
        return [.. unordered, .. unknown];

        Problem Differs(string name, string rule) => new()
        {
            Code = "policy-class-mismatch",
            Column = column.Name,
            Value = name,
            Rule = rule,
            Remedy = "give contract and ordering policy the same classes",
        };
    }

    /// <exception cref="RefusedException">Exit code 3, with every difference.</exception>
    public static void DemandClassesOf(Contract contract, OrderingPolicy policy)
    {
        if (ClassProblems(policy, contract) is { Count: > 0 } problems)
            throw RefusedException.Input([.. problems]);
    }

    private static YamlMappingNode Document(SourceFile file)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StreamReader(new MemoryStream(file.Bytes)));
            if (stream.Documents is [{ RootNode: YamlMappingNode root }])
                return root;
            throw new YamlException("the file must hold one document, a block of keys");
        }
        catch (YamlException e)
        {
            throw RefusedException.Input(new Problem
            {
                Code = "policy-not-yaml",
                File = file.Path,
                Row = e.Start.Line,
                Rule = e.Message,
                Remedy = "see the shipped policies in policies/ordering",
            });
        }
    }

    private static OrderingPolicy Policy(PolicyNode root, string sha256)
    {
        root.Choice("schema", new Dictionary<string, string>(StringComparer.Ordinal) { [Schema] = Schema });
        var (id, version) = (root.Text("id"), root.Text("version"));
        root.Text("purpose");
        var classes = root.Maps("classes").Select(Class).ToArray();
        RefuseTwins(classes, root);
        var bands = Decision(root, "bands", d => (Probabilities: Bands(d), Points: d.Whole("points", 1, 100_000)));
        var days = Decision(root, "days", d => d.Choice("kind", new Dictionary<string, bool>(StringComparer.Ordinal) { ["working"] = true, ["calendar"] = false }));
        var deadline = Decision(root, "deadline", d => d.Whole("points", 0, 1_000_000));
        var random = Decision(root, "random", d => d.Share("share", 0.5));
        var capacity = Decision(root, "capacity", Capacity);
        root.RefuseOthers();
        return new OrderingPolicy
        {
            Id = id,
            Version = version,
            Sha256 = sha256,
            Classes = classes,
            BandProbabilities = bands.Probabilities ?? [],
            BandPoints = bands.Points,
            WorkingDays = days,
            DeadlinePoints = deadline,
            RandomShare = random,
            MinimumCapacity = capacity.Minimum,
            MaximumCapacity = capacity.Maximum,
        };
    }

    private static ClassRule Class(PolicyNode node)
    {
        var rule = new ClassRule
        {
            Name = node.Text("name"),
            Strict = node.Choice("strict", new Dictionary<string, bool>(StringComparer.Ordinal) { ["false"] = false, ["true"] = true }),
            Head = node.Whole("head", 0, 1_000_000),
            AgeingPerDay = node.Whole("ageing_per_day", 0, 1_000),
            NormDays = node.WholeOrNone("norm_days", 1, 366),
            LapseAfterDays = node.Whole("lapse_after_days", 1, 3_660),
        };
        Reasons(node);
        return rule;
    }

    private static T? Decision<T>(PolicyNode root, string key, Func<PolicyNode, T> read)
    {
        if (root.Map(key) is not { } node)
            return default;
        var value = read(node);
        Reasons(node);
        return value;
    }

    private static void Reasons(PolicyNode node)
    {
        node.Text("rationale");
        node.Text("decided_by");
        node.Date("date");
        node.RefuseOthers();
    }

    private static IReadOnlyList<double> Bands(PolicyNode node)
    {
        var cuts = node.Numbers("probabilities");
        if (cuts.Any(p => !(p > 0 && p < 1)) || cuts.Zip(cuts.Skip(1)).Any(pair => pair.First >= pair.Second))
            node.Tell("policy-bands", "probabilities", string.Join(", ", cuts), "must rise strictly, each between 0 and 1", "sort them, and remove doubles");
        if (cuts.Count > MaximumBands)
            node.Tell("policy-bands", "probabilities", cuts.Count.ToString(System.Globalization.CultureInfo.InvariantCulture), "must be 32 at most", "use fewer bands");
        return cuts;
    }

    private static (int Minimum, int Maximum) Capacity(PolicyNode node)
    {
        // Two places at least: the random draw always takes one, and the order needs one too.
        var (minimum, maximum) = (node.Whole("minimum", 2, 1_000_000), node.Whole("maximum", 2, 1_000_000));
        if (minimum > maximum)
            node.Tell("policy-range", "minimum", null, "must not exceed maximum", "swap or correct them");
        return (minimum, maximum);
    }

    private static void RefuseTwins(IReadOnlyList<ClassRule> classes, PolicyNode root)
    {
        foreach (var twin in classes.GroupBy(c => c.Name, StringComparer.Ordinal).Where(g => g.Count() > 1))
            root.Tell("policy-class-twice", "classes", twin.Key, "stands in the list twice", "keep one");
    }
}
