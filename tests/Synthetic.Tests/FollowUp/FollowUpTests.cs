using System.Text.RegularExpressions;
using Interchange.Runs;
using Synthetic.Commands;
using Synthetic.FollowUp;
using Synthetic.Signals;

namespace Synthetic.Tests.FollowUp;

public sealed class FollowUpTests : IDisposable
{
    private const int Rows = 3000;
    private static readonly DateOnly AsOf = new(2027, 3, 1);
    private readonly NightsOfLists nights = new();

    public void Dispose() => nights.Dispose();

    [Fact]
    public void Only_signals_on_a_list_are_followed_up_and_those_that_people_took_up_themselves()
    {
        var (reports, overrides) = Played();
        var listed = Enumerable.Range(0, Rows).Where(n => NightsOfLists.State(n) is not "open").Select(n => NightsOfLists.Id(NightsOfLists.First, n)).ToHashSet(StringComparer.Ordinal);
        var taken = overrides.Where(o => o.Kind is "taken_up").Select(o => o.Signal).ToHashSet(StringComparer.Ordinal);
        Assert.NotEmpty(taken);
        Assert.DoesNotContain(taken, listed.Contains);
        Assert.All(reports, r => Assert.True(listed.Contains(r.Signal) || taken.Contains(r.Signal), r.Signal));
        var aside = overrides.Where(o => o.Kind is "set_aside").Select(o => o.Signal).ToHashSet(StringComparer.Ordinal);
        Assert.InRange(aside.Count, listed.Count / 50, listed.Count / 10);
        Assert.All(aside, signal => Assert.True(listed.Contains(signal) && !reports.Any(r => r.Signal == signal), signal));
        Assert.All(reports, r => Assert.True(r.HappenedOn >= NightsOfLists.First && r.ReportedOn >= r.HappenedOn && r.ReportedOn <= AsOf));
        Assert.All(overrides.Where(o => o.Kind is not "taken_up"), o => Assert.True(o.DecidedOn >= NightsOfLists.First));
    }

    [Fact]
    public void What_people_find_follows_the_truth_of_the_world()
    {
        var (reports, _) = Played();
        var found = reports.Where(r => r.Stage is "substantiated").ToArray();
        var truth = Enumerable.Range(0, Rows).ToDictionary(n => NightsOfLists.Id(NightsOfLists.First, n), n => Truth.Probability(SignalMaker.Make(NightsOfLists.Plan, NightsOfLists.First, n, null).Truth.Logit), StringComparer.Ordinal);
        var expected = found.Sum(r => truth[r.Signal]);
        var error = Math.Sqrt(found.Sum(r => truth[r.Signal] * (1 - truth[r.Signal])));
        Assert.True(found.Length > 800, "the share must rest on enough");
        Assert.InRange(found.Count(r => r.Result is "founded"), expected - (4 * error), expected + (4 * error));
        // Those founded were the likelier ones.
        Assert.True(found.Where(r => r.Result is "founded").Average(r => truth[r.Signal]) > 1.5 * found.Where(r => r.Result is "unfounded").Average(r => truth[r.Signal]));
    }

