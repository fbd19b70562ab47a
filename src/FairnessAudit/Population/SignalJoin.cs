using System.Globalization;
using Interchange.Columns;
using Interchange.Contracts;
using Prioritisation.Ordering;
using Statistics.Resampling;

namespace FairnessAudit.Population;

/// <summary>The decisions of the rule, joined with attributes by person pseudonym and with outcomes where somebody looked.</summary>
internal static class SignalJoin
{
    public static DecisionRows Of(Rerun rerun, ProtectedFile attributes, IReadOnlyList<string> audited)
    {
        var (contract, columns, count) = (rerun.Contract, rerun.Columns, rerun.Signals.Count);
        var persons = rerun.Persons;
        var (outcome, weight) = Outcomes(contract.Outcome, columns);
        var weights = weight.Distinct().Order().ToArray();
        return new DecisionRows
        {
            Step = Array.ConvertAll(rerun.Decisions.State, state => state switch
            {
                ReplayedDecisions.PutForward => Step.PutForward,
                ReplayedDecisions.Random => Step.DrawnAtRandom,
                _ => Step.Passed,
            }),
            Outcome = outcome,
            Weight = Array.ConvertAll(weight, w => Array.BinarySearch(weights, w)),
            Weights = weights,
            Block = Array.ConvertAll(persons, person => BlockOf.Cluster(person, 0)),
            Period = Grouping.Of("period", Array.ConvertAll(rerun.Signals.ReceivedDay, Quarter)),
            Minimal = Strata(contract, columns, StratumSet.Minimal, count),
            Full = Strata(contract, columns, StratumSet.Full, count),
            Score = Array.ConvertAll(rerun.Signals.Score, s => (double)s),
            Attributes = [.. audited.Select(a => attributes.Attribute(a, persons))],
        };
    }

    /// <summary>
    /// A row that the existing process chose stands for itself; one drawn at random for as many as its probability says; an outcome of
    /// a row of neither kind is not used, because nobody knows what it stands for.
    /// </summary>
    private static (Known[] Outcome, double[] Weight) Outcomes(OutcomeMap map, ColumnBatch columns)
    {
        var (target, arm, probability) = (columns.Level(map.TargetColumn), columns.Level(map.ArmColumn), columns.Number(map.ProbabilityColumn));
        var outcome = new Known[columns.Count];
        var weight = new double[columns.Count];
        for (var row = 0; row < columns.Count; row++)
        {
            var p = arm[row] == map.ProcessLevel ? 1 : arm[row] == map.RandomLevel ? probability.Values[row] : float.NaN;
            var known = target[row] == map.Founded ? Known.Founded : target[row] == map.Unfounded ? Known.Unfounded : Known.No;
            outcome[row] = p > 0 ? known : Known.No;
            weight[row] = outcome[row] == Known.No ? 0 : 1 / (double)p;
        }

        return (outcome, weight);
    }

    private static Grouping Strata(Contract contract, ColumnBatch columns, StratumSet set, int count) =>
        Grouping.Cross(set is StratumSet.Full ? "full" : "minimal", [.. contract.Strata(set).Select(c => Grouping.Of(c.Name, Values(columns.Level(c.Name))))], count);

    private static string?[] Values(LevelColumn column) => [.. Enumerable.Range(0, column.Count).Select(row => column[row])];

    private static string Quarter(int day)
    {
        var date = DateOnly.FromDayNumber(day);
        return string.Create(CultureInfo.InvariantCulture, $"{date.Year}-Q{(date.Month + 2) / 3}");
    }
}
