using System.Text;
using Interchange.Columns;
using Interchange.Runs;
using Pipeline.Outcomes;
using Pipeline.Tests.Nights;

namespace Pipeline.Tests.Outcomes;

public sealed class ReasonBookReaderTest
{
    private static readonly string Shipped = Encoding.UTF8.GetString(SourceFile.Read(NightBench.Repository("policies", "reasons", "default.yaml")).Bytes);

    [Fact]
    public void The_shipped_reasons_give_every_stage_a_reason_to_act_and_one_not_to()
    {
        var book = Read(Shipped);
        foreach (var stage in Stage.Of(NightBench.Contract).Where(s => !book.StepsWithoutReasons.Contains(s.Name, StringComparer.Ordinal)))
        {
            foreach (var direction in new[] { ReasonBook.Act, ReasonBook.NotAct })
                Assert.Contains(book.Reasons, r => r.MayStandAt(stage.Name) && r.MayStandFor(direction));
        }
    }

    [Theory]
    [InlineData("code: worth_a_look", "code: nationality", "names a protected trait")]
    [InlineData("en: \"what it says is cause to look\"", "en: \"because of the religion\"", "names a protected trait")]
    [InlineData("code: worth_a_look", "code: drawn_for_control", "a code stands once")]
    [InlineData("code: worth_a_look, for: [act]", "code: worth_a_look, for: [perhaps]", "one or more of: act, not_act")]
    [InlineData("steps: [opened], nl: \"de inhoud", "steps: [punished], nl: \"de inhoud", "names steps of the contract's outcome")]
    [InlineData("kinds: [rerouted]", "kinds: [ignored]", "one or more of: set_aside, taken_up, rerouted")]
    [InlineData("maximum_quarantine_share: 0.05", "maximum_quarantine_share: 5", "must lie between 0 and 1")]
    [InlineData("late_after_days: 30", "late_after_dayz: 30", "late_after_dayz")]
    [InlineData("steps_without_reasons: [objection]", "steps_without_reasons: []", "no reason that may stand for 'act'")]
    public void What_a_file_of_reasons_says_wrongly_is_refused_by_name(string was, string becomes, string rule)
    {
        Assert.Contains(was, Shipped, StringComparison.Ordinal);
        var refused = Assert.Throws<RefusedException>(() => Read(Shipped.Replace(was, becomes, StringComparison.Ordinal)));
        Assert.Equal(ExitCode.InputBroken, refused.ExitCode);
        Assert.Contains(refused.Problems, p => p.Rule.Contains(rule, StringComparison.Ordinal));
    }

    private static ReasonBook Read(string yaml) => ReasonBookReader.Read(SourceFile.Of("reasons.yaml", Encoding.UTF8.GetBytes(yaml)), Stage.Of(NightBench.Contract));
}
