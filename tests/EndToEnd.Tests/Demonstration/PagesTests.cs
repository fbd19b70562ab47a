using EndToEnd.Tests.Worlds;
using Reporting.Tests.Browser;

namespace EndToEnd.Tests.Demonstration;

/// <summary>Every kind of page in every state that it can be in, as the programs wrote it, looked at by a real browser.</summary>
[Collection(nameof(DemoWorld))]
public sealed class PagesTests(DemoWorld world) : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [BrowserFact]
    public async Task No_page_of_any_kind_in_any_state_has_a_barrier_a_dead_link_or_a_request() =>
        Assert.Empty(await PageChecks.FaultsAsync(Results().Concat(OnCondition()).Concat(PortalPages())));

    /// <summary>Kind and state, the page, and words that only that state has.</summary>
    private IEnumerable<LookedAt> Results()
    {
        var more = new MorePages(world, folder);
        var night = world[$"nights/replay/{DemoWorld.FirstNight}.r1"];
        yield return new("audit, nothing in the way", Path.Combine(world["clean/audit/public"], "report.nl.html"), "wat het beleid vraagt is aangetoond");
        yield return new("audit, figures withheld", Path.Combine(world["clean/audit/public"], "report.en.html"), "withheld because of small numbers", "PUBLIC EDITION");
        yield return new("audit, blocked and not shown", Path.Combine(world["stand-in/audit/public"], "report.en.html"), "shown beyond tolerance", "not shown");
        yield return new("audit of a history", Path.Combine(world["history-audit/public"], "report.nl.html"), "NOOIT VRIJ TE GEVEN");
        yield return new("table, within", Path.Combine(more.AuditOfEquals("equal", 20_000), "report.nl.html"), "binnen tolerantie aangetoond");
        yield return new("table, nothing to judge", Path.Combine(more.AuditOfEquals("empty", 2), "report.en.html"), "not shown");
        yield return new("counts of a bureau", Path.Combine(more.AuditOfCounts(), "report.nl.html"), "de andere groep");
        yield return new("drift", Path.Combine(world["drift"], "report.en.html"), "drift");
        yield return new("night with a model", Path.Combine(night, "night.nl.html"), "Waar elk signaal bleef");
        yield return new("worklist", Path.Combine(night, "teams/fraud/worklist.en.html"), "What counts in this signal");
        yield return new("late list", Path.Combine(night, "teams/fraud/late.nl.html"));
        yield return new("night without a model", Path.Combine(more.NightByPolicyOnly(), "night.en.html"), "POLICY");
        yield return new("outcomes", Path.Combine(world["history"], "outcomes.nl.html"));
        yield return new("evaluation", Path.Combine(world["clean/candidate"], "report.en.html"));
        yield return new("month", Path.Combine(world["month"], "report.nl.html"), "Waar elk signaal bleef");
        yield return new("evidence of a sampled signal", Path.Combine(more.Sample(), "packs/0001.en.html"));
        yield return new("cases for a second reader", Path.Combine(more.SecondReview(), "cases.nl.html"));
        yield return new("backtest", Path.Combine(more.Backtest(), "report.en.html"));
        yield return new("plan with aims", Path.Combine(more.Plan("fraud"), "report.nl.html"), "Wat te verwachten is");
        yield return new("plan of withdrawals", Path.Combine(more.Plan("withdrawals"), "report.en.html"), "What to expect");
        yield return new("self-test", Path.Combine(more.SelfTest(), "report.nl.html"));
        yield return new("technical documentation", Path.Combine(world["export"], "annex-iv.en.html"));
    }

    private IEnumerable<LookedAt> OnCondition()
    {
        var release = new ConditionalRelease(world, folder);
        yield return new("audit that asks for a justification", Path.Combine(release.Audit, "public", "report.nl.html"), "alleen op voorwaarde");
        yield return new("portal, audit that asks for a justification", Path.Combine(release.Portal, "audits/asks.en.html"), "on conditions only", "justification by the ethics reviewer");
        yield return new("portal, release on condition", Path.Combine(release.Portal, "index.nl.html"), "van kracht, op voorwaarden", ConditionalRelease.Condition, "Olga Owner");
        yield return new("technical documentation, on condition", Path.Combine(release.Export, "annex-iv.nl.html"), "Aantal ondertekende voorwaarden: 2");
        yield return new("night under a release on condition", Path.Combine(release.Night, "night.en.html"), ConditionalRelease.Condition);
        yield return new("worklist under a release on condition", Path.Combine(release.Night, "teams/fraud/worklist.nl.html"), ConditionalRelease.Condition);
    }

    private IEnumerable<LookedAt> PortalPages()
    {
        var more = new MorePages(world, folder);
        var portal = more.Portal(restricted: false, "portal", "--plans", folder.File("plan-fraud"), folder.File("plan-withdrawals"), "--selftests", folder.File("selftest"));
        yield return new("portal, overview", Path.Combine(portal, "index.nl.html"), "van kracht", "klopt niet met zijn lijst", "geblokkeerd", "geordend met een vrijgave", "gemeten, niet beoordeeld", "doel niet");
        yield return new("portal, audit to decide on", Path.Combine(portal, "audits/clean-audit.en.html"), "Your decision");
        yield return new("portal, blocked audit", Path.Combine(portal, "audits/stand-in-audit.nl.html"), "Geblokkeerd", "Uw besluit");
        yield return new("portal, audit that nobody can decide on", Path.Combine(portal, "audits/history-audit.en.html"), "Nobody can decide");
        yield return new("portal, two audits", Path.Combine(portal, "compare/clean-audit--stand-in-audit.nl.html"), "ander oordeel");
        yield return new("portal, any two audits", Path.Combine(portal, "compare.en.html"), "rows shown");
        yield return new("portal, restricted", Path.Combine(more.Portal(restricted: true, "restricted"), "index.en.html"), "RESTRICTED EDITION");
    }
}
