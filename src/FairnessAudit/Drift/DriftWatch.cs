using FairnessAudit.Gate;
using Statistics.Sequential;

namespace FairnessAudit.Drift;

/// <summary>
/// Follows all comparisons together, week after week. The weighted evidence of those that refuse makes one chart, and of those that only warn
/// another; weights over both add up to at most 1, so a false warning of either comes on average no sooner than the policy states. A breach is
/// asked again of new weeks only, with the bets that made it, each staked as far as it contributed; those weeks confirm it at 1 / error of
/// evidence, which a breach that is none reaches with at most that error (Ville 1939).
/// </summary>
internal sealed class DriftWatch(DriftRule rule, IReadOnlyList<DriftGate> gates)
{
    private readonly EvidenceChart[] charts = [.. gates.Select(g => new EvidenceChart(g.Bets.Count, rule.WindowWeeks))];
    private Confirmation? pending;
    private int week = -1;
    private int? confirmed;
    private int lastStir = -1;
    private int warnedUntil = -1;

    public WatchedWeek Add(IReadOnlyList<double[]> logFactors)
    {
        week++;
        for (var g = 0; g < charts.Length; g++)
            charts[g].Add(logFactors[g]);
        var (refusing, warning) = (Evidence(refuses: true), Evidence(refuses: false));
        var shares = gates.Select((g, i) => g.Weight * charts[i].Value).ToArray();
        var confirming = pending?.Add(logFactors);
        var (breach, confirms) = (false, confirming >= 1 / rule.ConfirmationError);
        if (confirms)
        {
            (confirmed, lastStir, pending) = (week, week, null);
            Restart(refuses: true);
        }
        else if (pending is { } waiting && week - waiting.Breach >= rule.ConfirmationWeeks)
        {
            (lastStir, pending) = (week, null);
        }

        if (!confirms && pending is null && refusing >= rule.WarningWeeks)
        {
            pending = new Confirmation(week, Stakes(refusing));
            (breach, lastStir) = (true, week);
            Restart(refuses: true);
        }

        if (warning >= rule.WarningWeeks)
        {
            (warnedUntil, breach) = (week + rule.ConfirmationWeeks, true);
            Restart(refuses: false);
        }

        if (confirmed is not null && pending is null && week - lastStir >= rule.LiftWeeks)
            confirmed = null;
        return new WatchedWeek(refusing, warning, confirming, breach, confirms, State(), shares, confirmed is null ? 0 : week - lastStir);
    }

    private DriftState State()
    {
        if (confirmed is not null)
            return DriftState.Confirmed;
        return pending is not null || week < warnedUntil ? DriftState.Warned : DriftState.Quiet;
    }

    private double Evidence(bool refuses)
    {
        var sum = 0.0;
        for (var g = 0; g < charts.Length; g++)
            sum += gates[g].Refuses == refuses ? gates[g].Weight * charts[g].Value : 0;
        return sum;
    }

    /// <summary>By comparison and bet, its part of the evidence that made the breach; together 1.</summary>
    private double[][] Stakes(double refusing) =>
        [.. charts.Select((chart, g) => chart.Parts.ToArray().Select(part => gates[g].Refuses ? gates[g].Weight * part / refusing : 0).ToArray())];

    private void Restart(bool refuses)
    {
        for (var g = 0; g < charts.Length; g++)
        {
            if (gates[g].Refuses == refuses)
                charts[g].Restart();
        }
    }

    /// <summary>A breach that waits for new weeks.</summary>
    private sealed class Confirmation(int breach, double[][] stakes)
    {
        private readonly double[][] logs = [.. stakes.Select(s => new double[s.Length])];

        public int Breach => breach;

        public double Add(IReadOnlyList<double[]> logFactors)
        {
            var sum = 0.0;
            for (var g = 0; g < stakes.Length; g++)
            {
                for (var b = 0; b < stakes[g].Length; b++)
                    sum += stakes[g][b] == 0 ? 0 : stakes[g][b] * Math.Exp(logs[g][b] += logFactors[g][b]);
            }

            return sum;
        }
    }
}

/// <summary>How a rule in force stands.</summary>
public enum DriftState
{
    Quiet,

    /// <summary>A breach that new weeks have not confirmed, or one of a measure that never refuses.</summary>
    Warned,

    /// <summary>New weeks confirmed a breach, and it was not quiet for long enough since.</summary>
    Confirmed,
}

/// <summary>A week as the watch saw it.</summary>
/// <param name="Refusing">Evidence of all comparisons that refuse, together.</param>
/// <param name="Warning">Of those that only warn.</param>
/// <param name="Confirming">Evidence of the weeks after a breach; null while none waits.</param>
/// <param name="Breach">Whether this week breached a limit.</param>
/// <param name="Confirms">Whether this week confirmed a breach.</param>
/// <param name="State">By the end of the week.</param>
/// <param name="Parts">By comparison, its part of the evidence.</param>
/// <param name="SinceLastStir">Weeks since the last breach, confirmation or lapse, while a confirmed breach stands.</param>
internal sealed record WatchedWeek(double Refusing, double Warning, double? Confirming, bool Breach, bool Confirms, DriftState State, IReadOnlyList<double> Parts, int SinceLastStir);
