using System.Globalization;
using FairnessAudit.Population;
using Interchange.Contracts;

namespace FairnessAudit.ThirdParty.Request;

/// <summary>What a statistics bureau is asked to count: rows without any origin, and the table that is wanted of them.</summary>
/// <param name="Id">Of the table.</param>
/// <param name="Steps">From everybody to the furthest; each is a part of the one before.</param>
/// <param name="Classes">Levels of the justified ground.</param>
/// <param name="Bands">Levels of the risk profile.</param>
/// <param name="Rows">One a signal.</param>
internal sealed record CountsRequest(string Id, IReadOnlyList<string> Steps, IReadOnlyList<string> Classes, IReadOnlyList<string> Bands, IReadOnlyList<RequestedRow> Rows)
{
    public const string Received = "received";
    public const string PutForward = "put_forward";
    public const string Class = "class";
    public const string Band = "band";
    public const string NoBand = "none";

    /// <summary>First and last quarter.</summary>
    public string Period => Rows.Count == 0 ? "" : Rows.Min(r => r.Period) is var first && Rows.Max(r => r.Period) is var last && first == last ? first! : $"{first} / {last}";

    /// <summary>The step that people decide first; null where only the rule's own step is known.</summary>
    public string? HumanStep => Steps.Count > 2 ? Steps[2] : null;

    /// <param name="signals">With what became of each.</param>
    /// <param name="withPeople">Whether the outcome columns tell what people did with what was put forward, as after real nights; not for a replay.</param>
    public static CountsRequest Of(DecidedSignals signals, bool withPeople)
    {
        var contract = signals.Contract;
        var process = ExistingProcess.Of(contract.Outcome, signals.Columns);
        string[] steps = [Received, PutForward, .. withPeople ? contract.Outcome.Funnel.Select(f => f.Name) : []];
        var classes = signals.Columns.Level(contract.Single(ColumnRole.Class).Name);
        var persons = signals.Persons;
        var rows = new List<RequestedRow>(persons.Length);
        for (var row = 0; row < persons.Length; row++)
        {
            // A signal drawn at random was neither chosen nor passed over.
            if (signals.Step[row] is Step.DrawnAtRandom)
                continue;
            var furthest = signals.Step[row] is not Step.PutForward ? 0 : 1 + (withPeople ? process.Reached[row] : 0);
            rows.Add(new(persons[row], Quarter(signals.ReceivedDay[row]), classes[row] ?? NoBand, signals.Band[row] ?? NoBand, steps[furthest]));
        }

        // Sorted by what the bureau sees, so that no order of arrival goes along.
        rows.Sort((a, b) => string.CompareOrdinal(Line(a), Line(b)));
        return new(contract.ModelLine, steps, [.. contract.Single(ColumnRole.Class).Levels], [.. rows.Select(r => r.Band).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)], rows);
    }

    public static string Line(RequestedRow row) => string.Join(',', row.Person, row.Period, row.Class, row.Band, row.Step);

    private static string Quarter(int day)
    {
        var date = DateOnly.FromDayNumber(day);
        return string.Create(CultureInfo.InvariantCulture, $"{date.Year}-Q{(date.Month + 2) / 3}");
    }
}
