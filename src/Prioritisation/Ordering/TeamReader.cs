namespace Prioritisation.Ordering;

/// <summary>The routing block of a policy: teams, each with the classes that it takes and, where it takes only some, a column and its levels.</summary>
internal static class TeamReader
{
    public static IReadOnlyList<Team> Read(PolicyNode routing) => [.. routing.Maps("teams").Select(One)];

    private static Team One(PolicyNode node)
    {
        var (name, classes) = (node.Text("name"), node.Texts("classes"));
        var where = node.Has("where") ? node.Map("where") : null;
        var team = new Team { Name = name, Classes = classes, Column = where?.Text("column"), Levels = where?.Texts("levels") ?? [] };
        where?.RefuseOthers();
        node.RefuseOthers();
        return team;
    }
}
