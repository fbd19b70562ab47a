using System.Globalization;

namespace FairnessAudit.FirstAudit;

/// <summary>Asks a person what the columns of a table mean. An answer is a number from the list or a name; an empty one takes what is proposed.</summary>
/// <param name="sheet">The table.</param>
/// <param name="answers">Where the person types; its end leaves the rest unanswered.</param>
/// <param name="people">Where the person reads.</param>
/// <param name="words">In which language.</param>
internal sealed class Questions(Sheet sheet, TextReader answers, TextWriter people, StartWords words)
{
    private readonly ColumnSketch[] sketches = [.. sheet.Columns.Select(c => ColumnSketch.Of(sheet, c))];
    private bool ended;

    /// <summary>The table's columns, numbered.</summary>
    public void Show()
    {
        people.WriteLine(words.Read(sheet.Rows.Count, sheet.Encoding, sheet.Separator));
        for (var i = 0; i < sketches.Length; i++)
            people.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {i + 1,3}  {sketches[i].InWords(words.DifferentValues, words.Empty)}"));
    }

    /// <summary>Everything that was not said yet.</summary>
    public Answers Ask(Answers said)
    {
        var decision = said.Decision ?? Column(words.WhichDecision, needed: true);
        var yes = said.Yes.Count > 0 || decision is null ? said.Yes : WhichYes(decision);
        var attributes = said.Attributes.Count > 0 ? said.Attributes : Columns(words.WhichAttributes, [.. sketches.Where(s => s.LooksProtected).Select(s => s.Name)], needed: true);
        var outcome = said.Outcome ?? Column(words.WhichOutcome, needed: false);
        return new Answers
        {
            Decision = decision,
            Yes = yes,
            Attributes = attributes,
            Outcome = outcome,
            OutcomeYes = said.OutcomeYes.Count > 0 || outcome is null ? said.OutcomeYes : WhichYes(outcome),
            Score = said.Score ?? Column(words.WhichScore, needed: false),
            Person = said.Person ?? Column(words.WhichPerson, needed: false),
            Strata = said.Strata.Count > 0 ? said.Strata : Columns(words.WhichStrata, [], needed: false),
        };
    }

    private string? Column(string question, bool needed) => Columns(question, [], needed) is [var first, ..] ? first : null;

    private string[] Columns(string question, string[] proposed, bool needed) =>
        Choose(question + (proposed.Length > 0 ? $" [{string.Join(", ", proposed)}]" : needed ? "" : $" [{words.None}]"), sheet.Columns, proposed, needed);

    private string[] WhichYes(string column)
    {
        var values = Array.Find(sketches, s => s.Name == column)?.Values.Select(v => v.Value).ToArray() ?? [];
        if (values.Length == 0 || YesColumn.Speaks(values))
            return [];
        people.WriteLine(string.Join("   ", values.Take(PlanRules.MostGroups).Select((v, i) => string.Create(CultureInfo.InvariantCulture, $"{i + 1} {v}"))));
        return Choose(words.WhichYes(column), values, [], needed: true);
    }

    private string[] Choose(string question, IReadOnlyList<string> among, string[] proposed, bool needed)
    {
        while (!ended)
        {
            people.Write(question + ": ");
            if (answers.ReadLine() is not { } line)
            {
                ended = true;
                break;
            }

            if (string.IsNullOrWhiteSpace(line) && (proposed.Length > 0 || !needed))
                return proposed;
            // A name may hold a comma itself.
            var whole = line.Trim();
            var parts = among.Contains(whole, StringComparer.Ordinal) ? [whole] : line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            var chosen = Array.ConvertAll(parts, part => Found(part, among));
            if (chosen.Length > 0 && Array.TrueForAll(chosen, c => c is not null))
                return [.. chosen.OfType<string>().Distinct(StringComparer.Ordinal)];
            people.WriteLine(words.NotThere(string.Join(", ", parts.Where((_, i) => chosen[i] is null))));
        }

        return [];
    }

    private static string? Found(string part, IReadOnlyList<string> among) =>
        among.FirstOrDefault(name => name == part)
        ?? (int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= among.Count ? among[number - 1] : null)
        ?? among.FirstOrDefault(name => string.Equals(name, part, StringComparison.OrdinalIgnoreCase));
}
