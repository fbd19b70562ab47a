using Pipeline.Delivery;
using Pipeline.Nights;
using Pipeline.Tests.Nights;
using Prioritisation.Ordering;

namespace Pipeline.Tests.Delivery;

public sealed class NotReachedTest : IDisposable
{
    private readonly NightBench bench = new();
    private readonly Night night;
    private readonly byte[] bytes;
    private readonly IReadOnlyList<IReadOnlyList<string>> lines;

    public NotReachedTest()
    {
        night = NightDeciding.Decide(bench.Request(NightBench.Monday, 0, 300), null, OpenStock.Read(null, null, NightBench.Contract), new HashSet<string>(StringComparer.Ordinal));
        using var written = new MemoryStream();
        NotReached.Write(written, night);
        bytes = written.ToArray();
        lines = SafeCsv.Read(bytes);
    }

    public void Dispose() => bench.Dispose();

    [Fact]
    public void Every_signal_without_a_place_stands_in_it_once()
    {
        var reached = night.Decision.Ranked.Concat(night.Decision.Random).Select(row => night.Signals.Signal[row]);
        Assert.Equal(night.Signals.Signal.Except(reached, StringComparer.Ordinal).Order(StringComparer.Ordinal), lines.Skip(1).Select(l => l[0]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void It_says_the_same_bytes_as_when_every_row_is_worded_by_itself() => Assert.Equal(PlainNotReached.Csv(night), bytes);

    [Fact]
    public void Its_reasons_are_as_complete_as_those_of_a_signal_that_was_put_forward()
    {
        var rows = new WorklistRows(night);
        foreach (var line in lines.Skip(1))
        {
            var listed = rows.Of(Array.IndexOf(night.Signals.Signal, line[0]));
            Assert.Equal(listed.Reasons.Select(r => r.Nl), Cells(line, "counts_nl_").Where(c => c.Length > 0), StringComparer.Ordinal);
            Assert.Equal(listed.Reasons.Select(r => r.En), Cells(line, "counts_en_").Where(c => c.Length > 0), StringComparer.Ordinal);
            Assert.Contains(Cells(line, "raising_").Concat(Cells(line, "lowering_")), cell => cell.Contains('=', StringComparison.Ordinal));
            Assert.Equal(listed.Facts.Select(f => f.Level ?? ""), WorklistRows.FactColumns(night.Contract).Select(c => Cell(line, c.Name)), StringComparer.Ordinal);
            Assert.Equal("capacity", Cell(line, "why_not_reached"));
            Assert.NotEmpty(Cell(line, "short_nl"));
            Assert.NotEmpty(Cell(line, "short_en"));
        }
    }

    [Fact]
    public void Where_it_came_short_is_true_of_the_points()
    {
        var last = night.PartsOf(night.Decision.Ranked[^1]);
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in lines.Skip(1))
        {
            var parts = night.PartsOf(Array.IndexOf(night.Signals.Signal, line[0]));
            var shortIn = Cell(line, "short_in").Split("; ");
            told.UnionWith(shortIn);
            Assert.Equal(parts.Content < last.Content, shortIn.Contains("content", StringComparer.Ordinal));
            Assert.Equal(parts.Waiting < last.Waiting, shortIn.Contains("waiting", StringComparer.Ordinal));
            Assert.True(parts.Index > last.Index || parts.Head >= last.Head || shortIn.Contains("class", StringComparer.Ordinal));
        }

        Assert.True(told.Count >= 2, string.Join(", ", told));
    }

    [Fact]
    public void The_parts_of_every_index_add_up_to_it_and_hold_what_the_policy_says()
    {
        var policy = night.Rule.Policy;
        for (var row = 0; row < night.Open.Count; row++)
        {
            var parts = night.PartsOf(row);
            Assert.Equal(night.Decision.Index[row], parts.Index);
            Assert.Contains(parts.Deadline, new[] { 0, policy.DeadlinePoints });
        }
    }

    [Fact]
    public void The_model_is_held_beside_the_policy_and_every_move_is_counted_once()
    {
        var comparison = OrderComparison.BesidePolicyOnly(night)!;
        Assert.InRange(comparison.Tau!.Value, -0.999, 0.999);
        var policyOnly = NightOrder.Decide(night.Rule.Policy, null, night.Signals, night.IsNew, night.Request.Date, night.Request.Capacity, night.Request.Seed).Ranked;
        Assert.Equal(policyOnly, comparison.Other);
        Assert.Equal(night.Decision.Ranked.Order(), comparison.Entered.Concat(comparison.Kept).Order());
        Assert.Equal(policyOnly.Order(), comparison.Left.Concat(comparison.Kept).Order());
        Assert.NotEmpty(comparison.Entered);
        var moves = SafeCsv.Read(OrderComparison.Csv(night, comparison)).Skip(1).ToList();
        Assert.Equal(comparison.Entered.Count, moves.Count(m => m[4] == "entered" && m[3].Length == 0));
        Assert.Equal(comparison.Left.Count, moves.Count(m => m[4] == "left" && m[2].Length == 0));
        Assert.Equal(night.Decision.Ranked.Length + comparison.Left.Count, moves.Select(m => m[0]).Distinct(StringComparer.Ordinal).Count());
    }

    private string Cell(IReadOnlyList<string> line, string column) => line[lines[0].ToList().IndexOf(column)];

    private IEnumerable<string> Cells(IReadOnlyList<string> line, string prefix) => lines[0].Zip(line).Where(c => c.First.StartsWith(prefix, StringComparison.Ordinal)).Select(c => c.Second);
}
