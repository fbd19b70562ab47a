using FairnessAudit.Gate;
using FairnessAudit.Population;
using Statistics.Conditional;
using Statistics.Sequential;

namespace FairnessAudit.Drift;

/// <summary>From weekly counts to a look: every week is watched again from the first on, so a look is a function of its files.</summary>
internal static class DriftLooking
{
    private const double SequenceLevel = 0.95;

    /// <summary>A comparison is named with a breach if it carried at least this part of the evidence.</summary>
    private const double NamedFrom = 0.05;

    /// <param name="policy">With a block on drift.</param>
    /// <param name="gates">The comparisons.</param>
    /// <param name="weeks">In order.</param>
    /// <param name="known">The look's names, digests and releases.</param>
    public static DriftLook Of(GatesPolicy policy, IReadOnlyList<DriftGate> gates, IReadOnlyList<WeekOfCounts> weeks, DriftLookNames known)
    {
        var rule = policy.Drift!;
        var watch = new DriftWatch(rule, gates);
        var course = new Course(gates, rule);
        foreach (var week in weeks)
        {
            var evidence = gates.Select(g => week.Tables.TryGetValue(g.Attribute, out var table) ? WeekEvidence.Of(g, table) : new WeekEvidence([], new double[g.Bets.Count])).ToArray();
            course.Add(week, evidence, watch.Add([.. evidence.Select(e => e.LogFactors)]));
        }

        var comparisons = course.Comparisons(weeks);
        var last = course.Weeks[^1];
        var unseen = last.State is DriftState.Quiet ? course.NotSeenSince(policy.Ceiling) : [];
        var state = unseen.Count > 0 ? DriftState.Confirmed : last.State;
        var detectable = comparisons.Where(c => c.Effect is WatchedRule.Refuse).Min(c => c.Detectable);
        return new DriftLook
        {
            ModelLine = known.ModelLine,
            ReleaseId = known.ReleaseId,
            PolicyId = policy.Id,
            PolicySha256 = policy.Sha256,
            Promise = new DriftPromise(rule.WindowWeeks, rule.Tolerance, rule.WarningWeeks, rule.ConfirmationError, rule.RefusalWeeks, rule.LiftWeeks),
            AuditedDays = known.AuditedDays,
            Until = weeks[^1].LastDay,
            State = state,
            NotQuietBecause = unseen.Count > 0 ? FormattableString.Invariant($"the weeks since could not have shown a ratio of {policy.Ceiling} again: {string.Join(", ", unseen)}") : null,
            BreachedIn = state switch { DriftState.Quiet => null, DriftState.Confirmed => course.ConfirmedBreach, _ => course.BreachedIn },
            ConfirmedIn = state is DriftState.Confirmed ? course.ConfirmedIn : null,
            QuietWeeks = course.SinceLastStir,
            Named = state switch { DriftState.Quiet => [], DriftState.Confirmed => course.Confirmed, _ => course.Named },
            Detectable = detectable,
            EnoughEvidence = detectable <= policy.Ceiling,
            Weeks = course.Weeks,
            Comparisons = comparisons,
            Mixes = MixOf.All(known.Audited, weeks.TakeLast(rule.WindowWeeks), rule),
            Releases = known.Releases,
            Inputs = known.Inputs,
        };
    }

    /// <summary>Everything that is told of the weeks, gathered on the way.</summary>
    private sealed class Course(IReadOnlyList<DriftGate> gates, DriftRule rule)
    {
        private readonly RatioSequence[] sequences = [.. gates.Select(g => new RatioSequence(SequenceLevel, g.DesignEffect))];
        private readonly List<Stratum>[] strata = [.. gates.Select(_ => new List<Stratum>())];
        private readonly List<(Statistics.Interval Sequence, double Evidence)[]> points = [];
        private int[] confirmedAt = [];

        public List<DriftWeek> Weeks { get; } = [];

        public IReadOnlyList<DriftPart> Named { get; private set; } = [];

        public DateOnly? BreachedIn { get; private set; }

        public DateOnly? ConfirmedIn { get; private set; }

        public DateOnly? ConfirmedBreach { get; private set; }

        /// <summary>Comparisons behind the breach that was last confirmed.</summary>
        public IReadOnlyList<DriftPart> Confirmed { get; private set; } = [];

        public int SinceLastStir { get; private set; }

