using Prioritisation.Ordering;

namespace Prioritisation.Tests.Ordering;

public sealed class PolicyInWordsTest
{
    [Fact]
    public void The_shipped_order_is_said_in_words()
    {
        var words = PolicyInWords.Of(Stocks.Policy);
        Assert.Contains("  1. national_security, strictly first, up to 9 to 36 places; what is left of it goes on below.", words, StringComparer.Ordinal);
        Assert.Contains("  2. signals on the last night within their maximum age, up to 1 to 7 places.", words, StringComparer.Ordinal);
        Assert.Contains("fraud_abuse: ages, starts at 2000, gains 20 a working day; norm 5 working days; waits 20 working days at most, as long as no more than 1 to 7 signals of all classes share a last night; lapses unreached after 20.", words, StringComparer.Ordinal);
        Assert.Contains("public_order overtakes a new signal of fraud_abuse in the same band after 20 working days.", words, StringComparer.Ordinal);
        Assert.Contains("sponsor_check does not overtake a new signal of fraud_abuse in the same band within the 20 days before it lapses; it needs 1 more band(s), or its maximum age.", words, StringComparer.Ordinal);
        Assert.Contains("Team asylum_permits takes route_check, withdrawal where permit_ground is asylum.", words, StringComparer.Ordinal);
    }

    [Fact]
    public void The_deviations_of_the_draw_are_printed_and_a_draw_without_strata_says_so()
    {
        var policy = OrderingPolicyReader.Read(PolicyFiles.WithDeviations("societal-interest", Enumerable.Repeat("0.5", 8).Prepend("1.00")));
        Assert.Contains("  Strata share the draws by size times measured deviation (from a test), per band from 0 up:", PolicyInWords.Of(policy), StringComparer.Ordinal);
        Assert.Contains("  withdrawal: 1, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5.", PolicyInWords.Of(policy), StringComparer.Ordinal);
        const string One = "  No night has places for two strata of 5 draws (8 at most), so every new signal that is not reached has the same chance.";
        Assert.Contains(One, PolicyInWords.Of(Stocks.Policy), StringComparer.Ordinal);
        Assert.DoesNotContain(One, PolicyInWords.Of(Stocks.Policy with { RandomShare = 0.125 }), StringComparer.Ordinal);
    }

    [Fact]
    public void What_is_said_to_overtake_does_so_on_that_night_and_not_the_night_before()
    {
        foreach (var (waiting, fresh) in Pairs().Where(p => PolicyInWords.DaysToOvertake(p.Waiting, p.Fresh) is > 0))
        {
            var days = PolicyInWords.DaysToOvertake(waiting, fresh)!.Value;
            Assert.True(First(waiting, fresh, days));
            Assert.False(First(waiting, fresh, days - 1));
        }

        Assert.Contains(Pairs(), p => PolicyInWords.DaysToOvertake(p.Waiting, p.Fresh) is > 0);
    }

    private static IEnumerable<(ClassRule Waiting, ClassRule Fresh)> Pairs() =>
        from waiting in Stocks.Policy.Classes.Where(c => !c.Strict)
        from fresh in Stocks.Policy.Classes.Where(c => !c.Strict && c.Head > waiting.Head)
        select (waiting, fresh);

    /// <summary>Whether the order puts the waiting signal above the fresh one; none is at its maximum age or near its norm.</summary>
    private static bool First(ClassRule waiting, ClassRule fresh, int days)
    {
        var day = Stocks.From;
        while (WorkingDays.Count(day, Stocks.From) < days)
            day = day.AddDays(-1);
        var policy = Stocks.Policy with { DeadlinePoints = 0, Classes = [.. Stocks.Policy.Classes.Select(c => c with { MaximumAgeDays = 99 })] };
        var classes = policy.Classes.Select(c => c.Name).ToList();
        var stock = new OpenSignals { Signal = ["fresh", "waiting"], ReceivedDay = [Stocks.From.DayNumber, day.DayNumber], Class = [(byte)classes.IndexOf(fresh.Name), (byte)classes.IndexOf(waiting.Name)], Score = [0, 0] };
        return NightOrder.Decide(policy, Stocks.Scorecard, stock, [true, false], Stocks.From, 20, 1).Ranked[0] == 1;
    }
}
