using System.Text;
using Interchange.Columns;
using Interchange.Contracts;
using Interchange.Runs;

namespace Interchange.Tests.Contracts;

/// <summary>The shipped contract is the success; every case changes one thing in it.</summary>
public sealed class ContractReaderTests
{
    private static readonly string Shipped = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "contracts", "signals.odcs.yaml"));
    private static readonly string Compas = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "contracts", "compas.odcs.yaml"));

    [Theory]
    [InlineData("name: dossier_series", "name: nationality", "name-forbidden")]
    [InlineData("name: dossier_series", "name: postcode4", "name-forbidden")]
    [InlineData("name: dossier_series", "name: leeftijd", "sex-or-age-unjustified")]
    [InlineData("name: dossier_series", "name: zaaknummer", "identifier-role")]
    [InlineData("name: dossier_series", "name: medical_condition", "circumstances-scored")]
    [InlineData("name: dossier_series", "name: severity", "column-repeated")]
    [InlineData("name: dossier_series", "name: \"dossier series\"", "column-name")]
    [InlineData("property: role, value: signal }", "property: role, value: cluster }", "role-count")]
    [InlineData("property: role, value: cluster }", "property: role, value: person }", "role-count")]
    [InlineData("property: role, value: cluster }", "property: role, value: feature }", "role-kind")]
    [InlineData("property: role, value: cluster }", "property: role, value: stranger }", "column-role")]
    [InlineData("property: role, value: received }", "property: role, value: context }", "role-count")]
    [InlineData("property: legalBasis", "property: legalBase", "contract-key-unknown")]
    [InlineData("property: justification", "property: unit", "feature-unjustified")]
    [InlineData("property: legalBasis", "property: unit", "feature-without-legal-basis")]
    [InlineData("\"granted\"]", "\"granted\", \"granted\"]", "level-repeated")]
    [InlineData("\"granted\"]", "\"granted\", \"pending\"]", "level-refused")]
    [InlineData("              fraud_abuse: {", "              fraud: {", "level-label")]
    [InlineData("\"fraud_abuse\", ", "", "level-label")]
    [InlineData("{ nl: \"fraude en misbruik\", en", "{ nl: \"fraude en misbruik\", fr", "contract-key-unknown")]
    [InlineData("{ nl: \"fraude en misbruik\", en: \"fraud and abuse\" }", "{ nl: \"fraude en misbruik\" }", "contract-value-missing")]
    [InlineData("minimum: 0, maximum: 5 }", "minimum: 6, maximum: 5 }", "number-range")]
    [InlineData("minimum: 0, maximum: 5 }", "minimum: zero, maximum: 5 }", "contract-value-type")]
    [InlineData("coarsenTo, value: 3", "coarsenTo, value: 0", "coarsen")]
    [InlineData("status: active", "status: draft", "contract-status")]
    [InlineData("version: 1.0.0\n", "", "contract-value-missing")]
    [InlineData("kind: DataContract", "kind: Agreement", "contract-kind")]
    [InlineData("value: 0.02", "value: 2", "quarantine-share")]
    [InlineData("target: substantiated", "target: measured", "outcome-column")]
    [InlineData("target: substantiated", "target: severity", "outcome-column")]
    [InlineData("founded: founded\n", "founded: proven\n", "outcome-level")]
    [InlineData("  unfounded: unfounded", "  unfounded: founded", "outcome-level")]
    [InlineData("labelNl, value: \"ernst\"", "labelNl, value: \"To be decided\"", "column-undecided")]
    [InlineData("apiVersion: v3.1.0", "apiVersion: v3.1.0\napiVersion: v3.1.0", "contract-not-yaml")]
    public void A_contract_that_breaks_a_rule_is_refused_by_it(string old, string changed, string code)
    {
        var at = Shipped.IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0);
        var codes = Codes(Shipped[..at] + changed + Shipped[(at + old.Length)..]);
        Assert.Contains(code, codes, StringComparer.Ordinal);
    }

    [Fact]
    public void All_problems_come_at_once_and_name_their_column()
    {
        var broken = Shipped.Replace("name: dossier_series", "name: nationality", StringComparison.Ordinal).Replace("status: active", "status: draft", StringComparison.Ordinal);
        var refused = Assert.Throws<RefusedException>(() => ContractReader.Read(Of(broken)));
        Assert.Equal(ExitCode.InputBroken, refused.ExitCode);
        Assert.Equal("contract-status name-forbidden", string.Join(' ', refused.Problems.Select(p => p.Code)));
        Assert.Equal("nationality", refused.Problems[1].Column);
    }

    [Fact]
    public void Age_is_accepted_where_the_contract_justifies_it_by_name_and_not_otherwise()
    {
        Assert.Contains("age", ContractReader.Read(Of(Compas)).SexOrAgeJustified.Keys, StringComparer.Ordinal);
        Assert.Contains("sex-or-age-unjustified", Codes(Compas.Replace("      age: ", "      height: ", StringComparison.Ordinal)), StringComparer.Ordinal);
        Assert.Contains("justification-without-column", Codes(Compas.Replace("      age: ", "      height: ", StringComparison.Ordinal)), StringComparer.Ordinal);
    }

    [Fact]
    public void A_level_reads_in_two_languages_or_as_its_code_where_the_contract_has_no_labels()
    {
        var contract = ContractReader.Read(Of(Shipped));
        Assert.Equal(new LocalText("erkend referent", "recognised sponsor"), contract.Find("source")!.LevelLabel("sponsor"));
        Assert.Equal(new LocalText("ja", "yes"), contract.Find("mail_returned")!.LevelLabel("yes"));
        Assert.Equal(new LocalText("c", "c"), contract.Find("dossier_series")!.LevelLabel("c"));
    }

    [Fact]
    public void At_most_253_levels_can_be_declared()
    {
        var levels = string.Join(", ", Enumerable.Range(0, 254).Select(i => $"\"l{i}\""));
        Assert.Contains("level-count", Codes(Shipped.Replace("\"a\", \"b\", \"c\", \"d\", \"e\", \"f\", \"g\", \"h\"", levels, StringComparison.Ordinal)), StringComparer.Ordinal);
        Assert.Empty(Codes(Shipped.Replace("\"a\", \"b\", \"c\", \"d\", \"e\", \"f\", \"g\", \"h\"", levels.Replace(", \"l253\"", "", StringComparison.Ordinal), StringComparison.Ordinal)));
    }

    [Fact]
    public void A_file_cut_off_anywhere_is_refused_without_a_crash()
    {
        for (var i = 0; i < 40; i++)
            Assert.NotEmpty(Codes(Shipped[..(Shipped.Length * i / 40)]));
    }

    private static SourceFile Of(string text) => SourceFile.Of("contract.yaml", Encoding.UTF8.GetBytes(text));

    private static string[] Codes(string text) => [.. ContractReader.Check(Of(text)).Problems.Select(p => p.Code)];
}
