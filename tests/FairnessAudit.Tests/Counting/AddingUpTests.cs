using CsCheck;
using FairnessAudit.Counting;
using FairnessAudit.Population;

namespace FairnessAudit.Tests.Counting;

/// <summary>Counts of parts and the counts of the whole, held to a count of every row by itself.</summary>
public sealed class AddingUpTests
{
    private const int Maturity = 150;

    private static readonly CountsHeader Header = new(
    [
        new(CountsHeader.Schema, DecisionCounts.Schema),
        new("contract", "abc"),
        new("funnel", "opened | measure"),
        new(CountsHeader.Days, DayRanges.None),
    ]);

    [Fact]
    public void Any_number_of_threads_gives_the_cells_that_a_dictionary_of_rows_gives() =>
        Gen.Select(Gen.Int[0, 10_000], Gen.Int[0, 400]).Sample((seed, count) =>
        {
            var rows = RandomRows.Of(seed, count);
            foreach (var threads in new[] { 1, 2, 3, 8 })
                Assert.All(CountTable.All(rows, Maturity, threads).Zip(rows.Attributes), t => Assert.Equal(Oracle(rows, t.Second), t.First.Cells));
        }, iter: 60);

    [Fact]
    public void Ranges_counted_apart_and_added_in_any_order_give_the_whole() =>
        Gen.Select(Gen.Int[0, 10_000], Gen.Int[1, 400], Gen.Int[0, 400].Array[0, 6]).Sample((seed, count, cuts) =>
        {
            var rows = RandomRows.Of(seed, count);
            var codes = new CellCodes(rows, Maturity);
            int[] ends = [0, .. cuts.Where(c => c < count).Order(), count];
            var counters = ends.Zip(ends.Skip(1)).Select(range =>
            {
                var counter = new CellCounter(rows, codes, rows.Attributes);
                counter.Add(range.First, range.Second);
                return counter;
            }).ToArray();
            new Random(seed).Shuffle(counters);
            foreach (var counter in counters.Skip(1))
                counters[0].Add(counter);
            Assert.Equal(CountTable.All(rows, Maturity, 1).Select(t => t.Cells), counters[0].Tables().Select(t => t.Cells));
        }, iter: 60);

    [Fact]
    public void Partitions_that_know_only_their_own_names_add_up_to_the_bytes_of_the_whole() =>
        Gen.Select(Gen.Int[0, 10_000], Gen.Int[1, 300], Gen.Int[1, 5]).Sample((seed, count, parts) =>
        {
            var rows = RandomRows.Of(seed, count);
            var random = new Random(seed);
            var part = Enumerable.Range(0, count).Select(_ => random.Next(parts)).ToArray();
            var folders = Enumerable.Range(0, parts).Where(p => part.Contains(p)).Select(p => ($"part {p}", Counted(rows.Take([.. Enumerable.Range(0, count).Where(row => part[row] == p)]), p + 1))).ToArray();
            random.Shuffle(folders);
            Same(Counted(rows, 1), CountsFolder.Add(folders));
        }, iter: 60);

    [Fact]
    public void Files_read_back_are_written_again_byte_for_byte()
    {
        using var folder = new ScratchFolder();
        var counted = Counted(RandomRows.Of(5, 300), 2);
        foreach (var (name, bytes) in counted.Files())
            File.WriteAllBytes(folder[name], bytes);
        Same(counted, CountsFolder.Read(folder.Path));
    }

    [Fact]
    public void Rows_taken_from_others_leave_no_column_behind()
    {
        // With the columns that a table has none of.
        var taken = (RandomRows.Of(1, 50) with { Probability = new double[50], Place = new int[50] }).Take([3, 1, 40]);
        foreach (var property in typeof(DecisionRows).GetProperties().Where(p => p.PropertyType.IsArray))
            Assert.True(((Array)property.GetValue(taken)!).Length == 3, property.Name);
        foreach (var property in typeof(DecisionRows).GetProperties().Where(p => p.PropertyType == typeof(Grouping)))
            Assert.True(((Grouping)property.GetValue(taken)!).Codes.Length == 3, property.Name);
        Assert.All(taken.Attributes, a => Assert.Equal(3, a.Codes.Length));
    }

    private static CountsFolder Counted(DecisionRows rows, int threads) => new(Header, CountTable.All(rows, Maturity, threads), ScoreTable.All(rows, threads));

    private static void Same(CountsFolder expected, CountsFolder found)
    {
        foreach (var (one, other) in expected.Files().Zip(found.Files()))
            Assert.Equal(System.Text.Encoding.UTF8.GetString(one.Bytes), System.Text.Encoding.UTF8.GetString(other.Bytes));
    }

    private static IEnumerable<KeyValuePair<Cell, long>> Oracle(DecisionRows rows, Grouping attribute) => Enumerable.Range(0, rows.Count).GroupBy(row => new Cell
    {
        Group = attribute.Codes[row],
        Minimal = rows.Minimal.Codes[row],
        Full = rows.Full.Codes[row],
        Band = rows.Band.Codes[row],
        Period = rows.Period.Codes[row],
        Block = rows.Block[row],
        Step = rows.Step[row],
        Seen = rows.Seen[row],
        Design = rows.Design[row],
        Reached = rows.Reached[row],
        Mature = rows.DaysToEnd[row] >= Maturity,
        Outcome = rows.Outcome[row],
    }).OrderBy(g => g.Key, Comparer<Cell>.Create(Cell.Order)).Select(g => KeyValuePair.Create(g.Key, g.LongCount()));
}
