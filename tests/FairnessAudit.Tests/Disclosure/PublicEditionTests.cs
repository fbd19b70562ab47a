using System.Text;
using FairnessAudit.Disclosure;
using FairnessAudit.Measures;
using FairnessAudit.Population;
using FairnessAudit.Tests.Candidate;
using Interchange.Columns;
using Interchange.Runs;

namespace FairnessAudit.Tests.Disclosure;

/// <summary>The public edition of real audits, read as the public reads it: from its files only.</summary>
public sealed class PublicEditionTests : IDisposable
{
    private const string Class = "withdrawal";

    // Group c has 20 signals in two classes, so that its counts are small in one table and not in another.
    private readonly SmallWorld world = new(new("a", Class, 7, 15), new("a", "fraud_abuse", 1, 1), new("b", Class, 6, 13), new("b", "fraud_abuse", 1, 1), new("c", Class, 1, 0, EveryNights: 5), new("c", "fraud_abuse", 0, 1, EveryNights: 9));
    private readonly Findings exact;
    private readonly Findings open;

    public PublicEditionTests()
    {
        File.WriteAllText(world["gates.yaml"], Gates.Yaml(("a", 0.5), ("b", 0.48), ("c", 0.02)));
        exact = world.Audit();
        open = JsonFile.Parse<Findings>(SourceFile.Read(world["audit/public/findings.json"]));
    }

    public void Dispose() => world.Dispose();

    [Fact]
    public void Every_verdict_gate_and_tier_stays_also_of_a_withheld_group()
    {
        Assert.Equal("public", open.Disclosure);
        Assert.Equal(exact.Verdict, open.Verdict);
        Assert.Equal(exact.GateResults.Select(r => (r.Id, r.Verdict, r.About, r.Effect, r.MayBeExcepted)), open.GateResults.Select(r => (r.Id, r.Verdict, r.About, r.Effect, r.MayBeExcepted)));
        Assert.Equal(exact.Items.Select(f => (f.Id, f.Gate, f.Tier, f.Verdict)), open.Items.Select(f => (f.Id, f.Gate, f.Tier, f.Verdict)));
        Assert.Contains(open.Items, f => f is { Group: "c", Suppressed: true, Verdict: not null });
        Assert.Contains(open.Items, f => f is { Group: "a", Suppressed: false, Estimate: not null });
    }

    [Fact]
    public void Nothing_exact_is_in_it()
    {
        Assert.All(open.Items.SelectMany(f => f.Counts.Where(c => c.Key is not "strata")), c => Assert.Equal(0, c.Value % 10));
        Assert.All(open.GateResults, r => Assert.DoesNotContain(r.Reason, char.IsDigit));
        foreach (var finding in open.Items.Where(f => f.Suppressed))
        {
            Assert.Empty(finding.Counts);
            var told = typeof(Finding).GetProperties().Where(p => p.Name is not (nameof(Finding.Question) or nameof(Finding.Capacity) or nameof(Finding.Tolerance) or nameof(Finding.Counts) or nameof(Finding.Suppressed)))
                .Where(p => p.PropertyType != typeof(string) && p.GetValue(finding) is not null).Select(p => p.Name);
            Assert.Empty(told);
        }
    }

    [Fact]
    public void Rates_and_ratios_follow_from_the_rounded_counts_and_only_over_a_hundred()
    {
        var rates = open.Items.Where(f => f is { Measure: "selection_rate", Suppressed: false }).ToArray();
        Assert.Contains(rates, r => r.Group is "a");
        Assert.DoesNotContain(rates, r => r.Group is "c");
        Assert.All(rates, r => Assert.Equal((double)r.Counts["selected"] / r.Counts["n"], r.Estimate!.Value, 1e-12));
        Assert.All(rates, r => Assert.True(r.Counts["n"] >= 100));
        Assert.All(open.Items.Where(f => f.Interval is not null), f => Assert.EndsWith("-of-rounded-counts", f.Interval!.Method, StringComparison.Ordinal));
    }

