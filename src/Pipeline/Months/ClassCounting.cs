using Interchange.Columns;
using Interchange.Contracts;
using Interchange.Runs;
using Interchange.ScoredSignals;
using Pipeline.Nights;
using Prioritisation.Ordering;
using Statistics.Proportions;

namespace Pipeline.Months;

/// <summary>
/// Counts every class of a month from the nights' own files: the stock before, the signals that joined, what each night did with them, what was
/// closed, and the stock after. None of these is worked out from the others, so that they prove each other.
/// </summary>
internal sealed class ClassCounting
{
    private readonly Dictionary<string, string> classOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Counts> counts;
    private readonly Contract contract;

    private ClassCounting(Contract contract)
    {
        this.contract = contract;
        counts = contract.Single(ColumnRole.Class).Levels.ToDictionary(level => level, _ => new Counts(), StringComparer.Ordinal);
    }

    /// <param name="before">The night whose stock the first of the month started from; null where there was none.</param>
    /// <param name="nights">Of the month, in order.</param>
    /// <exception cref="RefusedException">Exit code 5: a class does not add up.</exception>
    public static IReadOnlyList<MonthClass> Of(VerifiedNight? before, IReadOnlyList<VerifiedNight> nights)
    {
        var counting = new ClassCounting(nights[0].Contract);
        if (before is not null)
            counting.Stock(before, c => c.OpenAtStart++);
        foreach (var night in nights)
            counting.Night(night, last: night == nights[^1]);
        counting.Stock(nights[^1], c => c.OpenAtEnd++);
        var last = Policy(nights[^1]);
        var classes = counting.counts.Select(c => counting.Class(c.Key, c.Value, last.Classes.Single(rule => string.Equals(rule.Name, c.Key, StringComparison.Ordinal)))).ToArray();
        return classes.FirstOrDefault(c => c.OpenAtStart + c.New != c.Listed + c.Lapsed + c.Closed + c.OpenAtEnd) is { } wrong ? throw RefusedException.Rule(Unbalanced(wrong)) : classes;
    }

    private static OrderingPolicy Policy(VerifiedNight night) => OrderingPolicyReader.Read(night.File(RuleFiles.PolicyName));

    private void Stock(VerifiedNight night, Action<Counts> count)
    {
        foreach (var batch in ParquetTable.Read(night.File(OpenStock.FileName), OpenStock.Specs(night.Contract)))
            Each(batch, count);
    }

    /// <param name="night">Whose decisions are counted.</param>
    /// <param name="last">Whether what it left open is what waits at the end of the month.</param>
    private void Night(VerifiedNight night, bool last)
    {
        foreach (var batch in night.Parts.SelectMany(part => ParquetTable.Read(night.File(part), night.Contract.Specs)))
            Each(batch, c => c.New++);
        var rules = Policy(night).Classes.ToDictionary(rule => rule.Name, StringComparer.Ordinal);
        foreach (var batch in night.Scores())
        {
            var (classes, states, received, waited) = (batch.Level(ScoredSignalsLayout.Class), batch.Level(ScoredSignalsLayout.State), batch.Date(ScoredSignalsLayout.Received), batch.Number(ScoredSignalsLayout.WaitingDays));
            for (var row = 0; row < batch.Count; row++)
            {
                var (of, rule) = (counts[classes[row]!], rules[classes[row]!]);
                if (states[row] is "lapsed")
                    of.Lapsed++;
                else if (states[row] is "put_forward" or "random")
                    of.List(NightOrder.Due(rule, received[row]!.Value), night.Name.Date);
                else if (last && states[row] is "open")
                    of.Wait((int)waited.Values[row], NightOrder.Slack(rule, received.Days[row], night.Name.Date.DayNumber) < 0);
            }
        }

        foreach (var signal in night.Closed())
            counts[classOf[signal]].Closed++;
    }

    private void Each(ColumnBatch batch, Action<Counts> count)
    {
        var (signals, classes) = (batch.Text(contract.Single(ColumnRole.Signal).Name), batch.Level(contract.Single(ColumnRole.Class).Name));
        for (var row = 0; row < batch.Count; row++)
        {
            classOf[signals.Values[row]!] = classes[row]!;
            count(counts[classes[row]!]);
        }
    }

    private MonthClass Class(string name, Counts of, ClassRule rule) => new()
    {
        Name = name,
        Label = contract.Single(ColumnRole.Class).LevelLabel(name),
        OpenAtStart = of.OpenAtStart,
        New = of.New,
        Listed = of.Listed,
        Lapsed = of.Lapsed,
        Closed = of.Closed,
        OpenAtEnd = of.OpenAtEnd,
        NormDays = rule.NormDays,
        NormInWorkingDays = rule.NormInWorkingDays,
        WithinNorm = rule.NormDays is null ? null : Share(of.Within, of.WithNorm),
        OpenPastNorm = rule.NormDays is null ? null : of.OpenPastNorm,
        OldestOpenDays = of.Oldest,
    };

    private static NormShare Share(long within, long listed)
    {
        var share = Proportion.Wilson(within, listed);
        return new(within, listed, share.Value, share.Interval?.Low, share.Interval?.High);
    }

    private static Problem Unbalanced(MonthClass wrong) => new()
    {
        Code = "month-not-balanced",
        Column = wrong.Name,
        Rule = FormattableString.Invariant($"open at the start {wrong.OpenAtStart} and new {wrong.New} are not listed {wrong.Listed}, lapsed {wrong.Lapsed}, closed {wrong.Closed} and open at the end {wrong.OpenAtEnd} together"),
        Remedy = "take the nights as they are to the auditor; a report of numbers that do not add up would hide it",
    };

    private sealed class Counts
    {
        public long OpenAtStart, New, Listed, Lapsed, Closed, OpenAtEnd, WithNorm, Within, OpenPastNorm;

        public int? Oldest { get; private set; }

        public void List(DateOnly? due, DateOnly night)
        {
            Listed++;
            if (due is not { } last)
                return;
            WithNorm++;
            Within += night <= last ? 1 : 0;
        }

        public void Wait(int days, bool pastNorm)
        {
            Oldest = Math.Max(Oldest ?? 0, days);
            OpenPastNorm += pastNorm ? 1 : 0;
        }
    }
}
