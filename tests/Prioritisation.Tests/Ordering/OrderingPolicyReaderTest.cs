using System.Text;
using Interchange.Columns;
using Interchange.Runs;
using Prioritisation.Ordering;

namespace Prioritisation.Tests.Ordering;

public sealed class OrderingPolicyReaderTest
{
    [Theory]
    [InlineData("societal-interest", "national_security,fraud_abuse,public_order,sponsor_check,route_check,withdrawal")]
    [InlineData("public-order-first", "national_security,public_order,fraud_abuse,sponsor_check,route_check,withdrawal")]
    [InlineData("compas", "felony,misdemeanor")]
    public void Shipped_policies_are_valid_and_keep_the_order_of_classes(string id, string classes)
    {
        var policy = PolicyFiles.Shipped(id);
        Assert.Equal(id, policy.Id);
        Assert.Equal(classes.Split(','), policy.Classes.Select(c => c.Name), StringComparer.Ordinal);
        Assert.Equal(SourceFile.Read(PolicyFiles.PathOf(id)).Sha256, policy.Sha256);
    }

    [Fact]
    public void A_class_may_say_what_people_call_it_and_need_not()
    {
        Assert.Equal(("fraude en misbruik", "fraud and abuse"), PolicyFiles.Shipped("societal-interest").Classes.Where(c => c.Name == "fraud_abuse").Select(c => (c.Label!.Nl, c.Label.En)).Single());
        Assert.All(PolicyFiles.Shipped("compas").Classes, c => Assert.Null(c.Label));
    }

    [Fact]
    public void Both_orders_of_the_service_are_expressible()
    {
        Assert.Equal(["national_security"], PolicyFiles.Shipped("societal-interest").Classes.Where(c => c.Strict).Select(c => c.Name), StringComparer.Ordinal);
        Assert.Equal(["national_security", "public_order"], PolicyFiles.Shipped("public-order-first").Classes.Where(c => c.Strict).Select(c => c.Name), StringComparer.Ordinal);
        Assert.Equal(5, PolicyFiles.Shipped("societal-interest").Classes.Single(c => string.Equals(c.Name, "fraud_abuse", StringComparison.Ordinal)).NormDays);
    }