    [Fact]
    public void A_reader_with_every_published_file_cannot_bound_a_withheld_count_more_narrowly_than_the_rule()
    {
        var (counts, atoms) = Read();
        var rules = new List<(double[] Sum, double Limit)>();
        foreach (var (sum, rounded) in counts.Where(c => c.Rounded is not null))
        {
            rules.Add((sum, rounded!.Value + 4));
            rules.Add(([.. sum.Select(x => -x)], -Math.Max(0, rounded.Value - 5)));
        }

        var withheld = counts.Where(c => c.Rounded is null).ToArray();
        Assert.NotEmpty(withheld);
        foreach (var (sum, _) in withheld)
        {
            var most = PlainSimplex.Maximum(rules, sum);
            var least = -PlainSimplex.Maximum(rules, [.. sum.Select(x => -x)]);
            Assert.True(most - least >= 9, $"{least} to {most} over {atoms} cells");
        }
    }

    [Fact]
    public void What_an_earlier_release_of_overlapping_days_withheld_stays_withheld()
    {
        var csv = File.ReadAllText(world["audit/public/counts.csv"]);
        Assert.Contains("team,a,,selected,", csv, StringComparison.Ordinal);
        var earlier = world["earlier"];
        Directory.CreateDirectory(earlier);
        var lines = csv.Split('\n').Select(l => l.StartsWith("team,a,,selected,", StringComparison.Ordinal) ? "team,a,,selected," : l.StartsWith("# days", StringComparison.Ordinal) ? "# days: 2026-04-30..2026-06-30" : l);
        File.WriteAllText(Path.Combine(earlier, "counts.csv"), string.Join('\n', lines));
        CandidateAudit.Run(world.Request() with { PreviousPublic = earlier }, world["next"]);
        Assert.Contains("\nteam,a,,selected,\n", File.ReadAllText(world["next/public/counts.csv"]), StringComparison.Ordinal);
        Assert.DoesNotContain("\nteam,a,,selected,\n", csv, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nl", "dit is de openbare editie")]
    [InlineData("en", "this is the public edition")]
    public void The_report_says_on_page_one_that_figures_are_rounded(string language, string words)
    {
        var page = Encoding.UTF8.GetString(File.ReadAllBytes(world[$"audit/public/report.{language}.html"]));
        Assert.Contains(words, page, StringComparison.OrdinalIgnoreCase);
        Assert.True(page.IndexOf(words, StringComparison.OrdinalIgnoreCase) < page.IndexOf("<h2", StringComparison.Ordinal), "the words stand before the first section");
    }

    [Fact]
    public void Only_the_restricted_files_are_closed_to_others()
    {
        if (OperatingSystem.IsWindows())
            return;
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(world["audit/scores.csv"]));
        Assert.NotEqual(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(world["audit/public/counts.csv"]) | UnixFileMode.UserExecute);
    }

    /// <summary>Cells are groups by strata by put forward or not; every line of the file is a sum of them.</summary>
    private ((double[] Sum, long? Rounded)[] Counts, int Atoms) Read()
    {
        var file = SourceFile.Read(world["audit/public/counts.csv"]);
        var lines = TextTable.Read(Counting(file), PublicFigures.Columns.Split(','));
        var groups = lines["group"].OfType<string>().Distinct(StringComparer.Ordinal).ToArray();
        var strata = lines["stratum"].OfType<string>().Distinct(StringComparer.Ordinal).ToArray();
        var atoms = groups.Length * strata.Length * 2;
        return ([.. Enumerable.Range(0, lines.Count).Select(line => (
            Enumerable.Range(0, atoms).Select(atom => (lines["group"][line] ?? groups[atom / 2 / strata.Length]) == groups[atom / 2 / strata.Length]
                && (lines["stratum"][line] ?? strata[atom / 2 % strata.Length]) == strata[atom / 2 % strata.Length]
                && (lines["count_of"][line] is "n" || atom % 2 == 1) ? 1.0 : 0.0).ToArray(),
            lines["rounded"][line] is { } text ? (long?)long.Parse(text, System.Globalization.CultureInfo.InvariantCulture) : null))], atoms);
    }

    private static SourceFile Counting(SourceFile file) => FairnessAudit.Counting.CountsHeader.Split(file).Table;
}
