using Interchange.Contracts;
using Pipeline.Scoring;
using Prioritisation.Ordering;
using Prioritisation.Scorecards;

namespace Pipeline.Evaluation.Cases;

/// <summary>Chooses ten signals of one night by rule, so that nobody can pick the ones that look well, and explains each.</summary>
internal sealed class WorkedCases
{
    public const int Wanted = 10;

    /// <summary>Both sides of the cut, one drawn and one far below have a place however many classes there are.</summary>
    private const int OtherKinds = 4;
    private readonly Window window;
    private readonly Scorecard scorecard;
    private readonly OrderingPolicy policy;
    private readonly OpenSignals signals;
    private readonly WorkedNight night;

    private WorkedCases(Window window, Scorecard scorecard, OrderingPolicy policy, OpenSignals signals, WorkedNight night) =>
        (this.window, this.scorecard, this.policy, this.signals, this.night) = (window, scorecard, policy, signals, night);

    /// <summary>Null where the window has no working night.</summary>
    public static WorkedNightRecord? Of(Window window, Scorecard scorecard, OrderingPolicy policy, ReplayedDecisions replayed, EvaluationSettings settings)
    {
        DateOnly[] nights = [.. WorkingDays.Between(settings.From, settings.To)];
        if (nights.Length == 0)
            return null;
        var all = OpenSignals.Of(policy, window.Signal, window.Received, window.Class, window.Scores[0]);
        return new WorkedCases(window, scorecard, policy, all, WorkedNight.Of(policy, scorecard, all, replayed, settings, nights[nights.Length / 2])).Record();
    }

    private WorkedNightRecord Record()
    {
        int[] byIndex = [.. night.Ranked.Where(row => night.Lane(row) == Lane.Index)];
        return new(night.Night, night.Order.Length, night.Ranked.Length, night.Drawn.Length, byIndex.Length == 0 ? null : night.Index(byIndex[^1]), [.. Chosen().Select(c => Case(c.Row, c.Kind))]);
    }

    /// <summary>In order of place; a signal that answers to two kinds is shown for the first.</summary>
    private IEnumerable<(int Row, CaseKind Kind)> Chosen()
    {
        var chosen = new Dictionary<int, CaseKind>();
        foreach (var rows in night.Ranked.GroupBy(row => signals.Class[row]).Take(Wanted - OtherKinds))
            chosen.TryAdd(rows.First(), CaseKind.FirstOfClass);
        var left = night.Order.Except(night.Ranked).Except(night.Drawn).ToArray();
        Add(night.Ranked.TakeLast(1), CaseKind.JustAbove);
        Add(left.Take(1), CaseKind.JustBelow);
        Add(night.Drawn.Take(1), CaseKind.Drawn);
        Add(left.Skip(left.Length / 2).Take(1), CaseKind.FarBelow);
        for (var part = 1; part < Wanted && chosen.Count < Wanted; part++)
            Add(night.Ranked.Skip(night.Ranked.Length * part / Wanted).Take(1), CaseKind.OnTheList);
        var places = night.Ranked.Concat(night.Drawn).Concat(left).ToArray();
        return chosen.OrderBy(c => Array.IndexOf(places, c.Key)).Select(c => (c.Key, c.Value)).Take(Wanted);

        void Add(IEnumerable<int> rows, CaseKind kind)
        {
            foreach (var row in rows)
                chosen.TryAdd(row, kind);
        }
    }

    private WorkedCase Case(int row, CaseKind kind)
    {
        var reasons = window.Parts.Select((codes, part) => new Reason(part, codes[row], scorecard.PartPoints(part)[codes[row]])).ToArray();
        var (rule, received, score) = (policy.Classes[signals.Class[row]], signals.ReceivedDay[row], window.Scores[0][row]);
        var (dutch, english) = (new ExplainedParts(scorecard, window.Contract, reasons, score, dutch: true), new ExplainedParts(scorecard, window.Contract, reasons, score, dutch: false));
        var place = Array.IndexOf(night.Ranked, row) + 1;
        return new WorkedCase
        {
            Signal = signals.Signal[row],
            Kind = kind,
            Class = rule.Name,
            Received = DateOnly.FromDayNumber(received),
            WaitingDays = NightOrder.Age(policy, received, night.Night.DayNumber),
            Intercept = scorecard.Intercept,
            Terms = [.. reasons.Select(reason => Term(reason, dutch.Explain(reason.Part), english.Explain(reason.Part)))],
            Added = reasons.Sum(r => Math.Max(r.Points, 0)),
            TakenOff = reasons.Sum(r => Math.Min(r.Points, 0)),
            Score = score,
            Probability = scorecard.Probability(score),
            Band = night.Band(row),
            Index = IndexParts.Of(policy, rule, received, night.Band(row), night.Night),
            Lane = night.Lane(row),
            Place = place == 0 ? null : place,
            PlaceInStock = Array.IndexOf(night.Order, row) + 1,
        };
    }

    private static CaseTerm Term(Reason reason, ExplainedTerm dutch, ExplainedTerm english) =>
        new(dutch.Feature, new LocalText(dutch.Label, english.Label), new LocalText(dutch.Value, english.Value), reason.Points);
}
