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
    public void Both_orders_of_the_service_are_expressible()
    {
        Assert.Equal(["national_security"], PolicyFiles.Shipped("societal-interest").Classes.Where(c => c.Strict).Select(c => c.Name), StringComparer.Ordinal);
        Assert.Equal(["national_security", "public_order"], PolicyFiles.Shipped("public-order-first").Classes.Where(c => c.Strict).Select(c => c.Name), StringComparer.Ordinal);
        Assert.Equal(5, PolicyFiles.Shipped("societal-interest").Classes.Single(c => string.Equals(c.Name, "fraud_abuse", StringComparison.Ordinal)).NormDays);
    }

    [Theory]
    [InlineData("share: 0.10", "share: 0", "policy-range")]
    [InlineData("share: 0.10", "share: 0.51", "policy-range")]
    [InlineData("share: 0.10", "share: NaN", "policy-range")]
    [InlineData("share: 0.10", "share: '0,1'", "policy-type")]
    [InlineData("share: 0.10", "shares: 0.10", "policy-missing-key,policy-unknown-key")]
    [InlineData("[0.10, 0.20,", "[0.20, 0.10,", "policy-bands")]
    [InlineData("[0.10, 0.20,", "[0.20, 0.20,", "policy-bands")]
    [InlineData("[0.10, 0.20,", "[0.0, 0.20,", "policy-bands")]
    [InlineData("0.80]", "1.0]", "policy-bands")]
    [InlineData("kind: working", "kind: business", "policy-choice")]
    [InlineData("minimum: 20", "minimum: 81", "policy-range")]
    [InlineData("minimum: 20", "minimum: 1", "policy-range")]
    [InlineData("minimum: 20", "minimum: 20.5", "policy-type")]
    [InlineData("schema: ordering-policy/1", "schema: ordering-policy/2", "policy-choice")]
    [InlineData("name: withdrawal", "name: route_check", "policy-class-twice")]
    [InlineData("head: 400", "head: 400\n    note: x", "policy-unknown-key")]
    public void What_is_wrong_is_refused_by_its_own_rule(string from, string to, string codes)
    {
        var refused = Assert.Throws<RefusedException>(() => OrderingPolicyReader.Read(PolicyFiles.Changed("societal-interest", from, to)));
        Assert.Equal(ExitCode.InputBroken, refused.ExitCode);
        Assert.Equal(codes.Split(',').Order(StringComparer.Ordinal), refused.Problems.Select(p => p.Code).Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.All(refused.Problems, p => Assert.Equal("policy.yaml", p.File));
    }

    [Theory]
    [InlineData("share: 0.10", "share: 0.50")]
    [InlineData("0.80]", "0.99]")]
    [InlineData("minimum: 20", "minimum: 80")]
    public void What_is_just_within_the_rules_is_accepted(string from, string to) =>
        OrderingPolicyReader.Read(PolicyFiles.Changed("societal-interest", from, to));

    [Theory]
    [InlineData("    head: 400\n    ageing_per_day: 20", "    head: 400\n    ageing_per_day: 0", "withdrawal")]
    [InlineData("    head: 2000\n", "    head: 8800\n", "withdrawal")]
    public void A_class_that_could_never_be_reached_is_refused_by_name(string from, string to, string starved)
    {
        var refused = Assert.Throws<RefusedException>(() => OrderingPolicyReader.Read(PolicyFiles.Changed("societal-interest", from, to)));
        Assert.Equal(["policy-starved-class"], refused.Problems.Select(p => p.Code).Distinct(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.Contains(starved, refused.Problems.Select(p => p.Value), StringComparer.Ordinal);
    }

    [Fact]
    public void A_head_one_point_lower_starves_nobody() =>
        OrderingPolicyReader.Read(PolicyFiles.Changed("societal-interest", "    head: 2000\n", "    head: 8799\n"));

    [Fact]
    public void A_strict_class_need_not_age() =>
        OrderingPolicyReader.Read(PolicyFiles.Changed("societal-interest", "strict: true\n    head: 0\n    ageing_per_day: 20", "strict: true\n    head: 0\n    ageing_per_day: 0"));

    [Fact]
    public void All_problems_are_told_at_once()
    {
        var text = File.ReadAllText(PolicyFiles.PathOf("societal-interest"))
            .Replace("share: 0.10", "share: 2", StringComparison.Ordinal)
            .Replace("decided_by: programme board information-driven work", "by: me", StringComparison.Ordinal)
            .Replace("date: 2026-10-05", "date: 5-10-2026", StringComparison.Ordinal);
        var refused = Assert.Throws<RefusedException>(() => OrderingPolicyReader.Read(SourceFile.Of("p", Encoding.UTF8.GetBytes(text))));
        Assert.Equal(11, refused.Problems.Count(p => string.Equals(p.Code, "policy-unknown-key", StringComparison.Ordinal)));
        Assert.Equal(11, refused.Problems.Count(p => string.Equals(p.Code, "policy-date", StringComparison.Ordinal)));
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
