using System.Globalization;
using Interchange.Columns;
using Interchange.Contracts;
using Pipeline.Nights;
using Pipeline.Scoring;
using Prioritisation.Scorecards;
using Reporting.Documents;
using Reporting.Formats;

namespace Pipeline.Delivery;

/// <summary>
/// Why a signal stands where it stands: feature and value, in words for people and as codes for programs; never points. A pair counts as
/// its two features with the values that the signal has.
/// </summary>
internal sealed class ReasonWords(Night night)
{
    private readonly Dictionary<string, ContractColumn> columns = night.Contract.Columns.ToDictionary(c => c.Name, StringComparer.Ordinal);

    public static Phrase NotStated { get; } = new("niet vermeld", "not stated");

    /// <summary>Between the two features of a pair.</summary>
    public static Phrase TogetherWith { get; } = new(", samen met ", ", together with ");

    /// <summary>At most five reasons that raise the score, and five that lower it, each one feature or a pair of two; none without a scorecard.</summary>
    public (IReadOnlyList<IReadOnlyList<string>> Raising, IReadOnlyList<IReadOnlyList<string>> Lowering) Of(int row)
    {
        if (night is not { Scored: { } scored, Rule.Scorecard: { } scorecard })
            return ([], []);
        return (Features(scored.Raising), Features(scored.Lowering));

        IReadOnlyList<IReadOnlyList<string>> Features(int[] keys) =>
            [.. keys.AsSpan(row * Reasons.Shown, Reasons.Shown).ToArray().Select(ScoredBatch.PartOf).Where(part => part >= 0).Select(scorecard.PartFeatures)];
    }

    /// <summary>For example "severity=4", and of a pair "severity=4&amp;sources=2".</summary>
    public string Code(IReadOnlyList<string> features, int row) => string.Join('&', features.Select(feature => Code(feature, row)));

    /// <summary>For example "Severity: 4", and of a pair "Severity: 4, together with sources: 2".</summary>
    public Phrase Words(IReadOnlyList<string> features, int row) => Upper(features.Select(feature => Words(feature, row)).Aggregate((first, second) => first + TogetherWith + second));

    private string Code(string feature, int row) => feature + "=" + (night.Open[feature].IsMissing(row) ? "missing" : Code(night.Open[feature], row));

    private Phrase Words(string feature, int row)
    {
        var label = columns[feature].Label;
        return new Phrase(label.Nl, label.En) + Phrase.Same(": ") + (Value(feature, row) ?? NotStated);
    }

    /// <summary>The class of a signal, for example "fraud and abuse".</summary>
    public static Phrase Class(Contract contract, string level) => Level(contract.Single(ColumnRole.Class), level);

    public static string Upper(string words) => Phrase.Upper(words);

    public static Phrase Upper(Phrase words) => words.Upper();

    private Phrase? Value(string feature, int row) => night.Open[feature] switch
    {
        var column when column.IsMissing(row) => null,
        NumberColumn numbers => Number(numbers.Values[row]) + new Phrase(BinWords.Unit(columns[feature], dutch: true), BinWords.Unit(columns[feature], dutch: false)),
        LevelColumn levels => levels[row] is { } level ? Level(columns[feature], level) : null,
        _ => null,
    };

    /// <summary>A level as the contract words it.</summary>
    public static Phrase Level(ContractColumn column, string level) => new(column.LevelLabel(level).Nl, column.LevelLabel(level).En);

    private static string Code(Interchange.Columns.Column column, int row) => column switch
    {
        NumberColumn numbers => numbers.Values[row].ToString("0.####", CultureInfo.InvariantCulture),
        LevelColumn levels => levels[row] ?? "undeclared",
        _ => throw new InvalidOperationException($"a model reads numbers and levels; {column.Name} is neither"),
    };

    private static Phrase Number(float value) => float.IsInteger(value)
        ? Phrase.Same(value.ToString("0", CultureInfo.InvariantCulture))
        : Written.Decimal(value, 2);
}
