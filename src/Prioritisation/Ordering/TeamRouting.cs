namespace Prioritisation.Ordering;

/// <summary>
/// Which team takes a signal. Every class has exactly one team that takes it whole; teams that take only some levels of a column come
/// first, and no two of them the same level, so every signal reaches exactly one team.
/// </summary>
public static class TeamRouting
{
    /// <summary>The team of a signal of a class, given how to look up a column's level (null where missing).</summary>
    public static Team Of(OrderingPolicy policy, string signalClass, Func<string, string?> level)
    {
        var teams = policy.Teams.Where(t => t.Classes.Contains(signalClass, StringComparer.Ordinal)).ToArray();
        return teams.FirstOrDefault(t => t.Column is { } column && level(column) is { } value && t.Levels.Contains(value, StringComparer.Ordinal))
            ?? teams.Single(t => t.Column is null);
    }

    /// <summary>Tells every class that reaches no team, or two.</summary>
    internal static void Check(OrderingPolicy policy, PolicyNode root)
    {
        foreach (var twin in policy.Teams.GroupBy(t => t.Name, StringComparer.Ordinal).Where(g => g.Count() > 1))
            root.Tell("policy-team-twice", "routing.teams", twin.Key, "stands in the list twice", "keep one");
        foreach (var stranger in policy.Teams.SelectMany(t => t.Classes).Except(policy.Classes.Select(c => c.Name), StringComparer.Ordinal))
            root.Tell("policy-routing", "routing.teams", stranger, "is no class of this policy", "correct its spelling, or add the class");
        foreach (var name in policy.Classes.Select(c => c.Name))
        {
            var teams = policy.Teams.Where(t => t.Classes.Contains(name, StringComparer.Ordinal)).ToArray();
            var whole = teams.Where(t => t.Column is null).ToArray();
            if (whole.Length != 1)
                root.Tell("policy-routing", "routing.teams", name, whole.Length == 0 ? "is a class whose signals may reach no team" : "is a class that reaches two teams: " + Names(whole), "let exactly one team take the class without a condition");
            if (teams.Where(t => t.Column is not null).Select(t => t.Column).Distinct(StringComparer.Ordinal).Count() > 1)
                root.Tell("policy-routing", "routing.teams", name, "is a class whose teams differ by two columns, so a signal may reach both", "let the teams of a class differ by one column");
            foreach (var shared in teams.SelectMany(t => t.Levels).GroupBy(l => l, StringComparer.Ordinal).Where(g => g.Count() > 1))
                root.Tell("policy-routing", "routing.teams", name, $"is a class that reaches two teams where the column is '{shared.Key}'", "let one team take the level");
        }
    }

    private static string Names(IEnumerable<Team> teams) => string.Join(", ", teams.Select(t => t.Name));
}
