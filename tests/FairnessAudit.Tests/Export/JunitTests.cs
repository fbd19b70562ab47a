using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using FairnessAudit.Export.Junit;
using Interchange.Tests.Trust;
using Interchange.Trust;

namespace FairnessAudit.Tests.Export;

public sealed class JunitTests
{
    private static readonly GateResult[] Gates =
    [
        new("X1", "block", "within", "every row", false, "all agree"),
        new("S1", "block", "beyond", "origin=europe", false, "1.6 <or> more & so on"),
        new("S1", "block", "not_shown", "sex=female", true, "too few"),
        new("B1", "block", "not_possible", "no outcomes", false, "none yet"),
        new("J1", "justify", "beyond", "score", false, "tells the group"),
        new("J1", "justify", "not_shown", "score", false, "the same again"),
        new("V1", "report", "beyond", "variance", false, "only told"),
    ];

    [Fact]
    public void Without_signatures_every_gate_that_is_not_within_fails_and_only_reports_pass()
    {
        var cases = GateCase.Of(Gates, null);
        Assert.Equal(
            [GateOutcome.Passed, GateOutcome.Failed, GateOutcome.Failed, GateOutcome.Error, GateOutcome.Failed, GateOutcome.Failed, GateOutcome.Passed],
            cases.Select(c => c.Outcome));
        Assert.Equal(["", "beyond", "not_shown", "not_possible", "justify", "justify", ""], cases.Select(c => c.Type), StringComparer.Ordinal);
        Assert.Equal(cases.Count, cases.Select(c => c.Name).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void A_signed_condition_answers_its_own_gate_and_a_signed_exception_neither_passes_nor_fails()
    {
        using var authority = new VirtualAuthority();
        authority.Gates.AddRange([new("J1", "justify", "not_shown", "score", false, "r"), new("S1", "block", "not_shown", "sex=female", true, "r")]);
        authority.SignOffs[1] = (authority.SignOffs[1].Decision with
        {
            Decision = Decision.ApproveOnConditions,
            Conditions = [new Condition("J1", null, "watched every month", "olga", null)],
            Exceptions = [new GateException("S1", "sex=female", new(2027, 3, 1), "few women yet")],
        }, "ethics");
        authority.Registers["registers/exceptions.yaml"] = authority.Registers["registers/exceptions.yaml"].Replace("gate: S2, about: origin", "gate: S1, about: sex=female", StringComparison.Ordinal);
        var signed = authority.Build().Verify().Bundle;
        var cases = GateCase.Of([.. authority.Gates, new("J2", "justify", "not_shown", "score", false, "r")], signed).ToDictionary(c => c.Name, StringComparer.Ordinal);
        Assert.Equal(GateOutcome.Passed, cases["J1 score"].Outcome);
        Assert.Contains("signed condition (owner: olga", cases["J1 score"].Message, StringComparison.Ordinal);
        Assert.Equal(GateOutcome.Skipped, cases["S1 sex=female"].Outcome);
        Assert.Contains("until 2027-03-01", cases["S1 sex=female"].Message, StringComparison.Ordinal);
        Assert.Equal(GateOutcome.Failed, cases["J2 score"].Outcome);
    }

    [Fact]
    public void The_file_is_valid_for_a_build_server_and_reads_back_as_it_was_written()
    {
        using var world = new ExportWorld();
        var facts = world.Facts(FairnessAudit.Export.ReleaseStanding.Unverified);
        facts = facts with { Findings = facts.Findings with { GateResults = Gates } };
        var file = XDocument.Load(new MemoryStream(JunitXml.Bytes(facts)));
        Validate(file);
        var suite = file.Root!.Element("testsuite")!;
        Assert.Equal(["7", "4", "1", "0"], new[] { "tests", "failures", "errors", "skipped" }.Select(a => suite.Attribute(a)!.Value), StringComparer.Ordinal);
        Assert.Equal(Gates.Select(g => $"fairness-audit.{g.Id}"), suite.Elements("testcase").Select(c => c.Attribute("classname")!.Value), StringComparer.Ordinal);
        Assert.Equal("1.6 <or> more & so on", suite.Elements("testcase").ElementAt(1).Element("failure")!.Value);
        Assert.Contains("only told", suite.Elements("testcase").Last().Element("system-out")!.Value, StringComparison.Ordinal);
        suite.Element("testcase")!.Attribute("name")!.Remove();
        Assert.Throws<XmlSchemaValidationException>(() => Validate(file));
    }

    private static void Validate(XDocument file)
    {
        var schemas = new XmlSchemaSet();
        using var reader = XmlReader.Create(Path.Combine(AppContext.BaseDirectory, "Data", "schemas", "junit-10.xsd"));
        schemas.Add(null, reader);
        file.Validate(schemas, null);
    }
}
