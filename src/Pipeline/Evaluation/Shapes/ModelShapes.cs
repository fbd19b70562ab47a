using Interchange.Contracts;

namespace Pipeline.Evaluation.Shapes;

/// <summary>What the candidate gives for every value of every feature and pair, how sure that is, and how many signals of the window have the value.</summary>
internal sealed record ModelShapes
{
    /// <summary>Of every interval of a shape.</summary>
    public const double Level = 0.95;

    /// <summary>What all signals start with, in points.</summary>
    public required int Intercept { get; init; }

    /// <summary>What the resamples behind the errors drew, "day" or "row"; null where the model has none.</summary>
    public required string? Resampling { get; init; }

    /// <summary>Number of resamples; 0 where the model has none.</summary>
    public required int Resamples { get; init; }

    /// <summary>How the intervals came about; null where there are none.</summary>
    public required string? Method { get; init; }

    /// <summary>Why there are no intervals; null where there are.</summary>
    public required string? NoErrorsBecause { get; init; }

    /// <summary>Signals of the window.</summary>
    public required long Signals { get; init; }

    /// <summary>One a feature, in the order of the scorecard.</summary>
    public required IReadOnlyList<TermShape> Terms { get; init; }

    /// <summary>One a pair, in the order of the scorecard.</summary>
    public required IReadOnlyList<PairMap> Pairs { get; init; }
}

/// <summary>What one value or cell gives.</summary>
/// <param name="Points">As in the scorecard, whole.</param>
/// <param name="StandardError">In points, over the resamples; null where there are none.</param>
/// <param name="Low">Of the interval around the points; null without an error.</param>
/// <param name="High">Its other end.</param>
/// <param name="Signals">Of the window, with this value.</param>
/// <param name="Share">The same as a share of the window.</param>
internal sealed record ShapePoint(int Points, double? StandardError, double? Low, double? High, long Signals, double Share);

/// <summary>One bin of a feature, in words.</summary>
internal sealed record ShapeBin(LocalText Value, ShapePoint Point);

/// <summary>One feature.</summary>
/// <param name="Feature">The contract's column.</param>
/// <param name="Label">Its short name.</param>
/// <param name="MeanSize">Mean of the points without their sign over the window's signals: how much the feature moves the scores.</param>
/// <param name="Bins">In order of the scorecard: missing first.</param>
internal sealed record TermShape(string Feature, LocalText Label, double MeanSize, IReadOnlyList<ShapeBin> Bins);

/// <summary>What two features together add beyond what each adds alone.</summary>
/// <param name="Pair">Both columns with a sign between.</param>
/// <param name="First">Short name of the first feature.</param>
/// <param name="Second">Short name of the second.</param>
/// <param name="MeanSize">As of a feature.</param>
/// <param name="Rows">Groups of values of the first feature.</param>
/// <param name="Columns">Groups of values of the second.</param>
/// <param name="Cells">Row by row.</param>
internal sealed record PairMap(string Pair, LocalText First, LocalText Second, double MeanSize, IReadOnlyList<LocalText> Rows, IReadOnlyList<LocalText> Columns, IReadOnlyList<ShapePoint> Cells);
