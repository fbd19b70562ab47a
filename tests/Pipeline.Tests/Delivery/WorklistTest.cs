using System.Text;
using Interchange.Columns;
using Interchange.Tests.Trust;
using Pipeline.Delivery;
using Pipeline.Nights;
using Pipeline.Tests.Nights;
using Prioritisation.Ordering;
using Reporting.Documents;

namespace Pipeline.Tests.Delivery;

public sealed class WorklistTest : IDisposable
{
    private static readonly string[] TeamFiles =
    [
        .. from team in new[] { "security", "fraud", "public_order", "sponsors", "asylum_permits", "regular_permits" } from list in new[] { "worklist", "late" } from end in new[] { "nl.csv", "en.csv", "nl.html", "en.html" } select $"teams/{team}/{list}.{end}",
        "not-reached.csv", "control-sample.csv", "night.nl.html", "night.en.html",
    ];

    private readonly NightBench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void Every_delivered_list_has_the_allowed_columns_and_no_other()
    {
        var folder = Delivered();
        var night = Decided(bench.Request(NightBench.Monday, 0, 60));
        foreach (var (language, code) in new[] { (Language.Dutch, "nl"), (Language.English, "en") })
        {
            var allowed = new WorklistTable(night, language).Columns;
            Assert.Equal(allowed, SafeCsv.Read(File.ReadAllBytes(Path.Combine(folder, $"teams/fraud/worklist.{code}.csv")))[0], StringComparer.Ordinal);
            Assert.Equal(allowed, SafeCsv.Read(File.ReadAllBytes(Path.Combine(folder, $"teams/fraud/late.{code}.csv")))[0], StringComparer.Ordinal);
            string[] kept = ["score", "rank", "rang", "band", "arm", "person", "persoon", "probability", "kans", "random", "aselect", "index", "points", "punten", "sponsor", "referent"];
            Assert.DoesNotContain(allowed, c => c.Split(' ').Any(word => kept.Contains(word, StringComparer.OrdinalIgnoreCase)));
        }

        Assert.Equal(NotReached.Columns(night), SafeCsv.Read(File.ReadAllBytes(Path.Combine(folder, NotReached.FileName)))[0], StringComparer.Ordinal);
        Assert.Equal(ControlSample.Columns, SafeCsv.Read(File.ReadAllBytes(Path.Combine(folder, ControlSample.FileName)))[0], StringComparer.Ordinal);
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
        Assert.Equal(Rows(night), Rows(swapped), StringComparer.Ordinal);

        // All but why a row stands above the next, which tells of the two rows and follows the place.
        static IEnumerable<string> Rows(Night n)
        {
            var table = new WorklistTable(n, Language.Dutch);
            var above = table.Columns.ToList().IndexOf("boven het volgende");
            return Worklist.All(n).SelectMany(list => SafeCsv.Read(table.OnTime(list)).Concat(SafeCsv.Read(table.Late(list)))).Select(row => string.Join(';', row.Where((_, i) => i != above))).Order(StringComparer.Ordinal);
        }
    }

