using System.Globalization;
using Interchange.Columns;
using Interchange.Contracts;
using Pipeline.Nights;
using Pipeline.Scoring;
using Prioritisation.Scorecards;
using Reporting.Documents;
using Reporting.Formats;

namespace Pipeline.Delivery;

/// <summary>Why a signal stands where it stands: feature and value, in words for people and as codes for programs; never points.</summary>
internal sealed class ReasonWords(Night night)
{
    private readonly Dictionary<string, ContractColumn> columns = night.Contract.Columns.ToDictionary(c => c.Name, StringComparer.Ordinal);

    public static Phrase NotStated { get; } = new("niet vermeld", "not stated");

    /// <summary>At most five features that raise the score, and five that lower it; none without a scorecard.</summary>
    public (IReadOnlyList<string> Raising, IReadOnlyList<string> Lowering) Of(int row)
    {
        if (night is not { Scored: { } scored, Rule.Scorecard: { } scorecard })
            return ([], []);
        return (Features(scored.Raising), Features(scored.Lowering));

        IReadOnlyList<string> Features(int[] keys) =>
            [.. keys.AsSpan(row * Reasons.Shown, Reasons.Shown).ToArray().Select(ScoredBatch.PartOf).Where(part => part >= 0).SelectMany(scorecard.PartFeatures).Distinct(StringComparer.Ordinal).Take(Reasons.Shown)];
    }

    /// <summary>For example "severity=4".</summary>
    public string Code(string feature, int row) => feature + "=" + (night.Open[feature].IsMissing(row) ? "missing" : Code(night.Open[feature], row));

    /// <summary>For example "Severity: 4".</summary>
    public Phrase Words(string feature, int row)
    {
        var label = columns[feature].Label;
        return Upper(new Phrase(label.Nl, label.En)) + Phrase.Same(": ") + (Value(feature, row) ?? NotStated);
    }

    /// <summary>The class of a signal, for example "fraud and abuse".</summary>
    public static Phrase Class(Contract contract, string level) => Level(contract.Single(ColumnRole.Class), level);

    public static string Upper(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    public static Phrase Upper(Phrase words) => new(Upper(words.Nl), Upper(words.En));

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
