using System.Globalization;
using Interchange.Runs;
using Prioritisation.Ordering;

namespace Pipeline.Planning;

/// <summary>What a planning file must hold; every problem is told with the place where it stands.</summary>
internal sealed class ScenarioRules(string file, OrderingPolicy policy)
{
    private const int LongestHorizon = 2_520;
    private const int MostOpen = 1_000_000;
    private readonly List<Problem> problems = [];

    public static IReadOnlyList<Problem> Broken(ScenarioDocument document, string file, OrderingPolicy policy)
    {
        var rules = new ScenarioRules(file, policy);
        rules.Check(document);
        return rules.problems;
    }

    private void Check(ScenarioDocument document)
    {
        if (document.Schema != ScenarioReader.Schema)
            Tell("schema", document.Schema, $"must be {ScenarioReader.Schema}");
        Said("id", document.Id);
        Said("purpose", document.Purpose);
        if (!DateOnly.TryParseExact(document.Start, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            Tell("start", document.Start, "must be a date such as 2026-12-01");
        Within("working_days", document.WorkingDays, 1, LongestHorizon);
        var teams = Listed("teams", document.Teams);
        foreach (var twice in teams.GroupBy(t => t.Name, StringComparer.Ordinal).Where(g => g.Count() > 1))
            Tell("teams", twice.Key, "stands in the list twice");
        for (var i = 0; i < teams.Count; i++)
            Check($"teams[{i + 1}]", teams[i]);
    }

    private void Check(string at, TeamDocument team)
    {
        Said(at + ".name", team.Name);
        Said(at + ".source", team.Source);
        foreach (var pace in Listed(at + ".people", team.People))
            Within(at + ".people", pace, 0.05, 2);
        Within(at + ".absence", team.Absence, 0, 0.95);
        Within(at + ".direct_hours", team.DirectHours, 0.1, 24);
        var classes = Listed(at + ".classes", team.Classes);
        foreach (var twice in classes.GroupBy(c => c.Name, StringComparer.Ordinal).Where(g => g.Count() > 1))
            Tell(at + ".classes", twice.Key, "stands in the list twice");
        for (var i = 0; i < classes.Count; i++)
            Check($"{at}.classes[{i + 1}]", classes[i]);
    }

    private void Check(string at, ClassDocument one)
    {
        var rule = policy.Classes.SingleOrDefault(c => string.Equals(c.Name, one.Name, StringComparison.Ordinal));
        if (rule is null)
            Tell(at + ".name", one.Name, $"must be a class of policy '{policy.Id}': " + string.Join(", ", policy.Classes.Select(c => c.Name)));
        Within(at + ".open", one.Open, 0, MostOpen);
        Within(at + ".arrivals_a_day", one.ArrivalsADay, 0, 100_000);
        Within(at + ".handling_hours", one.HandlingHours, 0.01, 10_000);
        Within(at + ".handling_variation", one.HandlingVariation, 0, 10);
        if (one.Open > 0 || one.OldestOpenDays is not null)
            Within(at + ".oldest_open_days", one.OldestOpenDays, 0, 2_000);
        if (one.LapseAfterDays is not null)
            Within(at + ".lapse_after_days", one.LapseAfterDays, 0, 10_000);
        if (one.Bands is { } bands && (bands.Count == 0 || bands.Any(b => !(b >= 0)) || Math.Abs(bands.Sum() - 1) > 1e-6))
            Tell(at + ".bands", string.Join(", ", bands.Select(b => b.ToString(CultureInfo.InvariantCulture))), "must be shares that add up to 1");
        if (one.WithinNorm is not null)
            Within(at + ".within_norm", one.WithinNorm, 0.01, 0.999);
        if (one.WithinNorm is not null && rule is { NormDays: null })
            Tell(at + ".within_norm", null, $"aims at a norm, and policy '{policy.Id}' has none for this class");
        if (one.LeadTime is not { } lead)
            return;
        Within(at + ".lead_time.shorter_by", lead.ShorterBy, 0.001, 0.99);
        if (lead.BaselineDays is not null)
            Within(at + ".lead_time.baseline_days", lead.BaselineDays, 0.01, 10_000);
    }

    private void Said(string place, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            Tell(place, text, "is missing");
    }

    private List<T> Listed<T>(string place, List<T>? items)
    {
        if (items is { Count: > 0 })
            return items;
        Tell(place, null, "must be a list of at least one");
        return [];
    }

    private void Within(string place, double? value, double least, double most)
    {
        if (value is null)
            Tell(place, null, "is missing");
        else if (!(value >= least && value <= most))
            Tell(place, value.Value.ToString(CultureInfo.InvariantCulture), string.Create(CultureInfo.InvariantCulture, $"must lie between {least} and {most}"));
    }

    private void Tell(string place, string? value, string rule) => problems.Add(new Problem
    {
        Code = "planning-broken",
        File = file,
        Column = place,
        Value = value,
        Rule = rule,
        Remedy = "correct it; see the shipped files in policies/planning",
    });
}