    [Fact]
    public void Every_row_of_a_page_has_the_same_blocks_in_the_same_order_whatever_put_it_there()
    {
        var night = Decided(bench.Request(NightBench.Monday, 0, 600));
        var lists = Worklist.All(night);
        var random = night.Decision.Random.Select(row => night.Signals.Signal[row]).ToHashSet(StringComparer.Ordinal);
        var cards = lists.SelectMany(list => new[] { WorklistPage.OnTime(night, list), WorklistPage.Late(night, list) }).SelectMany(page => page.Blocks.OfType<Card>()).ToLookup(card => random.Any(signal => signal.StartsWith(card.Label, StringComparison.Ordinal)));
        Assert.Equal(night.Decision.Random.Length, cards[true].Count());
        Assert.Single(cards.SelectMany(c => c).Select(Shape).Distinct(StringComparer.Ordinal));
        Assert.DoesNotContain(cards.SelectMany(c => c).SelectMany(c => c.Reasons).SelectMany(r => r.Items), item => item.Weight is not null);

        static string Shape(Card card) => string.Join('|', card.Facts.Select(f => f.Name.En).Concat(card.Reasons.Select(r => r.Title.En)).Append(card.Reasons[0].Items.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void The_ranked_keep_their_order_and_the_random_stand_anywhere_among_their_class()
    {
        var relative = new List<double>();
        for (var seed = 0; seed < 200; seed++)
        {
            var night = Decided(bench.Request(NightBench.Monday, 0, 120) with { Capacity = 40, Seed = seed });
            var places = DrawnPlaces.Of(night, _ => true);
            var rows = places.Select(p => p.Row).ToList();
            Assert.Equal(night.Decision.Ranked, rows.Except(night.Decision.Random));
            Assert.Equal(40, rows.Distinct().Count());
            Assert.All(places.Zip(places.Skip(1)), pair => Assert.True(pair.First.Lane <= pair.Second.Lane));
            foreach (var drawn in night.Decision.Random)
            {
                var lane = places.Single(p => p.Row == drawn).Lane;
                var own = places.Where(p => p.Lane == lane && night.Signals.Class[p.Row] == night.Signals.Class[drawn]).Select(p => p.Row).ToList();
                if (own.Count > 1)
                    relative.Add(own.IndexOf(drawn) / (own.Count - 1.0));
            }
        }

        Assert.True(relative.Count > 400);
        Assert.InRange(relative.Average(), 0.45, 0.55);
        Assert.InRange(relative.Count(p => p == 1) / (double)relative.Count, 0.05, 0.45);
    }

    [Fact]
    public void Why_a_ranked_row_stands_above_the_next_follows_from_what_the_page_says()
    {
        var night = Decided(bench.Request(NightBench.Monday, 0, 600) with { Capacity = 80 });
        var ranked = night with { Decision = night.Decision with { Random = [] } };
        var told = new HashSet<Phrase>();
        foreach (var list in Worklist.All(ranked))
        {
            var rows = list.OnTime.Select(l => Array.IndexOf(night.Signals.Signal, l.Row.Signal)).ToList();
            for (var i = 0; i + 1 < rows.Count; i++)
                told.Add(Holds(list.OnTime[i].Above, rows[i], rows[i + 1]));
            Assert.All(list.OnTime.TakeLast(1), last => Assert.Equal(WorklistWords.Last, last.Above));
        }

        Assert.Contains(WorklistWords.AboveByContent, told);
        Assert.Contains(WorklistWords.AboveByPolicy, told);

        Phrase Holds(Phrase above, int upper, int lower)
        {
            var (band, index) = (night.Decision.Band, night.Decision.Index);
            if (above == WorklistWords.AboveByClass)
                Assert.True(night.ClassOf(upper).Strict);
            else if (above == WorklistWords.AboveByContent)
                Assert.True(band[upper] > band[lower] || index[upper] == index[lower]);
            else if (above == WorklistWords.AboveByPolicy)
                Assert.True(index[upper] >= index[lower]);
            else
                Assert.Equal((WorklistWords.AboveByWaiting, Lane.Forced), (above, night.Decision.Lane[upper]));
            return above;
        }
    }

    [Fact]
    public void What_is_past_its_norm_stands_on_a_list_of_its_own_reached_or_not()
    {
        var night = Decided(bench.Request(NightBench.Monday.AddDays(14), 0, 600) with { Signals = [bench.Raw(NightBench.Monday, 0, 600)] });
        var lists = Worklist.All(night);
        var (onTime, late, unreached) = (lists.SelectMany(l => l.OnTime).ToList(), lists.SelectMany(l => l.Late).ToList(), lists.SelectMany(l => l.LateUnreached).ToList());
        var put = night.Decision.Ranked.Concat(night.Decision.Random).Select(row => night.Signals.Signal[row]).Order(StringComparer.Ordinal);
        Assert.Equal(put, onTime.Concat(late).Select(l => l.Row.Signal).Order(StringComparer.Ordinal));
        Assert.All(onTime, l => Assert.False(l.Row.Due < night.Request.Date));
        Assert.All(late.Select(l => l.Row).Concat(unreached), row => Assert.True(row.Due < night.Request.Date));
        Assert.Equal(Enumerable.Range(0, night.Open.Count).Count(night.Late), late.Count + unreached.Count);
        Assert.NotEmpty(late);
        Assert.NotEmpty(unreached);
    }

    [Fact]
    public void Every_signal_goes_to_the_team_that_the_policy_names()
    {
        var night = Decided(bench.Request(NightBench.Monday, 0, 600) with { Capacity = 80 });
        var lists = Worklist.All(night);
        Assert.Equal(night.Rule.Policy.Teams.Select(t => t.Name), lists.Select(l => l.Desk.Name), StringComparer.Ordinal);
        foreach (var list in lists)
        {
            var team = night.Rule.Policy.Teams.Single(t => t.Name == list.Desk.Name);
            Assert.All(list.OnTime.Concat(list.Late), l => Assert.Contains(l.Row.ClassLevel, team.Classes, StringComparer.Ordinal));
        }

        var ground = WorklistRows.FactColumns(night.Contract).ToList().FindIndex(c => c.Name == "permit_ground");
        Assert.All(lists.Single(l => l.Desk.Name == "asylum_permits").OnTime, l => Assert.Equal("asylum", l.Row.Facts[ground].Level));
        Assert.All(lists.Single(l => l.Desk.Name == "regular_permits").OnTime, l => Assert.Equal("regular", l.Row.Facts[ground].Level));
    }

    [Fact]
    public void Every_page_says_that_it_is_no_verdict_and_which_release_ordered_it()
    {
        var folder = Delivered();
        foreach (var (file, words) in new[] { ("teams/fraud/worklist.nl.html", "een mens beslist"), ("teams/fraud/late.en.html", "a human decides") })
        {
            var page = File.ReadAllText(Path.Combine(folder, file));
            Assert.Contains(words, page, StringComparison.Ordinal);
            Assert.Contains(new string('b', 64), page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_policy_only_replay_is_marked_on_every_page_and_in_every_list()
    {
        var rule = TonightsRule.ByPolicyOnly(NightBench.ContractFile, NightBench.PolicyFile, VirtualAuthority.Fallback(NightBench.ContractFile, NightBench.PolicyFile));
        var folder = NightlyRun.Run(bench.Request(NightBench.Monday, 0, 60, rule) with { Replay = true }, bench.Root).Folder;
        foreach (var file in TeamFiles)
        {
            var text = File.ReadAllText(Path.Combine(folder, file));
            if (text.Split('\n').Length <= 2)
                continue;
            Assert.Contains(file.Contains(".nl.", StringComparison.Ordinal) ? "ALLEEN BELEIDSVOLGORDE" : "POLICY-ONLY", text, StringComparison.Ordinal);
            Assert.Contains(file.Contains(".nl.", StringComparison.Ordinal) ? "NAGESPEELD" : "REPLAY", text, StringComparison.Ordinal);
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
    [InlineData("  =1+1", "'  =1+1")]
    [InlineData("\uFF1D1+1", "'\uFF1D1+1")]
    [InlineData("\t=1", "'\t=1")]
    public void No_cell_can_act_as_a_formula(string value, string written)
    {
        var csv = new SafeCsv("h");
        csv.Add(value);
        var bytes = csv.Bytes();
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Equal($"h\r\n{written}\r\n", Encoding.UTF8.GetString(bytes[3..]));
        Assert.Equal(value, SafeCsv.Read(bytes)[1][0].TrimStart('\''));
    }

    private string Delivered() => NightlyRun.Run(bench.Request(NightBench.Monday, 0, 60), bench.Root).Folder;

    private static Night Decided(NightRequest request) =>
        NightDeciding.Decide(request, null, OpenStock.Read(null, null, NightBench.Contract), new HashSet<string>(StringComparer.Ordinal));
}
