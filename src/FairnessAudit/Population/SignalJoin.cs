using System.Globalization;
using Interchange.Columns;
using Interchange.Contracts;
using Prioritisation.Ordering;

namespace FairnessAudit.Population;

/// <summary>What became of signals, joined with attributes by person pseudonym and with outcomes where somebody looked.</summary>
internal static class SignalJoin
{
    public static DecisionRows Of(Rerun rerun, ProtectedFile attributes, IReadOnlyList<string> audited) => Of(DecidedSignals.Of(rerun), attributes, audited);

    public static DecisionRows Of(DecidedSignals signals, ProtectedFile attributes, IReadOnlyList<string> audited)
    {
        var (contract, columns, count) = (signals.Contract, signals.Columns, signals.Step.Length);
        var persons = signals.Persons;
        var found = attributes.Find(persons);
        var process = ExistingProcess.Of(contract.Outcome, columns);
        return new DecisionRows
        {
            Step = signals.Step,
            Seen = process.Seen,
            Outcome = process.Outcome,
            Design = process.Design,
            Strata = process.Strata,
            Reached = process.Reached,
            Unused = process.Unused,
            Unmatched = attributes.Unmatched(found, audited),
            Funnel = [.. contract.Outcome.Funnel.Select(step => step.Name)],
            DaysToEnd = Array.ConvertAll(signals.ReceivedDay, day => signals.LastDay - day),
            Block = Clusters.Blocks(contract, columns, persons),
            Period = Quarters(signals.ReceivedDay),
            Minimal = Strata(contract, columns, StratumSet.Minimal, count),
            Full = Strata(contract, columns, StratumSet.Full, count),
            Band = Grouping.Of("band", signals.Band),
            WaitingDays = signals.WaitingDays,
            Score = signals.Score,
            Probability = signals.Probability,
            Place = signals.Place,
            Attributes = [.. audited.Select(a => attributes.Attribute(a, found))],
        };
    }

    public static Step[] Steps(ReplayedDecisions decisions) => Array.ConvertAll(decisions.State, state => state switch
    {
        ReplayedDecisions.PutForward => Step.PutForward,
        ReplayedDecisions.Random => Step.DrawnAtRandom,
        _ => Step.Passed,
    });

    private static Grouping Strata(Contract contract, ColumnBatch columns, StratumSet set, int count) =>
        Grouping.Cross(set is StratumSet.Full ? "full" : "minimal", [.. contract.Strata(set).Select(c => Grouping.Of(columns.Level(c.Name)))], count);

    private static Grouping Quarters(int[] days)
    {
        var first = days.Length == 0 ? 0 : days.Min();
        var names = Enumerable.Range(first, days.Length == 0 ? 0 : days.Max() - first + 1).Select(Quarter).ToArray();
        return Grouping.Of("period", names, Array.ConvertAll(days, day => day - first));
    }

    private static string Quarter(int day)
    {
        var date = DateOnly.FromDayNumber(day);
        return string.Create(CultureInfo.InvariantCulture, $"{date.Year}-Q{(date.Month + 2) / 3}");
    }
}
