using System.CommandLine;
using Interchange.Runs;
using Synthetic.Output;
using Synthetic.World;

namespace Synthetic.Commands;

/// <summary>Options that both verbs which make signals share.</summary>
internal sealed class WorldOptions
{
    /// <summary>People per signal of a history: about 1.8 signals a person.</summary>
    private const double PeoplePerRow = 0.55;

    public Option<string> Variant { get; } = new("--variant") { Description = "the planted mechanism", DefaultValueFactory = _ => "clean" };

    public Option<long> Seed { get; } = new("--seed") { Description = "seed of the world", DefaultValueFactory = _ => 1 };

    public Option<int?> People { get; } = new("--people") { Description = "number of people in the world; default: 0.55 for each signal of the history (of 300,000 signals for a night)" };

    public Option<string> Format { get; } = new("--format") { Description = "parquet, csv or ndjson", DefaultValueFactory = _ => "parquet" };

    public Option<string> Out { get; } = new("--out") { Description = "folder to write", Required = true };

    public Option<bool> Quiet { get; } = new("--quiet") { Description = "no progress on stderr" };

    public void AddTo(Command command)
    {
        Variant.AcceptOnlyFromAmong([.. World.Variant.All.Select(v => v.Name)]);
        Format.AcceptOnlyFromAmong(TableFile.Formats);
        foreach (var option in new Option[] { Variant, Seed, People, Format, Out, Quiet })
            command.Add(option);
    }

    public WorldPlan Plan(ParseResult parsed, long historyRows) =>
        new(World.Variant.Named(parsed.GetValue(Variant)!), parsed.GetValue(Seed), parsed.GetValue(People) ?? PeopleFor(historyRows));

    public static int PeopleFor(long historyRows) => (int)Math.Min(int.MaxValue / 2, Math.Max(20, historyRows * PeoplePerRow));

    public static Problem? AtLeastOne(string option, long value) => value >= 1
        ? null
        : new Problem
        {
            Code = "number-too-small",
            Column = option,
            Value = value.ToString(System.Globalization.CultureInfo.InvariantCulture),
            Rule = "must be at least 1",
            Remedy = "give a whole number of 1 or more",
        };
}
