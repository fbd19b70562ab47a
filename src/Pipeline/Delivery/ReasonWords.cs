using System.Globalization;
using Interchange.Columns;
using Interchange.Contracts;
using Prioritisation.Scorecards;
using Reporting.Documents;
using Reporting.Formats;

namespace Pipeline.Delivery;

/// <summary>Why a signal stands where it stands: feature and value, in words for people and as codes for programs; never points.</summary>
internal sealed class ReasonWords(Night night)
{
    private static readonly Phrase NotStated = new("niet vermeld", "not stated");
    private readonly Dictionary<string, ContractColumn> columns = night.Contract.Columns.ToDictionary(c => c.Name, StringComparer.Ordinal);

    /// <summary>At most five features that raise the score, and five that lower it; none without a scorecard.</summary>
    public (IReadOnlyList<string> Raising, IReadOnlyList<string> Lowering) Of(int row)
    {
        if (night.Rule.Scorecard is not { } scorecard)
            return ([], []);
        var all = Reasons.Of(scorecard, night.Open, row);
        return (Features(Reasons.Raising(all)), Features(Reasons.Lowering(all)));

        IReadOnlyList<string> Features(IReadOnlyList<Prioritisation.Scorecards.Reason> reasons) => [.. reasons.Select(r => scorecard.Terms[r.Term].Feature)];
    }

    /// <summary>For example "severity=4".</summary>
    public string Code(string feature, int row) => feature + "=" + (Value(feature, row)?.En ?? "missing");

    /// <summary>For example "Severity: 4".</summary>
    public Phrase Words(string feature, int row)
    {
        var label = columns[feature].Label;
        return new Phrase(Upper(label.Nl), Upper(label.En)) + Phrase.Same(": ") + (Value(feature, row) ?? NotStated);
    }

    public static Phrase Level(string level) => level switch
    {
        "yes" => new("ja", "yes"),
        "no" => new("nee", "no"),
        _ => Phrase.Same(level.Replace('_', ' ')),
    };

    public static string Upper(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    private Phrase? Value(string feature, int row) => night.Open[feature] switch
    {
        var column when column.IsMissing(row) => null,
        NumberColumn numbers => Number(numbers.Values[row]),
        LevelColumn levels => levels[row] is { } level ? Level(level) : null,
        DateColumn dates => Written.Date(dates[row]!.Value),
        _ => null,
    };

    private static Phrase Number(float value) => float.IsInteger(value)
        ? Phrase.Same(value.ToString("0", CultureInfo.InvariantCulture))
        : Written.Decimal(value, 2);
}
