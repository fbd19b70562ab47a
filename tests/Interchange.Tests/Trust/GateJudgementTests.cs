using Interchange.Trust;

namespace Interchange.Tests.Trust;

/// <summary>What the gates and the signed exceptions allow.</summary>
public sealed class GateJudgementTests : IDisposable
{
    private readonly VirtualAuthority authority = new();

    public void Dispose() => authority.Dispose();

    [Theory]
    [InlineData("beyond")]
    [InlineData("not_shown")]
    [InlineData("not_possible")]
    [InlineData("passed")]
    public void Only_within_passes_a_blocking_gate(string verdict)
    {
        authority.Gates.Add(Gate("block", verdict, mayBeExcepted: true));
        Assert.Equal(["gate-blocks"], authority.Build().Reasons());
    }

    [Fact]
    public void A_signed_exception_releases_on_condition_until_it_expires()
    {
        authority.Gates.Add(Gate("block", "not_shown", mayBeExcepted: true));
        Review(exceptions: [Exception(VirtualAuthority.Today)]);
        var release = authority.Build().Verify().Bundle;
        Assert.Equal(ReleaseState.ReleasedOnCondition, release.State);
        Assert.Equal(VirtualAuthority.Today, release.ValidUntil);
        Assert.Single(release.Exceptions);
        Assert.Equal(["exception-expired"], authority.Reasons(VirtualAuthority.Now.AddDays(1)));
    }

    [Fact]
    public void An_exception_to_a_gate_that_may_not_be_excepted_is_refused()
    {
        authority.Gates.Add(Gate("block", "not_shown", mayBeExcepted: false));
        Review(exceptions: [Exception(VirtualAuthority.Until)]);
        Assert.Equal(["exception-not-allowed"], authority.Build().Reasons());
    }

    [Fact]
    public void An_exception_about_something_else_does_not_help()
    {
        authority.Gates.Add(Gate("block", "not_shown", mayBeExcepted: true));
        Review(exceptions: [Exception(VirtualAuthority.Until) with { About = "another group" }]);
        Assert.Equal(["gate-blocks"], authority.Build().Reasons());
    }

    [Fact]
    public void An_exception_by_the_owner_alone_does_not_help()
    {
        authority.Gates.Add(Gate("block", "not_shown", mayBeExcepted: true));
        authority.SignOffs[0] = (authority.SignOffs[0].Decision with { Decision = Decision.ApproveOnConditions, Exceptions = [Exception(VirtualAuthority.Until)] }, "owner");
        Assert.Equal(["gate-blocks"], authority.Build().Reasons());
    }

    [Fact]
    public void A_gate_that_asks_is_answered_by_a_condition_that_names_it()
    {
        authority.Gates.Add(Gate("justify", "not_shown", mayBeExcepted: false));
        Assert.Equal(["gate-unanswered"], authority.Build().Reasons());
        Review(conditions: [new Condition("S2", null, "the group is watched monthly", "owner", VirtualAuthority.Today)]);
        authority.List = authority.List with { Sequence = 6 };
        authority.BuildRelease();
        var release = authority.Verify().Bundle;
        Assert.Equal(ReleaseState.ReleasedOnCondition, release.State);
        Assert.Equal(VirtualAuthority.Today, release.ValidUntil);
        Assert.Equal(["condition-expired"], authority.Reasons(VirtualAuthority.Now.AddDays(1)));
    }

    [Fact]
    public void A_condition_that_names_another_gate_answers_nothing()
    {
        authority.Gates.Add(Gate("justify", "beyond", mayBeExcepted: false));
        Review(conditions: [new Condition("S3", null, "watched", "owner", null)]);
        Assert.Equal(["gate-unanswered"], authority.Build().Reasons());
    }

    [Fact]
    public void Conditions_under_a_plain_approval_are_refused()
    {
        var decision = authority.SignOffs[1].Decision with { Conditions = [new Condition(null, null, "watch", "owner", null)] };
        authority.SignOffs[1] = (decision, "ethics");
        Assert.Equal(["signoff-conditions", "signoff-missing"], authority.Build().Reasons());
    }

    [Fact]
    public void An_audit_of_a_table_can_never_be_released()
    {
        authority.Audit = authority.Audit with { Releasable = false };
        Assert.Equal(["not-releasable"], authority.Build().Reasons());
    }

    [Fact]
    public void An_audit_without_gates_shows_nothing()
    {
        authority.Gates.Clear();
        Assert.Equal(["gates-missing"], authority.Build().Reasons());
    }

    [Fact]
    public void A_gate_of_an_effect_nobody_knows_is_refused()
    {
        authority.Gates.Add(Gate("ignore", "within", mayBeExcepted: true));
        Assert.Equal(["gate-effect"], authority.Build().Reasons());
    }

    private static GateResult Gate(string effect, string verdict, bool mayBeExcepted) => new("S2", effect, verdict, "origin", mayBeExcepted, "too few to show it");

    private static GateException Exception(DateOnly expires) => new("S2", "origin", expires, "more signals come in spring");

    private void Review(IReadOnlyList<Condition>? conditions = null, IReadOnlyList<GateException>? exceptions = null) =>
        authority.SignOffs[1] = (authority.SignOffs[1].Decision with { Decision = Decision.ApproveOnConditions, Conditions = conditions ?? [], Exceptions = exceptions ?? [] }, "ethics");
}
