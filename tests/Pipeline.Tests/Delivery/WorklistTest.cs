using System.Text;
using Interchange.Columns;
using Pipeline.Delivery;
using Pipeline.Tests.Night;

namespace Pipeline.Tests.Delivery;

public sealed class WorklistTest : IDisposable
{
    private static readonly string[] TeamFiles = ["worklist.csv", "worklist.nl.html", "worklist.en.html", "not-reached.csv", "control-sample.csv", "night.nl.html", "night.en.html"];
    private readonly NightBench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void Every_delivered_list_has_the_allowed_columns_and_no_other()
    {
        var folder = Delivered();
        Assert.Equal(Worklist.Columns, Header(folder, "worklist.csv"), StringComparer.Ordinal);
        Assert.Equal(NotReached.Columns, Header(folder, "not-reached.csv"), StringComparer.Ordinal);
        Assert.Equal(ControlSample.Columns, Header(folder, "control-sample.csv"), StringComparer.Ordinal);
        string[] kept = ["score", "rank", "band", "arm", "person", "probability", "random", "index", "points"];
        Assert.DoesNotContain(Worklist.Columns, c => kept.Any(k => c.Contains(k, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public void No_person_or_sponsor_stands_in_any_file_that_people_read()
    {
        var folder = Delivered();
        var stock = SourceFile.Read(Path.Combine(folder, OpenStock.FileName));
        var people = ParquetTable.Read(stock, OpenStock.Specs(NightBench.Contract)).SelectMany(b => b.Text("person_id").Values.Concat(b.Text("sponsor_id").Values)).OfType<string>().ToHashSet(StringComparer.Ordinal);
        Assert.NotEmpty(people);
        foreach (var text in TeamFiles.Select(f => File.ReadAllText(Path.Combine(folder, f))))
            Assert.DoesNotContain(people, p => text.Contains(p, StringComparison.Ordinal));
    }

    [Fact]
    public void A_signal_reads_the_same_whether_ranked_or_drawn_at_random()
    {
        var night = Decided(bench.Request(NightBench.Monday, 0, 60));
        var (ranked, random) = (night.Decision.Ranked, night.Decision.Random);
        var swapped = night with { Decision = night.Decision with { Ranked = [.. ranked[random.Length..], .. random], Random = ranked[..random.Length] } };
        Assert.Equal(Lines(night), Lines(swapped), StringComparer.Ordinal);

        static IEnumerable<string> Lines(Pipeline.Delivery.Night n) => Encoding.UTF8.GetString(Worklist.Csv(n)).Split("\r\n").Order(StringComparer.Ordinal);
    }

    [Fact]
    public void The_ranked_keep_their_order_and_the_random_stand_anywhere_among_them()
    {
        var places = new HashSet<int>();
        for (var seed = 0; seed < 30; seed++)
        {
            var night = Decided(bench.Request(NightBench.Monday, 0, 60) with { Seed = seed });
            var rows = Worklist.Rows(night);
            Assert.Equal(night.Decision.Ranked, rows.Except(night.Decision.Random));
            Assert.Equal(20, rows.Distinct().Count());
            places.UnionWith(night.Decision.Random.Select(r => rows.ToList().IndexOf(r)));
        }

        Assert.True(places.Count >= 15, $"random rows stood at {places.Count} places only");
    }

    [Fact]
    public void Reasons_of_an_unreached_signal_are_as_complete_as_those_of_one_put_forward()
    {
        var lines = File.ReadAllLines(Path.Combine(Delivered(), "not-reached.csv"));
        Assert.Equal(41, lines.Length);
        Assert.All(lines.Skip(1), line => Assert.Contains(line.Split(';')[7..17], cell => cell.Contains('=', StringComparison.Ordinal)));
        Assert.All(lines.Skip(1), line => Assert.Equal("capacity", line.Split(';')[6]));
    }

    [Fact]
    public void Every_page_says_that_it_is_no_verdict_and_which_release_ordered_it()
    {
        var folder = Delivered();
        foreach (var (file, words) in new[] { ("worklist.nl.html", "een mens beslist"), ("worklist.en.html", "a human decides") })
        {
            var page = File.ReadAllText(Path.Combine(folder, file));
            Assert.Contains(words, page, StringComparison.Ordinal);
            Assert.Contains(new string('b', 64), page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_policy_only_replay_is_marked_on_every_page_and_in_every_list()
    {
        var rule = TonightsRule.ByPolicyOnly(NightBench.ContractFile, NightBench.PolicyFile);
        var folder = NightlyRun.Run(bench.Request(NightBench.Monday, 0, 60, rule) with { Replay = true }, bench.Root).Folder;
        foreach (var file in TeamFiles)
        {
            var text = File.ReadAllText(Path.Combine(folder, file));
            Assert.Contains(file.Contains(".nl.", StringComparison.Ordinal) || file.StartsWith("worklist.csv", StringComparison.Ordinal) ? "ALLEEN BELEIDSVOLGORDE" : "POLICY-ONLY", text, StringComparison.Ordinal);
            Assert.Contains(file.Contains(".nl.", StringComparison.Ordinal) || file.StartsWith("worklist.csv", StringComparison.Ordinal) ? "NAGESPEELD" : "REPLAY", text, StringComparison.Ordinal);
        }

        var record = Interchange.Runs.JsonFile.Parse<NightRecord>(SourceFile.Read(Path.Combine(folder, NightRecord.FileName)));
        Assert.True(record.Replay && record.PolicyOnly && record.ReleaseId is null);
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("@x", "'@x")]
    [InlineData("-2", "'-2")]
    [InlineData("a;b", "\"a;b\"")]
    [InlineData("say \"x\"", "\"say \"\"x\"\"\"")]
    [InlineData("plain", "plain")]
    public void No_cell_can_act_as_a_formula(string value, string written)
    {
        var csv = new SafeCsv("h");
        csv.Add(value);
        var bytes = csv.Bytes();
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Equal($"h\r\n{written}\r\n", Encoding.UTF8.GetString(bytes[3..]));
    }

    private string Delivered() => NightlyRun.Run(bench.Request(NightBench.Monday, 0, 60), bench.Root).Folder;

    private static Pipeline.Delivery.Night Decided(NightRequest request) =>
        NightDeciding.Decide(request, null, OpenStock.Read(null, null, NightBench.Contract), new HashSet<string>(StringComparer.Ordinal));

    private static string[] Header(string folder, string file) => File.ReadLines(Path.Combine(folder, file)).First().Split(';');
}
