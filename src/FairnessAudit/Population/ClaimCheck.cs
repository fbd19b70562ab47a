using System.Globalization;
using Interchange.Columns;
using Interchange.Contracts;
using Interchange.ScoredSignals;

namespace FairnessAudit.Population;

/// <summary>The claimed scores and decisions against those that the rule gives: the first difference in words, or null.</summary>
internal sealed class ClaimCheck
{
    private readonly Rerun rerun;
    private readonly Dictionary<string, (ColumnBatch Batch, int Row)> claims = new(StringComparer.Ordinal);
    private readonly string? twice;

    public ClaimCheck(CandidateFiles candidate, Rerun rerun)
    {
        this.rerun = rerun;
        foreach (var batch in candidate.Claimed)
        {
            var signals = batch.Text(ScoredSignalsLayout.Signal);
            for (var row = 0; row < batch.Count; row++)
            {
                if (!claims.TryAdd(signals.Values[row] ?? "", (batch, row)))
                    twice ??= $"signal {signals.Values[row]} is claimed twice";
            }
        }
    }

    /// <summary>Every signal that the manifest vouches for in the window must be claimed exactly once, and no other.</summary>
    public string? Coverage()
    {
        var missing = Enumerable.Range(0, rerun.Signals.Count).Where(row => !claims.ContainsKey(rerun.Signals.Signal[row])).ToArray();
        if (missing.Length > 0)
        {
            var day = rerun.Signals.ReceivedDay[missing[0]];
            var expected = rerun.Signals.ReceivedDay.Count(d => d == day);
            var found = expected - missing.Count(row => rerun.Signals.ReceivedDay[row] == day);
            return $"signals dropped: the manifest has {expected} received on {Day(day)}, {found} were handed over; {missing.Length} missing in all, the first is {rerun.Signals.Signal[missing[0]]}";
        }

        if (twice is not null)
            return twice;
        var known = rerun.Signals.Signal.ToHashSet(StringComparer.Ordinal);
        return claims.Keys.Where(s => !known.Contains(s)).Order(StringComparer.Ordinal).FirstOrDefault() is { } stranger
            ? $"signal {stranger} was handed over, but the manifest has no such signal in the window"
            : null;
    }

    public string? Scores() => First((row, claim) => Differs(ScoredSignalsLayout.Score, Number(claim, ScoredSignalsLayout.Score), rerun.Signals.Score[row]));

    public string? Decisions() => First((row, claim) =>
        Differs(ScoredSignalsLayout.Person, Text(claim, ScoredSignalsLayout.Person), rerun.Persons[row])
        ?? Differs(ScoredSignalsLayout.Received, Date(claim, ScoredSignalsLayout.Received), Day(rerun.Signals.ReceivedDay[row]))
        ?? Differs(ScoredSignalsLayout.Class, Level(claim, ScoredSignalsLayout.Class), rerun.Columns.Level(rerun.Contract.Single(ColumnRole.Class).Name)[row])
        ?? Differs(ScoredSignalsLayout.Band, Number(claim, ScoredSignalsLayout.Band), rerun.Decisions.Band[row])
        ?? Differs(ScoredSignalsLayout.State, Level(claim, ScoredSignalsLayout.State), ScoredSignalsLayout.States[rerun.Decisions.State[row]])
        ?? Differs(ScoredSignalsLayout.Night, Date(claim, ScoredSignalsLayout.Night), Day(rerun.Decisions.NightDay[row]))
        ?? Differs(ScoredSignalsLayout.Rank, Number(claim, ScoredSignalsLayout.Rank), rerun.Decisions.Rank[row] == 0 ? null : rerun.Decisions.Rank[row])
        ?? Differs(ScoredSignalsLayout.WaitingDays, Number(claim, ScoredSignalsLayout.WaitingDays), rerun.Decisions.WaitingDays[row])
        ?? Differs(ScoredSignalsLayout.SamplingStratum, Text(claim, ScoredSignalsLayout.SamplingStratum), rerun.Decisions.SamplingStratum[row])
        ?? Differs(ScoredSignalsLayout.SamplingProbability, Number(claim, ScoredSignalsLayout.SamplingProbability), Missing(rerun.Decisions.SamplingProbability[row])));

    private string? First(Func<int, (ColumnBatch Batch, int Row), string?> compare)
    {
        for (var row = 0; row < rerun.Signals.Count; row++)
        {
            if (claims.TryGetValue(rerun.Signals.Signal[row], out var claim) && compare(row, claim) is { } difference)
                return $"signal {rerun.Signals.Signal[row]}: {difference}";
        }

        return null;
    }

    private static string? Differs(string column, float? found, float? expected) =>
        found == expected ? null : $"{column} is {Number(found)}, the rule gives {Number(expected)}";

    private static string? Differs(string column, string? found, string? expected) =>
        string.Equals(found, expected, StringComparison.Ordinal) ? null : $"{column} is {found ?? "missing"}, the rule gives {expected ?? "missing"}";

    private static string Number(float? value) => value?.ToString("R", CultureInfo.InvariantCulture) ?? "missing";

    private static float? Missing(float value) => float.IsNaN(value) ? null : value;

    private static float? Number((ColumnBatch Batch, int Row) claim, string column) => Missing(claim.Batch.Number(column).Values[claim.Row]);

    private static string? Text((ColumnBatch Batch, int Row) claim, string column) => claim.Batch.Text(column).Values[claim.Row];

    private static string? Level((ColumnBatch Batch, int Row) claim, string column) => claim.Batch.Level(column)[claim.Row];

    private static string? Date((ColumnBatch Batch, int Row) claim, string column) => Day(claim.Batch.Date(column).Days[claim.Row]);

    private static string? Day(int day) => day < 0 ? null : DateOnly.FromDayNumber(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
