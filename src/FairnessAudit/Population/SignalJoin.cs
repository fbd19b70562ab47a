using System.Globalization;
using Interchange.Columns;
using Interchange.Contracts;
using Prioritisation.Ordering;

namespace FairnessAudit.Population;

/// <summary>The decisions of the rule, joined with attributes by person pseudonym and with outcomes where somebody looked.</summary>
internal static class SignalJoin
{
    public static DecisionRows Of(Rerun rerun, ProtectedFile attributes, IReadOnlyList<string> audited)
    {
        var (contract, columns, count) = (rerun.Contract, rerun.Columns, rerun.Signals.Count);
        var persons = rerun.Persons;
        var found = attributes.Find(persons);
        var history = ExistingProcess.Of(contract.Outcome, columns);
        return new DecisionRows
        {
            Step = Steps(rerun.Decisions),
            Seen = history.Seen,
            Outcome = history.Outcome,
            Design = history.Design,
            Strata = history.Strata,
            Reached = history.Reached,
            Unused = history.Unused,
            Unmatched = attributes.Unmatched(found, audited),
            Funnel = [.. contract.Outcome.Funnel.Select(step => step.Name)],
            DaysToEnd = Array.ConvertAll(rerun.Signals.ReceivedDay, day => rerun.LastDay - day),
            Block = Clusters.Blocks(contract, columns, persons),
            Period = Quarters(rerun.Signals.ReceivedDay),
            Minimal = Strata(contract, columns, StratumSet.Minimal, count),
            Full = Strata(contract, columns, StratumSet.Full, count),
            Band = Bands(rerun.Decisions.Band),
            Score = Array.ConvertAll(rerun.Signals.Score, s => (double)s),
            Attributes = [.. audited.Select(a => attributes.Attribute(a, found))],
        };
    }

    public static Step[] Steps(ReplayedDecisions decisions) => Array.ConvertAll(decisions.State, state => state switch
    {
        ReplayedDecisions.PutForward => Step.PutForward,
        ReplayedDecisions.Random => Step.DrawnAtRandom,
        _ => Step.Passed,
    });

    /// <summary>Bands are named with two digits, so that their order is that of their names.</summary>
    private static Grouping Bands(byte[] band) =>
        Grouping.Of("band", Array.ConvertAll(band, b => (string?)b.ToString("00", CultureInfo.InvariantCulture)));

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
