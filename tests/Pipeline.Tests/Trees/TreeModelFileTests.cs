using System.Text;
using Interchange.Columns;
using Interchange.Runs;
using Pipeline.Trees;
using Prioritisation.Scorecards;
using Prioritisation.Tests.Scorecards;

namespace Pipeline.Tests.Trees;

public sealed class TreeModelFileTests
{
    [Fact]
    public void A_model_comes_back_as_it_was_written()
    {
        var bytes = TreeModelFile.Bytes(SmallTrees.Model);
        Assert.Equal(bytes, TreeModelFile.Bytes(TreeModelFile.Read(SourceFile.Of("trees.json", bytes))));
    }

    [Fact]
    public void A_value_keeps_every_bit_on_its_way_through_the_file()
    {
        var odd = SmallTrees.With(tree => tree with { Value = [0.1 + 0.2, -1.0 / 3, double.Epsilon] });
        var read = TreeModelFile.Read(SourceFile.Of("trees.json", TreeModelFile.Bytes(odd)));
        Assert.Equal(odd.Trees[0].Value.Select(BitConverter.DoubleToInt64Bits), read.Trees[0].Value.Select(BitConverter.DoubleToInt64Bits));
    }

    public static TheoryData<string, string> Broken => new()
    {
        { "a feature that is not there", "tree-broken" },
        { "a cut that leaves nothing to the right", "tree-broken" },
        { "a node that is its own child", "tree-broken" },
        { "a leaf reached twice", "tree-broken" },
        { "a child that is not there", "tree-broken" },
        { "a leaf too few", "tree-broken" },
        { "no code for a node", "tree-broken" },
        { "a value that is no number", "tree-broken" },
        { "rows that do not add up", "tree-rows" },
        { "a sum that does not fit", "trees-sum" },
        { "another schema", "trees-schema" },
        { "a feature cut twice", "feature-twice" },
        { "no calibration", "calibration-start" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_model_that_breaks_a_rule_is_neither_written_nor_read(string how, string code)
    {
        var broken = Break(how);
        Assert.Throws<ArgumentException>(() => TreeModelFile.Bytes(broken));
        Assert.Contains(TreeModelRules.Broken(broken), problem => problem.Code == code);
        if (how != "a value that is no number")
            Assert.Throws<RefusedException>(() => TreeModelFile.Read(SourceFile.Of("trees.json", JsonFile.Bytes(broken))));
    }

    [Fact]
    public void A_member_that_nobody_knows_is_refused()
    {
        var text = Encoding.UTF8.GetString(TreeModelFile.Bytes(SmallTrees.Model)).Replace("\"trees\":", "\"note\": 1, \"trees\":", StringComparison.Ordinal);
        Assert.Throws<RefusedException>(() => TreeModelFile.Read(SourceFile.Of("trees.json", Encoding.UTF8.GetBytes(text))));
    }

    [Fact]
    public void A_model_of_either_shape_is_read_from_its_folder_or_its_file()
    {
        var folder = Directory.CreateTempSubdirectory("model-").FullName;
        try
        {
            var (trees, card) = (Path.Combine(folder, TreeModelFile.Name), Path.Combine(folder, ScorecardFile.Name));
            File.WriteAllBytes(trees, TreeModelFile.Bytes(SmallTrees.Model));
            Assert.IsType<TreeModel>(ModelFile.ReadAt(folder).Model);
            File.WriteAllBytes(card, ScorecardFile.Bytes(RandomScorecards.Of(7)));
            Assert.Equal("model-twice", Assert.Single(Assert.Throws<RefusedException>(() => ModelFile.ReadAt(folder)).Problems).Code);
            Assert.IsType<TreeModel>(ModelFile.ReadAt(trees).Model);
            Assert.IsType<Scorecard>(ModelFile.ReadAt(card).Model);
            File.Delete(trees);
            Assert.IsType<Scorecard>(ModelFile.ReadAt(folder).Model);
            File.WriteAllText(card, "no model");
            Assert.Equal("json-broken", Assert.Single(Assert.Throws<RefusedException>(() => ModelFile.ReadAt(folder)).Problems).Code);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static TreeModel Break(string how) => how switch
    {
        "a feature that is not there" => SmallTrees.With(tree => tree with { Feature = [0, 2] }),
        "a cut that leaves nothing to the right" => SmallTrees.With(tree => tree with { Code = [1, 3] }),
        "a node that is its own child" => SmallTrees.With(tree => tree with { Right = [1, 1] }),
        "a leaf reached twice" => SmallTrees.With(tree => tree with { Right = [1, ~1] }),
        "a child that is not there" => SmallTrees.With(tree => tree with { Right = [2, ~2] }),
        "a leaf too few" => SmallTrees.With(tree => tree with { Value = [0.5, 2], Rows = [5, 5] }),
        "no code for a node" => SmallTrees.With(tree => tree with { Code = [1] }),
        "a value that is no number" => SmallTrees.With(tree => tree with { Value = [0.5, double.NaN, 2] }),
        "rows that do not add up" => SmallTrees.With(tree => tree with { Rows = [5, 3, 1] }),
        "a sum that does not fit" => SmallTrees.With(tree => tree with { Value = [0.5, 8400, 2] }),
        "another schema" => SmallTrees.Model with { Schema = "trees/0" },
        "a feature cut twice" => SmallTrees.Model with { Features = [SmallTrees.Model.Features[0], SmallTrees.Model.Features[0]] },
        "no calibration" => SmallTrees.Model with { Calibration = [] },
        _ => throw new ArgumentOutOfRangeException(nameof(how), how, "nobody knows how to break this"),
    };
}