    [Fact]
    public void Every_stage_result_and_reason_is_one_that_the_contract_and_the_book_of_reasons_know()
    {
        var contract = ContractFile.Read();
        var (reports, overrides) = Played();
        var target = contract.Find(contract.Outcome.TargetColumn)!;
        var book = File.ReadAllLines(Path.Combine(ContractFile.Root(), "policies", "reasons", "default.yaml"));
        string[] Allowed(string field, string subject) => [.. book.Select(l => Regex.Match(l, @"- \{ code: (\w+),.*\b" + field + @": \[([^\]]*)\]", RegexOptions.None, TimeSpan.FromSeconds(5)))
            .Where(m => m.Success && m.Groups[2].Value.Split(", ").Contains(subject, StringComparer.Ordinal)).Select(m => m.Groups[1].Value)];
        foreach (var report in reports)
        {
            var step = contract.Outcome.Funnel.FirstOrDefault(s => s.Name == report.Stage);
            var column = step is null ? target : contract.Find(step.Column)!;
            Assert.True(step is not null || report.Stage == target.Name, report.Stage);
            Assert.Contains(report.Result, column.Levels.Count > 0 ? column.Levels : ["yes", "no"], StringComparer.Ordinal);
            Assert.All(report.Reasons.Split(';', StringSplitOptions.RemoveEmptyEntries), code => Assert.Contains(code, Allowed("steps", report.Stage), StringComparer.Ordinal));
            Assert.Equal(report.Stage is "objection", report.Reasons.Length == 0);
        }

        Assert.Equal(["investigation", "measure", "objection", "opened", "substantiated"], reports.Select(r => r.Stage).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.All(overrides, o => Assert.Contains(o.Reasons, Allowed("kinds", o.Kind), StringComparer.Ordinal));
    }

    [Fact]
    public void Each_planted_fault_is_there_once()
    {
        var (reports, _) = Played();
        var faulty = PlantedFaults.In(reports, AsOf);
        Assert.Equal(reports.Count + 3, faulty.Count);
        Assert.Equal((0, 1), (reports.Count(Late), faulty.Count(Late)));
        Assert.Single(faulty, r => r.Signal == PlantedFaults.UnknownSignal);
        Assert.Single(faulty, r => r is { Stage: "opened", Result: "no", Reasons: "" });
        Assert.Single(faulty.GroupBy(r => r), g => g.Count() == 2);
        var corrected = faulty.Where(r => r.Stage is "substantiated").GroupBy(r => r.Signal, StringComparer.Ordinal).Single(g => g.Select(r => r.Result).Distinct(StringComparer.Ordinal).Count() == 2).OrderBy(r => r.ReportedOn).ToArray();
        Assert.Equal(["unfounded", "founded"], corrected.Select(r => r.Result), StringComparer.Ordinal);

        static bool Late(StageReport report) => report.ReportedOn.DayNumber - report.HappenedOn.DayNumber > 30;
    }

    [Fact]
    public void Of_a_night_the_last_revision_counts_and_replayed_nights_count_too()
    {
        nights.Write("2026-11-02.r1", NightsOfLists.First, 40, _ => "put_forward");
        nights.Write("2026-11-02.r2", NightsOfLists.First, 40, _ => "open");
        nights.Write("replay/2026-11-03.r1", NightsOfLists.First.AddDays(1), 30, _ => "random");
        Directory.CreateDirectory(nights["trust"]);
        var lists = NightLists.Read(nights.Folder);
        Assert.Equal(["2026-11-02.r2/scores.parquet", "replay/2026-11-03.r1/scores.parquet"], lists.Inputs.Keys, StringComparer.Ordinal);
        Assert.Equal((70, 30), (lists.Signals.Count, lists.Signals.Count(s => s.ListedOn == NightsOfLists.First.AddDays(1))));
    }

    [Fact]
    public void A_signal_that_a_later_night_leaves_out_keeps_the_night_that_listed_it()
    {
        nights.Write("2026-11-02.r1", NightsOfLists.First, 10, _ => "open");
        nights.Write("2026-11-03.r1", NightsOfLists.First, 10, n => n == 4 ? "put_forward" : "open");
        nights.Write("2026-11-04.r1", NightsOfLists.First, 4);
        Assert.Single(NightLists.Read(nights.Folder).Signals, s => s.Pseudonym == NightsOfLists.Key.Signal(NightsOfLists.Id(NightsOfLists.First, 4)) && s.ListedOn is not null);
    }

    [Fact]
    public void The_same_options_give_the_same_bytes_and_the_work_is_done_once()
    {
        nights.Write("2026-11-02.r1", NightsOfLists.First, 300);
        foreach (var name in new[] { "one", "two" })
            Assert.Equal(ExitCode.Done, Run(name));
        foreach (var file in new[] { FollowUpFiles.FollowUpName, FollowUpFiles.OverridesName, FollowUpCommand.ProtectedName, ResultFolder.RecordName })
            Assert.Equal(File.ReadAllBytes(nights["one/" + file]), File.ReadAllBytes(nights["two/" + file]));
        Assert.StartsWith("signal_id,stage,result,nature,reasons,happened_on,reported_on\nS-2026-306", File.ReadAllText(nights["one/" + FollowUpFiles.FollowUpName]), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, Run("one"));

        ExitCode Run(string name) => FollowUpCommand.Run(NightsOfLists.Plan, NightLists.Read(nights.Folder), NightsOfLists.Key, AsOf, nights[name], quiet: true);
    }

    [Fact]
    public void Nights_of_another_key_or_another_world_are_refused()
    {
        nights.Write("2026-11-02.r1", NightsOfLists.First, 20);
        var signals = NightLists.Read(nights.Folder).Signals;
        var key = Interchange.Pseudonyms.PseudonymKey.Of(new byte[Interchange.Pseudonyms.PseudonymKey.Bytes]);
        Assert.Contains("is none of this world's under this key", Assert.Throws<RefusedException>(() => KnownAgain.Of(NightsOfLists.Plan, key, signals)).Message, StringComparison.Ordinal);
        Assert.Contains("is of another class in this world", Assert.Throws<RefusedException>(() => KnownAgain.Of(NightsOfLists.Plan with { Seed = 99 }, NightsOfLists.Key, signals)).Message, StringComparison.Ordinal);
        Assert.Contains("holds no night", Assert.Throws<RefusedException>(() => NightLists.Read(nights["none"])).Message, StringComparison.Ordinal);
    }

    private (IReadOnlyList<StageReport> Reports, IReadOnlyList<OverrideReport> Overrides) Played()
    {
        nights.Write("2026-11-02.r1", NightsOfLists.First, Rows);
        var system = new CaseSystem(NightsOfLists.Plan, AsOf);
        foreach (var (night, made, number) in KnownAgain.Of(NightsOfLists.Plan, NightsOfLists.Key, NightLists.Read(nights.Folder).Signals))
            system.Play(night, made, number);
        return (system.Reports, system.Overrides);
    }
}
