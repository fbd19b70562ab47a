using System.Globalization;
using System.Text;

namespace Interchange.Tests.Trust;

/// <summary>
/// For one success, everything that comes near it: each is refused, and for its own reasons only. The table that this makes stands in the
/// folder of the verifier, where people read it.
/// </summary>
public sealed class NearMissTableTests
{
    private const string Begin = "<!-- near misses -->", End = "<!-- end of near misses -->";

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, NearMiss.All.Count)];

    [Fact]
    public void The_institution_that_they_come_near_to_releases()
    {
        using var authority = new VirtualAuthority();
        Assert.Equal(VirtualAuthority.Line, authority.Build().Verify().Bundle.ModelLine);
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Each_is_refused_for_its_own_reasons(int number) => Assert.Equal(NearMiss.All[number].Codes, NearMiss.All[number].Refused());

    [Fact]
    public void The_table_that_people_read_is_the_one_that_was_tried()
    {
        var table = new StringBuilder("| what is wrong | refused as |\n| --- | --- |\n");
        foreach (var miss in NearMiss.All)
            table.Append(CultureInfo.InvariantCulture, $"| {miss.What} | {string.Join(", ", miss.Codes.Split(", ").Select(c => $"`{c}`"))} |\n");
        var page = File.ReadAllText(Page());
        var shown = page[(page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length)..page.IndexOf(End, StringComparison.Ordinal)].Trim();
        Assert.Equal(table.ToString().Trim(), shown);
    }

    internal static string Page()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Pipeline.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Pipeline.sln is not above the tests");
        return Path.Combine(folder, "src", "Interchange", "Trust", "README.md");
    }
}
