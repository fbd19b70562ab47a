using FairnessAudit.Counting;
using FairnessAudit.Drift;
using Interchange.Runs;

namespace FairnessAudit.Tests.Drift;

public sealed class WeeklyCountsTests : IDisposable
{
    private static readonly string[] Watched = ["origin_main", "sex"];
    private readonly DriftWorld world = new();

    public void Dispose() => world.Dispose();

    [Fact]
    public void Nights_of_one_week_are_added_up_and_weeks_stand_in_order()
    {
        Write("b", "2026-08-11..2026-08-11", 400);
        Write("a", "2026-08-10..2026-08-10", 600);
        Write("c", "2026-08-03..2026-08-07", 800);
        var weeks = Read();
        Assert.Equal([new(2026, 8, 3), new(2026, 8, 10)], weeks.Select(w => w.Monday));
        Assert.Equal(new(2026, 8, 11), weeks[1].LastDay);
        Assert.Equal(1000, weeks[1].Tables["sex"].Cells.Sum(c => c.Value));
    }

    [Theory]
    [InlineData("contract", "another", "contract")]
    [InlineData("ordering", "another", "ordering")]
    [InlineData("model", "another", "model")]
    [InlineData("full", "class", "full")]
    [InlineData("groups of sex", "female | male | other", "groups of sex")]
    [InlineData("groups of sex", "", "attributes")]
    [InlineData("days", "2026-08-10..2026-08-17", "days")]
    [InlineData("days", "2026-07-27..2026-07-31", "days")]
    [InlineData("days", "last week", "days")]
    public void Counts_of_something_else_are_refused_with_the_field_that_differs(string field, string value, string told)
    {
        DriftWorld.WriteCounts(Path.Combine(world.Weeks, "a"), DriftWorld.Header("2026-08-10..2026-08-14").With(field, value), DriftWorld.Tables(100, 1));
        var refused = Assert.Throws<RefusedException>(() => Read());
        Assert.Equal(ExitCode.InputBroken, refused.ExitCode);
        Assert.Contains(refused.Problems, p => p.Column == told);
    }

    [Fact]
    public void Nights_under_another_release_or_under_none_are_no_word_on_this_one()
    {
        foreach (var releases in new[] { "none", "r2", "r1 | r2" })
        {
            DriftWorld.WriteCounts(Path.Combine(world.Weeks, "a"), new CountsHeader([.. DriftWorld.Header("2026-08-10..2026-08-14").Fields, new("releases", releases)]), DriftWorld.Tables(100, 1));
            Assert.Equal("releases", Assert.Single(Assert.Throws<RefusedException>(() => Read()).Problems).Column);
        }

        DriftWorld.WriteCounts(Path.Combine(world.Weeks, "a"), new CountsHeader([.. DriftWorld.Header("2026-08-10..2026-08-14").Fields, new("releases", "r1")]), DriftWorld.Tables(100, 1));
        Assert.Single(Read());
    }

    [Fact]
    public void A_day_given_twice_would_count_twice()
    {
        Write("a", "2026-08-10..2026-08-12", 100);
        Write("b", "2026-08-12..2026-08-14", 100);
        Assert.Equal("counts-overlap", Assert.Single(Assert.Throws<RefusedException>(() => Read()).Problems).Code);
    }

    [Fact]
    public void A_folder_without_counts_is_told()
    {
        Directory.CreateDirectory(world.Weeks);
        Assert.Equal("counts-missing", Assert.Single(Assert.Throws<RefusedException>(() => Read()).Problems).Code);
    }

    private void Write(string name, string days, int rows) => DriftWorld.WriteCounts(Path.Combine(world.Weeks, name), DriftWorld.Header(days), DriftWorld.Tables(rows, 1));

    private IReadOnlyList<WeekOfCounts> Read() => WeeklyCounts.Read([world.Weeks], AuditedCounts.Read(world.Audit, Watched), Watched, "r1").Weeks;
}
