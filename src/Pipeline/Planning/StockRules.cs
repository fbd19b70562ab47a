using System.Globalization;
using Interchange.Runs;

namespace Pipeline.Planning;

/// <summary>What a planning file must hold so that the stock of a night can be its opening stock.</summary>
internal static class StockRules
{
    /// <summary>Writes the night's counts and ages over what the file types, so that the file is checked as it will be used.</summary>
    /// <returns>Every problem; the file is as it was where there is one.</returns>
    public static IReadOnlyList<Problem> Take(ScenarioDocument document, OpeningStock stock, string file)
    {
        var problems = new List<Problem>();
        var start = DateOnly.TryParseExact(document.Start, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : (DateOnly?)null;
        if (start <= stock.Date)
            problems.Add(Broken(file, "start", document.Start, $"the plan must start after the night of {stock.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}, whose stock it takes"));
        var classes = (document.Teams ?? []).SelectMany(team => team.Classes ?? []).ToArray();
        foreach (var twice in classes.GroupBy(c => c.Name, StringComparer.Ordinal).Where(g => g.Key is not null && g.Skip(1).Any()))
            problems.Add(Broken(file, "teams", twice.Key, "stands with more than one team, and a night does not say whose the open signals are"));
        if (problems.Count > 0 || start is not { } first)
            return problems;
        foreach (var one in classes.Where(c => c.Name is not null))
        {
            var waited = stock.Waited(one.Name!, first);
            (one.Open, one.OldestOpenDays) = (waited.Count, waited.Count == 0 ? null : waited[^1]);
        }

        return [];
    }

    private static Problem Broken(string file, string place, string? value, string rule) => new()
    {
        Code = "planning-stock",
        File = file,
        Column = place,
        Value = value,
        Rule = rule,
        Remedy = "correct the planning file, or plan without --stock",
    };
}