    [Theory]
    [InlineData("random:\n  share: 0.10", "random:\n  share: 0", "policy-range")]
    [InlineData("random:\n  share: 0.10", "random:\n  share: 0.51", "policy-range")]
    [InlineData("random:\n  share: 0.10", "random:\n  share: NaN", "policy-range")]
    [InlineData("random:\n  share: 0.10", "random:\n  share: '0,1'", "policy-type")]
    [InlineData("random:\n  share: 0.10", "random:\n  shares: 0.10", "policy-missing-key,policy-unknown-key")]
    [InlineData("[0.10, 0.20,", "[0.20, 0.10,", "policy-bands")]
    [InlineData("[0.10, 0.20,", "[0.20, 0.20,", "policy-bands")]
    [InlineData("[0.10, 0.20,", "[0.0, 0.20,", "policy-bands")]
    [InlineData("0.80]", "1.0]", "policy-bands")]
    [InlineData("days:\n  kind: working", "days:\n  kind: business", "policy-choice")]
    [InlineData("minimum: 20", "minimum: 81", "policy-range")]
    [InlineData("minimum: 20", "minimum: 1", "policy-range")]
    [InlineData("minimum: 20", "minimum: 20.5", "policy-type")]
    [InlineData("schema: ordering-policy/2", "schema: ordering-policy/1", "policy-choice")]
    [InlineData("per_stratum: 5", "per_stratum: 4", "policy-range")]
    [InlineData("disagreement: 2.0", "disagreement: 0.5", "policy-range")]
    [InlineData("slack_days: 1", "slack_days: -1", "policy-range")]
    [InlineData("norm: { days: 5, kind: working }", "norm: { days: 5, kind: business }", "policy-choice")]
    [InlineData("norm: { days: 5, kind: working }", "norm: { days: 5, kind: working, until: noon }", "policy-unknown-key")]
    [InlineData("norm: { days: 5, kind: working }", "norm: 5", "policy-type")]
    [InlineData("strict_share: 0.50", "strict_share: 1.01", "policy-range")]
    [InlineData("    strict_share: 0.50\n", "", "policy-missing-key")]
    [InlineData("strict: false\n    head: 2000", "strict: false\n    strict_share: 0.1\n    head: 2000", "policy-unknown-key")]
    [InlineData("forced:\n  share: 0.10", "forced:\n  share: 0", "policy-range")]
    [InlineData("classes: [fraud_abuse]", "classes: fraud_abuse", "policy-type")]
    [InlineData("classes: [fraud_abuse]", "classes: []", "policy-type")]
    [InlineData("name: withdrawal", "name: route_check", "policy-class-twice")]
    [InlineData("head: 400", "head: 400\n    note: x", "policy-unknown-key")]
    [InlineData("en: \"fraud and abuse\" }", "}", "policy-missing-key")]
    [InlineData("label: { nl: \"fraude en misbruik\", en: \"fraud and abuse\" }", "label: fraude", "policy-type")]
    public void What_is_wrong_is_refused_by_its_own_rule(string from, string to, string codes)
    {
        var refused = Assert.Throws<RefusedException>(() => OrderingPolicyReader.Read(PolicyFiles.Changed("societal-interest", from, to)));
        Assert.Equal(ExitCode.InputBroken, refused.ExitCode);
        Assert.Equal(codes.Split(',').Order(StringComparer.Ordinal), refused.Problems.Select(p => p.Code).Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.All(refused.Problems, p => Assert.Equal("policy.yaml", p.File));
    }

    [Fact]
    public void Deviations_of_the_draw_are_read_in_the_order_of_the_classes()
    {
        Assert.Null(PolicyFiles.Shipped("societal-interest").RandomDeviations);
        var read = OrderingPolicyReader.Read(PolicyFiles.WithDeviations("societal-interest", ["0.01", "1", "1", "1", "1", "1", "1", "1", "0.25"])).RandomDeviations!;
        Assert.Equal("a test", read.From);
        Assert.Equal(6, read.ByClass.Count);
        Assert.All(read.ByClass, bands => Assert.Equal([0.01, 1, 1, 1, 1, 1, 1, 1, 0.25], bands));
    }

    [Theory]
    [InlineData("1,1,1,1,1,1,1,1", null, "deviations_from: x", 6, "policy-deviations")]
    [InlineData("1,1,1,1,1,1,1,1,1,1", null, "deviations_from: x", 6, "policy-deviations")]
    [InlineData("1,1,1,1,1,1,1,1,0", null, "deviations_from: x", 6, "policy-deviations")]
    [InlineData("1,1,1,1,1,1,1,1,-1", null, "deviations_from: x", 6, "policy-deviations")]
    [InlineData("1,1,1,1,1,1,1,1,Infinity", null, "deviations_from: x", 6, "policy-deviations")]
    [InlineData("1,1,1,1,1,1,1,1,1", "withdrawal", "deviations_from: x", 1, "policy-deviations")]
    [InlineData("1,1,1,1,1,1,1,1,1", null, "deviations_from: ''", 1, "policy-empty")]
    [InlineData("1,1,1,1,1,1,1,1,1", null, "", 1, "policy-missing-key")]
    public void Deviations_of_some_classes_of_other_bands_or_not_positive_are_refused_with_the_class(string perBand, string? without, string from, int problems, string code)
    {
        var refused = Assert.Throws<RefusedException>(() => OrderingPolicyReader.Read(PolicyFiles.WithDeviations("societal-interest", perBand.Split(','), without, from)));
        Assert.Equal(problems, refused.Problems.Count);
        Assert.All(refused.Problems, p => Assert.Equal(code, p.Code));
        if (code is "policy-deviations")
            Assert.Contains(refused.Problems, p => p.Column is "random.deviations.withdrawal");
    }

    [Theory]
    [InlineData("random:\n  share: 0.10", "random:\n  deviations_from: x\n  share: 0.10")]
    [InlineData("random:\n  share: 0.10", "random:\n  deviations: { nobody: [1] }\n  deviations_from: x\n  share: 0.10")]
    public void Words_without_deviations_and_deviations_of_an_unknown_class_are_refused(string from, string to)
    {
        var refused = Assert.Throws<RefusedException>(() => OrderingPolicyReader.Read(PolicyFiles.Changed("societal-interest", from, to)));
        Assert.Contains(refused.Problems, p => p.Code is "policy-unknown-key");
    }

    [Theory]
    [InlineData("random:\n  share: 0.10", "random:\n  share: 0.50")]
    [InlineData("0.80]", "0.99]")]
    [InlineData("minimum: 20", "minimum: 80")]
    public void What_is_just_within_the_rules_is_accepted(string from, string to) =>
        OrderingPolicyReader.Read(PolicyFiles.Changed("societal-interest", from, to));

    [Fact]
    public void All_problems_are_told_at_once()
    {
        var text = File.ReadAllText(PolicyFiles.PathOf("societal-interest"))
            .Replace("random:\n  share: 0.10", "random:\n  share: 2", StringComparison.Ordinal)
            .Replace("decided_by: programme board information-driven work", "by: me", StringComparison.Ordinal)
            .Replace("date: 2026-10-05", "date: 5-10-2026", StringComparison.Ordinal);
        var refused = Assert.Throws<RefusedException>(() => OrderingPolicyReader.Read(SourceFile.Of("p", Encoding.UTF8.GetBytes(text))));
        Assert.Equal(13, refused.Problems.Count(p => string.Equals(p.Code, "policy-unknown-key", StringComparison.Ordinal)));
        Assert.Equal(13, refused.Problems.Count(p => string.Equals(p.Code, "policy-date", StringComparison.Ordinal)));
        Assert.Contains(refused.Problems, p => string.Equals(p.Column, "random.share", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("- a\n- b\n")]
    [InlineData("a: [")]
    [InlineData("id: x\nid: y\n")]
    public void What_is_no_block_of_keys_is_refused(string text)
    {
        var refused = Assert.Throws<RefusedException>(() => OrderingPolicyReader.Read(SourceFile.Of("p", Encoding.UTF8.GetBytes(text))));
        Assert.Equal("policy-not-yaml", Assert.Single(refused.Problems).Code);
    }
}
