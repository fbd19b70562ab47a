using Synthetic.Output;
using Synthetic.Signals;
using Synthetic.Tests.Oracles;
using Synthetic.World;
using Xunit.Abstractions;

namespace Synthetic.Tests;

public sealed class TruthTests(ITestOutputHelper output)
{
    /// <summary>One draw of the hidden truth for each signal, looked at or not.</summary>
    private static bool[] Drawn(MadeSignal[] signals)
    {
        var random = new RandomStream(99, StreamKind.Outcome, 0);
        return [.. signals.Select(s => random.Chance(Truth.Probability(s.Truth.Logit)))];
    }

    [Fact]
    public void An_additive_model_can_rank_well_and_a_straight_line_clearly_less()
    {
        var signals = Worlds.Clean.Where(s => s.Row is { UnknownChannel: false, Severity: <= 5, PermitAgeMonths: >= 0 }).ToArray();
        var founded = Drawn(signals);
        var batch = SignalLayout.Batch(Array.ConvertAll(signals, s => s.Row), history: true);
        var features = ContractFile.Read().Features.Select(f => f.Name);
        double[] additive = [.. signals.Select(s => s.Truth.Additive)];
        double[] full = [.. signals.Select(s => s.Truth.Additive + s.Truth.Interactions)];
        var line = StraightLine.Scores(StraightLine.Design(batch, features.Append("class")), founded);

        var (best, straight) = (Ranking.Auc(additive, founded), Ranking.Auc(line, founded));
        var (bestTop, straightTop) = (Ranking.PrecisionAtTenth(additive, founded), Ranking.PrecisionAtTenth(line, founded));
        output.WriteLine($"n {signals.Length}, base {founded.Count(f => f) / (double)founded.Length:F4}; AUC additive {best:F4}, with pairs {Ranking.Auc(full, founded):F4}, line {straight:F4}; top tenth {bestTop:F4} {Ranking.PrecisionAtTenth(full, founded):F4} {straightTop:F4}");
        Assert.InRange(founded.Count(f => f) / (double)founded.Length, 0.17, 0.23);
        Assert.InRange(best, 0.825, 0.87);
        Assert.InRange(best - straight, 0.025, 0.07);
        Assert.True(bestTop - straightTop >= 0.05);
    }

    [Fact]
    public void Pairs_of_columns_say_more_than_their_sum()
    {
        var founded = Drawn(Worlds.Clean);
        double additive = 0, pairs = 0;
        for (var i = 0; i < founded.Length; i++)
        {
            var truth = Worlds.Clean[i].Truth;
            additive += LogLoss(truth.Additive, founded[i]);
            pairs += LogLoss(truth.Additive + truth.Interactions, founded[i]);
        }

        Assert.True(pairs < 0.99 * additive);
        static double LogLoss(double logit, bool founded) => Math.Log(1 + Math.Exp(founded ? -logit : logit));
    }

    [Fact]
    public void The_truth_rises_or_falls_where_the_contract_declares_a_direction()
    {
        var plan = Worlds.Plan("clean");
        foreach (var made in Enumerable.Range(0, 500).Select(n => SignalMaker.Make(plan, new(2025, 5, 6), n, lastDay: null)).Where(s => s.Row.Severity <= 5))
        {
            var (row, before) = (made.Row, Logit(made));
            Raise(made, r => r.Severity = Math.Min(5, r.Severity + 1), r => r.Severity, (r, v) => r.Severity = v, before);
            Raise(made, r => r.CorroboratingSources++, r => r.CorroboratingSources, (r, v) => r.CorroboratingSources = v, before);
            Raise(made, r => r.AbsenceDays += 60, r => r.AbsenceDays, (r, v) => r.AbsenceDays = v, before);
            Raise(made, r => r.SentenceMonths += 10, r => r.SentenceMonths, (r, v) => r.SentenceMonths = v, before);
            Raise(made, r => r.SponsorOpenReports += 2, r => r.SponsorOpenReports, (r, v) => r.SponsorOpenReports = v, before);
            Raise(made, r => r.CreditsShare -= 0.2f, r => r.CreditsShare, (r, v) => r.CreditsShare = v, before);
            Raise(made, r => r.PermitAgeMonths = Math.Max(0, r.PermitAgeMonths - 12), r => r.PermitAgeMonths, (r, v) => r.PermitAgeMonths = v, before);
            Assert.Equal(before, Logit(made));
            Assert.True(row.Severity <= 5);
        }
    }

    private static double Logit(MadeSignal made) => Truth.Of(made.Row, made.Person, Worlds.Plan("clean")).Logit;

    private static void Raise(MadeSignal made, Action<SignalRow> change, Func<SignalRow, float> get, Action<SignalRow, float> set, double before)
    {
        var kept = get(made.Row);
        change(made.Row);
        Assert.True(Logit(made) >= before);
        set(made.Row, kept);
    }
}
