using FairnessAudit.Portal;
using Interchange.Columns;
using Interchange.Runs;

namespace FairnessAudit.Tests.Portal;

public sealed class HeldResultTests : IDisposable
{
    private readonly ScratchFolder scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public void A_result_as_it_was_made_holds()
    {
        var found = Read(Plan("plan"));
        Assert.True(found.Holds);
        Assert.Equal(3, found.Count("teams"));
    }

    [Theory]
    [InlineData("changed", "plan.json was changed")]
    [InlineData("missing", "plan.json is missing")]
    [InlineData("stray", "more.txt does not belong there")]
    [InlineData("record", "run.json is missing")]
    public void A_result_that_is_not_what_its_record_says_does_not_hold_and_says_why(string damage, string why)
    {
        var folder = Plan("plan");
        var before = Read(folder).Sha256;
        switch (damage)
        {
            case "changed":
                File.AppendAllText(Path.Combine(folder, "plan.json"), " ");
                break;
            case "missing":
                File.Delete(Path.Combine(folder, "plan.json"));
                break;
            case "stray":
                File.WriteAllText(Path.Combine(folder, "more.txt"), "");
                break;
            default:
                File.Delete(Path.Combine(folder, "run.json"));
                break;
        }

        var found = Read(folder);
        Assert.Equal([why], found.Problems.Select(p => p.En), StringComparer.Ordinal);
        Assert.NotEqual(before, found.Sha256, StringComparer.Ordinal);
        Assert.Same(States.Broken, States.Of(found));
    }

    [Fact]
    public void A_deleted_result_is_one_and_what_is_left_of_it_must_be_gone()
    {
        var folder = Plan("plan");
        var run = SourceFile.Read(Path.Combine(folder, "run.json")).Sha256;
        JsonFile.Write(Path.Combine(folder, DeletedResult.FileName), new DeletedResult
        {
            Kind = "plan",
            Name = "plan",
            From = new(2026, 1, 1),
            To = new(2026, 1, 1),
            AsOf = new(2027, 1, 1),
            PolicySha256 = "0",
            PolicyText = "",
            RunSha256 = run,
            Files = new Dictionary<string, string>(StringComparer.Ordinal),
        });
        Assert.Equal(["plan.json should have been deleted"], Read(folder).Problems.Select(p => p.En), StringComparer.Ordinal);
        File.Delete(Path.Combine(folder, "plan.json"));
        Assert.Same(States.Deleted, States.Of(Read(folder)));
    }

    [Fact]
    public void Results_are_found_below_a_folder_by_what_made_them_and_one_without_its_record_is_not_overlooked()
    {
        Plan("all/a/plan");
        Plan("all/b/plan");
        Plan("all/c/.plan.partial");
        Plan("all/d/plan.trace");
        File.Delete(Path.Combine(Plan("all/e"), "run.json"));
        Assert.Equal(["a/plan", "b/plan", "e"], ResultSearch.Find(ResultKind.Plan, "--plans", [scratch["all"]]).Select(f => f.Name), StringComparer.Ordinal);
        var refused = Assert.Throws<RefusedException>(() => ResultSearch.Find(ResultKind.Night, "--nights", [scratch["all"], scratch["nowhere"]]));
        Assert.Equal(["portal-nothing", "portal-nothing"], refused.Problems.Select(p => p.Code), StringComparer.Ordinal);
    }

    [Fact]
    public void A_name_tells_a_result_from_the_others_and_no_more_of_where_it_lies()
    {
        Plan("a/one/plan");
        Plan("a/two/plan");
        Plan("b/two/plan");
        var found = ResultSearch.Find(ResultKind.Plan, "--plans", [scratch.Path]);
        Assert.Equal(["one/plan", "a/two/plan", "b/two/plan"], found.Select(f => f.Name), StringComparer.Ordinal);
        Assert.Equal(["one-plan", "a-two-plan", "b-two-plan"], found.Select(f => f.Slug), StringComparer.Ordinal);
    }

    private static FoundResult Read(string folder) => HeldResult.Read(ResultKind.Plan, folder);

    private string Plan(string name)
    {
        using var folder = ResultFolder.Begin(scratch[name], new RunRecord { Command = "pipeline plan", Inputs = new Dictionary<string, string>(StringComparer.Ordinal) })!;
        File.WriteAllText(folder.FilePath("plan.json"), "{}");
        folder.Commit(new Dictionary<string, long>(StringComparer.Ordinal) { ["teams"] = 3 });
        return scratch[name];
    }
}
