using Interchange.Columns;
using Pipeline.Trees;
using Prioritisation.Scorecards;
using Prioritisation.Tests.Scorecards;

namespace Pipeline.Tests.Trees;

/// <summary>A tree model that fits on a page: "age" up to 20, up to 40 and above; "kind" p, q or neither.</summary>
internal static class SmallTrees
{
    public static TreeModel Model { get; } = new()
    {
        Features =
        [
            new FeatureBins { Feature = "age", Kind = ColumnKind.Number, UpperBounds = [20, 40] },
            new FeatureBins { Feature = "kind", Kind = ColumnKind.Level, Levels = ["p", "q"] },
        ],
        Trees =
        [
            // age missing or up to 20 -> 0.5; else kind missing or p -> -0.25, other kinds 2.
            new Tree { Feature = [0, 1], Code = [1, 1], Left = [~0, ~1], Right = [1, ~2], Value = [0.5, -0.25, 2], Rows = [5, 3, 2] },
            new Tree { Feature = [], Code = [], Left = [], Right = [], Value = [-0.0005], Rows = [10] },
        ],
        Calibration = [new(int.MinValue, 0.1, 10, 1)],
        Provenance = RandomScorecards.Provenance with { TrainingRows = 10 },
    };

    public static TreeModel With(Func<Tree, Tree> change) => Model with { Trees = [change(Model.Trees[0]), Model.Trees[1]] };
}
