using System.Text;

namespace Publication.Tests.Licences;

/// <summary>THIRD-PARTY.md lists what ships and under which licence, or this fails and says what to put there.</summary>
public sealed class ThirdPartyTests
{
    private const string Begin = "<!-- packages: dotnet test tests/Publication.Tests, with ACCEPT=true to write them here -->\n";
    private const string End = "<!-- /packages -->";

    /// <summary>Licences whose works may be combined with and shipped beside works under EUPL-1.2, and why.</summary>
    private static readonly Dictionary<string, string> Compatible = new(StringComparer.Ordinal)
    {
        ["MIT"] = "permissive: asks that its notice stays with the copy",
        ["BSD-3-Clause"] = "permissive: asks that its notice stays, and that its authors' names advertise nothing",
        ["Apache-2.0"] = "permissive, with a grant of patents: asks that its notices stay and changes are marked; linked unchanged here",
        ["PostgreSQL"] = "permissive, of the kind of MIT and BSD",
    };

    [Fact]
    public void Every_shipped_package_stands_in_the_list_with_the_licence_that_it_states()
    {
        var path = Repository.At("THIRD-PARTY.md");
        var text = File.ReadAllText(path);
        var block = Begin + Table() + End;
        if (Environment.GetEnvironmentVariable("ACCEPT") is "true")
            File.WriteAllText(path, text = text[..text.IndexOf(Begin, StringComparison.Ordinal)] + block + text[(text.IndexOf(End, StringComparison.Ordinal) + End.Length)..]);
        Assert.True(text.Contains(block, StringComparison.Ordinal), "THIRD-PARTY.md should hold:\n" + block);
    }

    [Fact]
    public void Every_licence_may_be_combined_with_ours() =>
        Assert.Empty(ShippedPackage.All().Where(p => !Compatible.ContainsKey(p.Licence)).Select(p => $"{p.Name} {p.Version}: {p.Licence}"));

    [Fact]
    public void A_licence_text_that_nobody_read_is_not_taken_for_a_known_one()
    {
        Assert.Equal("unknown", KnownTexts.Recognised("All rights reserved."));
        Assert.Equal("unknown", KnownTexts.At("https://licences.example/own"));
    }

    [Fact]
    public void Our_own_licence_is_the_EUPL_whole()
    {
        var licence = Repository.Text("LICENSE");
        Assert.StartsWith("EUROPEAN UNION PUBLIC LICENCE v. 1.2", licence, StringComparison.Ordinal);
        Assert.All(Enumerable.Range(1, 15), article => Assert.Contains($"\n{article}.", licence, StringComparison.Ordinal));
        Assert.Contains("Appendix", licence, StringComparison.Ordinal);
    }

    private static string Table()
    {
        var text = new StringBuilder("| package | version | how | licence | stated by |\n| --- | --- | --- | --- | --- |\n");
        foreach (var p in ShippedPackage.All())
            text.Append("| ").AppendJoin(" | ", p.Name, p.Version, p.How, p.Licence, p.Stated).Append(" |\n");
        text.Append("\n| licence | may be shipped with works under EUPL-1.2, because it is |\n| --- | --- |\n");
        foreach (var (licence, why) in Compatible.OrderBy(c => c.Key, StringComparer.Ordinal))
            text.Append("| ").AppendJoin(" | ", licence, why).Append(" |\n");
        return text.ToString();
    }
}
