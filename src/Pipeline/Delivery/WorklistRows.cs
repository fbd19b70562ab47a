using Interchange.Columns;
using Interchange.Contracts;
using Pipeline.Nights;
using Reporting.Documents;
using Reporting.Formats;

namespace Pipeline.Delivery;

/// <summary>Makes rows for people. Which columns of the contract they may see follows from the columns' roles alone.</summary>
internal sealed class WorklistRows(Night night)
{
    private readonly ReasonWords words = new(night);
    private readonly IReadOnlyList<ContractColumn> facts = FactColumns(night.Contract);
    private readonly LevelColumn[] circumstances = [.. night.Contract.Of(ColumnRole.Context).Where(SaysOnlyWhether).Select(c => night.Open.Level(c.Name))];

    /// <summary>What is shown and never scored: the columns for the human and the audit's strata, where more than one value is possible.</summary>
    public static IReadOnlyList<ContractColumn> FactColumns(Contract contract) =>
    [
        .. contract.Columns.Where(c => c.Role is ColumnRole.Context or ColumnRole.Stratum && c.Kind == ColumnKind.Level && c.Levels.Count - c.RefusedLevels.Count > 1 && !(c.Role == ColumnRole.Context && SaysOnlyWhether(c))),
    ];

    public WorklistRow Of(int row) => new()
    {
        Signal = night.Signals.Signal[row],
        ClassLevel = night.ClassOf(row).Name,
        Class = ReasonWords.Class(night.Contract, night.ClassOf(row).Name),
        Received = night.Received(row),
        WaitingDays = night.WaitingDays(row),
        Due = night.Due(row),
        Standing = Standing(row),
        Facts = [.. facts.Select(column => Fact(column, night.Open.Level(column.Name)[row]))],
        Reasons = [.. words.Of(row).Raising.Select(features => words.Words(features, row))],
        ToWeigh = ToWeigh(row),
    };

    /// <summary>Whether there are circumstances to weigh.</summary>
    public bool ToWeigh(int row)
    {
        foreach (var column in circumstances)
        {
            if (string.Equals(column[row], "yes", StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>A context column that says yes or no: that there is something to weigh, never what.</summary>
    private static bool SaysOnlyWhether(ContractColumn column) => column.Kind == ColumnKind.Level && column.Levels is ["no", "yes"];

    private static RowFact Fact(ContractColumn column, string? level) =>
        new(level, level is null ? ReasonWords.NotStated : ReasonWords.Level(column, level));

    private IReadOnlyList<Phrase> Standing(int row)
    {
        var policy = night.Rule.Policy;
        var rule = night.ClassOf(row);
        var place = policy.Classes.ToList().IndexOf(rule) + 1;
        return
        [
            rule.Strict
                ? WorklistWords.StrictClass
                : new Phrase($"De klasse is {place} van {policy.Classes.Count} in het beleid.", $"The class is {place} of {policy.Classes.Count} in the policy."),
            night.Due(row) is { } due ? Due(due, night.Decision.Slack[row], rule.NormInWorkingDays) : WorklistWords.NoNorm,
            Waiting(night.WaitingDays(row)),
        ];
    }

    private static Phrase Due(DateOnly due, int slack, bool workingDays)
    {
        if (slack < 0)
            return new Phrase("De uiterste dag was ", "The last day was ") + Written.Date(due) + Phrase.Same(": ") + Days(-slack, workingDays) + new Phrase(" te laat.", " late.");
        return slack == 0
            ? WorklistWords.DueToday
            : new Phrase("Tot de uiterste dag: nog ", "To the last day: ") + Days(slack, workingDays) + Phrase.Same(".");
    }

    private Phrase Waiting(int days) => new Phrase("Wacht: ", "Waiting: ") + Days(days, night.Rule.Policy.WorkingDays) + Phrase.Same(".");

    private static Phrase Days(int days, bool workingDays) => workingDays
        ? new($"{days} {(days == 1 ? "werkdag" : "werkdagen")}", $"{days} {(days == 1 ? "working day" : "working days")}")
        : new($"{days} {(days == 1 ? "dag" : "dagen")}", $"{days} {(days == 1 ? "day" : "days")}");
}
