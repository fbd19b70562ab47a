using Interchange.Columns;
using Interchange.Contracts;

namespace Pipeline.Outcomes;

/// <summary>A step of follow-up that people report on: what is found, or what they do next. Each is an outcome column of the contract.</summary>
/// <param name="Name">As reports name it.</param>
/// <param name="Column">The contract's column that holds its result.</param>
/// <param name="Acting">Results by which somebody acted; any other is a decision not to.</param>
internal sealed record Stage(string Name, ContractColumn Column, IReadOnlyList<string> Acting)
{
    public const string Yes = "yes";
    public const string No = "no";

    /// <summary>What may be reported: the column's levels, or yes and no where the column holds the day on which it happened.</summary>
    public IReadOnlyList<string> Results => Column.Kind == ColumnKind.Level ? Column.Levels : [Yes, No];

    public bool Acted(string result) => Acting.Contains(result, StringComparer.Ordinal);

    /// <summary>The contract's funnel in order, with its target after the first step: who has looked says what was found.</summary>
    public static IReadOnlyList<Stage> Of(Contract contract)
    {
        Stage[] funnel = [.. contract.Outcome.Funnel.Select(step => new Stage(step.Name, contract.Find(step.Column)!, step.Levels.Count > 0 ? step.Levels : [Yes]))];
        return [.. funnel.Take(1), new(contract.Outcome.TargetColumn, contract.Find(contract.Outcome.TargetColumn)!, [contract.Outcome.Founded]), .. funnel.Skip(1)];
    }

    /// <summary>Outcome columns of levels that are no stage of their own, such as the nature: a report may state them beside its result.</summary>
    public static IReadOnlyList<ContractColumn> Carried(Contract contract)
    {
        var own = Of(contract).Select(stage => stage.Column.Name).ToHashSet(StringComparer.Ordinal);
        return [.. contract.Of(ColumnRole.Outcome).Where(c => c.Kind == ColumnKind.Level && !own.Contains(c.Name))];
    }
}
