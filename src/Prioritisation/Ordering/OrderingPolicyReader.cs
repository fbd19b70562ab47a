using Interchange.Columns;
using Interchange.Contracts;
using Interchange.Runs;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Prioritisation.Ordering;

/// <summary>
/// Reads and checks an ordering policy file (YAML, schema ordering-policy/2). Strict: an unknown key, a value without rationale, decider
/// and date, a class that could be starved or a class that reaches no team is refused, all problems at once.
/// </summary>
public static class OrderingPolicyReader
{
    private const string Schema = "ordering-policy/2";
    private const int MaximumBands = 32;

    /// <exception cref="RefusedException">Exit code 3, with every problem.</exception>
    public static OrderingPolicy Read(SourceFile file)
    {
        var problems = new List<Problem>();
        var root = new PolicyNode(Document(file), file.Path, "", problems);
        var policy = Policy(root, file.Sha256);
        if (problems.Count == 0)
        {
            ClassReader.RefuseShortAges(policy, root);
            StarvationCheck.Run(policy, root);
            TeamRouting.Check(policy, root);
        }

        return problems.Count == 0 ? policy : throw RefusedException.Input([.. problems]);
    }

    /// <summary>Every way in which the policy's classes and routing differ from what the contract declares; empty when they agree.</summary>
    public static IReadOnlyList<Problem> ClassProblems(OrderingPolicy policy, Contract contract) => PolicyFit.Problems(policy, contract);

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
        var (id, version, purpose) = (root.Text("id"), root.Text("version"), root.Text("purpose"));
        var solved = root.Has("ageing");
        var classes = root.Maps("classes").Select(node => ClassReader.Read(node, solved)).ToArray();
        ClassReader.RefuseTwins(classes, root);
        if (solved)
            classes = AgeingReader.Solve(root, classes);
        var bands = Decision(root, "bands", d => (Probabilities: Bands(d), Points: d.Whole("points", 1, 100_000)));
        var days = Decision(root, "days", ClassReader.DayKind);
        var deadline = Decision(root, "deadline", d => (Points: d.Whole("points", 0, 1_000_000), Slack: d.Whole("slack_days", 0, 366)));
        var forced = Decision(root, "forced", d => d.Share("share", 1));
        var random = Decision(root, "random", d => (Share: d.Share("share", 0.5), PerStratum: d.Whole("per_stratum", 5, 1_000), Disagreement: d.Number("disagreement", 1.0, 100.0), Deviations: DeviationsReader.Read(d, classes, (bands.Probabilities?.Count ?? 0) + 1)));
        var capacity = Decision(root, "capacity", Capacity);
        var teams = Decision(root, "routing", TeamReader.Read);
        root.RefuseOthers();
        return new OrderingPolicy
        {
            Id = id,
            Version = version,
            Purpose = purpose,
            Sha256 = sha256,
            Classes = classes,
            BandProbabilities = bands.Probabilities ?? [],
            BandPoints = bands.Points,
            WorkingDays = days,
            DeadlinePoints = deadline.Points,
            DeadlineSlackDays = deadline.Slack,
            ForcedShare = forced,
            RandomShare = random.Share,
            RandomPerStratum = random.PerStratum,
            RandomDisagreement = random.Disagreement,
            RandomDeviations = random.Deviations,
            MinimumCapacity = capacity.Minimum,
            MaximumCapacity = capacity.Maximum,
            Teams = teams ?? [],
        };
    }

    private static T? Decision<T>(PolicyNode root, string key, Func<PolicyNode, T> read)
    {
        if (root.Map(key) is not { } node)
            return default;
        var value = read(node);
        node.Reasons();
        return value;
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
}
