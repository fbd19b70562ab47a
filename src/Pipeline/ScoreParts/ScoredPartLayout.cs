using System.Globalization;
using Interchange.Columns;
using Interchange.Pages;
using Interchange.ScoredSignals;
using Pipeline.Scoring;
using Prioritisation.Scorecards;

namespace Pipeline.ScoreParts;

/// <summary>
/// The columns of a part of scores: pseudonym, score, probability, reasons as part number and points from the largest to the smallest, and
/// the release on every row. <see cref="PartNames"/> says which part of the model has which number.
/// </summary>
internal sealed class ScoredPartLayout
{
    public const string Probability = "probability";

    public ScoredPartLayout(Scorecard scorecard, ReasonColumns reasons, ReasonSides sides, ReleaseMark mark)
    {
        Sides = sides;
        HasConditions = mark.Conditions.Count > 0;
        Columns =
        [
            PartColumn.Text(ScoredSignalsLayout.Signal),
            PartColumn.Integer(ScoredSignalsLayout.Score),
            PartColumn.OneOf(Probability, [.. scorecard.Calibration.Select(s => s.Probability)]),
            .. sides == ReasonSides.None ? [] : Reasons(Raising, reasons),
            .. sides == ReasonSides.Both ? Reasons(Lowering, reasons) : [],
            PartColumn.OneOf(ReleaseColumns.Id, [mark.ReleaseId]),
            PartColumn.OneOf(ReleaseColumns.ValidUntil, [mark.ValidUntil]),
            PartColumn.OneOf(ReleaseColumns.Conditions, [mark.ConditionText], optional: true),
        ];
    }

    /// <summary>In the order in which they are written.</summary>
    public IReadOnlyList<PartColumn> Columns { get; }

    public ReasonSides Sides { get; }

    /// <summary>Whether the release was given on conditions; where not, their column is missing in every row.</summary>
    public bool HasConditions { get; }

    /// <summary>The same, complete with both sides of reasons, for whoever reads a part.</summary>
    public static IReadOnlyList<ColumnSpec> Specs { get; } =
    [
        ColumnSpec.Text(ScoredSignalsLayout.Signal), ColumnSpec.Number(ScoredSignalsLayout.Score), ColumnSpec.Number(Probability),
        .. Enumerable.Range(0, Shown).SelectMany(place => new[] { ColumnSpec.Number(Raising(place)), ColumnSpec.Number(Points(Raising(place))) }),
        .. Enumerable.Range(0, Shown).SelectMany(place => new[] { ColumnSpec.Number(Lowering(place)), ColumnSpec.Number(Points(Lowering(place))) }),
        .. ReleaseColumns.Specs,
    ];

    /// <summary>Name of the column of raising reasons, by place from 0.</summary>
    public static string Raising(int place) => string.Create(CultureInfo.InvariantCulture, $"raising_{place + 1}");

    /// <summary>Name of the column of lowering reasons, by place from 0.</summary>
    public static string Lowering(int place) => string.Create(CultureInfo.InvariantCulture, $"lowering_{place + 1}");

    /// <summary>Name of the column of a reason's points.</summary>
    public static string Points(string reason) => reason + "_points";

    private const int Shown = Prioritisation.Scorecards.Reasons.Shown;

    private static IEnumerable<PartColumn> Reasons(Func<int, string> name, ReasonColumns reasons) => Enumerable.Range(0, Shown)
        .SelectMany(place => new[] { PartColumn.OneOf(name(place), reasons.Parts, optional: true), PartColumn.OneOf(Points(name(place)), reasons.Points, optional: true) });
}
