using System.Text;
using FairnessAudit.FirstAudit;
using Interchange.Columns;
using Interchange.Runs;

namespace FairnessAudit.Tests.FirstAudit;

public sealed class PlanRulesTests
{
    private const string Table = "nr;besluit;herkomst;geslacht;score;leeg\n1;toegekend;A;m;0,5;\n2;geweigerd;B;v;0,7;\n3;toegekend;B;m;hoog;\n";
    private static readonly FirstAuditPlan Good = new() { Table = "table.csv", Decision = new("besluit", ["geweigerd"]), Attributes = ["herkomst"] };

    public static TheoryData<string, string> Wrong => new()
    {
        { "decision", "start-column" },
        { "attribute-absent", "start-column" },
        { "twice", "start-column-twice" },
        { "unsaid", "start-yes-unsaid" },
        { "absent", "start-yes-absent" },
        { "alike", "start-one-decision" },
        { "one-group", "start-one-group" },
        { "score", "start-score" },
        { "undecided", "start-undecided" },
        { "nobody", "start-person" },
    };

    [Fact]
    public void A_plan_that_the_table_can_answer_stands() => Demand(Good);

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_the_table_cannot_answer_is_said_in_its_own_words(string what, string code)
    {
        var plan = what switch
        {
            "decision" => Good with { Decision = new("beslissing", []) },
            "attribute-absent" => Good with { Attributes = ["herkomst", "sekse"] },
            "twice" => Good with { Attributes = ["herkomst", "besluit"] },
            "unsaid" => Good with { Decision = new("besluit", []) },
            "absent" => Good with { Decision = new("besluit", ["Geweigerd"]) },
            "alike" => Good with { Decision = new("besluit", ["geweigerd", "toegekend"]) },
            "one-group" => Good with { Attributes = ["leeg"] },
            "score" => Good with { Score = "score" },
            "undecided" => Good with { Decision = new("leeg", []) },
            _ => Good with { Person = "leeg" },
        };
        var refused = Assert.Throws<RefusedException>(() => Demand(plan));
        Assert.Contains(refused.Problems, p => p.Code == code);
        Assert.All(refused.Problems, p => Assert.Equal("table.csv", p.File));
    }

    [Fact]
    public void An_attribute_of_too_many_values_is_no_group()
    {
        var rows = string.Concat(Enumerable.Range(0, PlanRules.MostGroups + 1).Select(i => $"{i % 2};person {i}\n"));
        var refused = Assert.Throws<RefusedException>(() => Demand(new() { Table = "t", Decision = new("besluit", []), Attributes = ["naam"] }, "besluit;naam\n" + rows));
        Assert.Equal("start-many-groups", Assert.Single(refused.Problems).Code);
    }

    private static void Demand(FirstAuditPlan plan, string table = Table)
    {
        var file = SourceFile.Of("table.csv", Encoding.UTF8.GetBytes(table));
        PlanRules.Demand(plan, SheetReader.Read(file), file);
    }
}