        public void Add(WeekOfCounts week, WeekEvidence[] evidence, WatchedWeek seen)
        {
            var (rows, selected) = PutForward(week);
            Weeks.Add(new DriftWeek(week.Monday, week.LastDay, rows, selected, seen.Refusing, seen.Warning, seen.Confirming, seen.Breach, seen.Confirms, seen.State));
            SinceLastStir = seen.SinceLastStir;
            if (seen.Confirms)
                (ConfirmedIn, ConfirmedBreach, Confirmed, confirmedAt) = (week.Monday, BreachedIn, Named, [.. strata.Select(s => s.Count)]);
            if (seen.Breach)
                (BreachedIn, Named) = (week.Monday, Parts(seen));
            for (var g = 0; g < gates.Count; g++)
            {
                if (evidence[g].Strata.Length == 0)
                    continue;
                sequences[g].Add(evidence[g].Strata);
                strata[g].AddRange(evidence[g].Strata);
            }

            points.Add([.. gates.Select((gate, g) => (sequences[g].Interval, seen.Parts[g] / gate.Weight))]);
        }

        /// <summary>Silence since a confirmed breach says something only of comparisons in which the weeks since could have shown it again.</summary>
        public IReadOnlyList<string> NotSeenSince(double ceiling) =>
            [.. Confirmed.Select(c => c.Comparison).Where(id => gates.ToList().FindIndex(g => g.Id == id) is var g && !(Detectable.Ratio(gates[g], strata[g].Skip(confirmedAt[g]), rule.WarningWeeks) <= Math.Max(ceiling, gates[g].High * rule.Tolerance)))];

        public IReadOnlyList<DriftComparison> Comparisons(IReadOnlyList<WeekOfCounts> weeks) =>
            [.. gates.Select((gate, g) => Comparison(gate, g, [.. weeks.Select((_, w) => Point(gate, g, w, weeks))]))];

        private DriftComparison Comparison(DriftGate gate, int g, DriftPoint[] told) => new()
        {
            Id = gate.Id,
            Rule = gate.Rule.Id,
            Measure = gate.Rule.Measure,
            Effect = gate.Rule.Effect,
            Attribute = gate.Attribute,
            Group = gate.Group,
            Step = gate.Event?.Step,
            StratumSet = gate.Rule.StratumSet,
            Weight = gate.Weight,
            Audited = gate.Audited,
            AuditedInterval = gate.AuditedInterval,
            Low = gate.Low,
            High = gate.High,
            DesignEffect = gate.DesignEffect,
            Detectable = Detectable.Ratio(gate, strata[g], rule.WarningWeeks),
            Verdict = Verdict(gate, told[^1].Sequence),
            Weeks = told,
        };

        private DriftPoint Point(DriftGate gate, int g, int week, IReadOnlyList<WeekOfCounts> weeks)
        {
            var (sequence, evidence) = points[week][g];
            return RollingWindow.Of(gate, [.. weeks.Take(week + 1).TakeLast(rule.WindowWeeks)]) with
            {
                Sequence = gate.IsShare ? null : new Measures.FindingInterval(sequence.Low > 0 ? sequence.Low : null, double.IsFinite(sequence.High) ? sequence.High : null, sequence.Level, sequence.Method),
                Evidence = evidence,
            };
        }

        private static string Verdict(DriftGate gate, Measures.FindingInterval? sequence)
        {
            if (sequence is null)
                return Verdicts.NotShown;
            if (sequence.Low > gate.High || sequence.High < gate.Low)
                return Verdicts.Beyond;
            return sequence.Low >= gate.Low && sequence.High <= gate.High ? Verdicts.Within : Verdicts.NotShown;
        }

        private IReadOnlyList<DriftPart> Parts(WatchedWeek seen)
        {
            var refuses = seen.Refusing >= rule.WarningWeeks;
            var total = refuses ? seen.Refusing : seen.Warning;
            return [.. gates.Select((g, i) => (g, Part: seen.Parts[i] / total)).Where(g => g.g.Refuses == refuses && g.Part >= NamedFrom).OrderByDescending(g => g.Part).Select(g => new DriftPart(g.g.Id, g.Part))];
        }

        private static (long Rows, long PutForward) PutForward(WeekOfCounts week)
        {
            var table = week.Tables.Values.FirstOrDefault();
            return table is null ? (0, 0) : (table.Cells.Sum(c => c.Value), table.Cells.Where(c => c.Key.Step is Step.PutForward).Sum(c => c.Value));
        }
    }
}

/// <summary>What a look is called and rests on.</summary>
internal sealed record DriftLookNames(string ModelLine, string ReleaseId, string AuditedDays, IReadOnlyList<CountTable> Audited, IReadOnlyList<DriftRelease> Releases, IReadOnlyDictionary<string, string> Inputs);
