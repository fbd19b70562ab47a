namespace Interchange.Trust;

/// <summary>Whether a person holds a role for a model line on a day.</summary>
internal static class Mandate
{
    public static void Check(string? file, Person person, string role, string modelLine, DateOnly day, Refusals refusals)
    {
        var grants = person.Roles.Where(g => string.Equals(g.Role, role, StringComparison.Ordinal) && g.ModelLines.Contains(modelLine, StringComparer.Ordinal)).ToList();
        if (grants.Count == 0)
            refusals.Add("role-missing", file, $"{person.Id} does not hold role {role} for {modelLine}", "have a person of this role sign", role);
        else if (!grants.Any(g => g.ValidOn(day)))
            refusals.Add("role-expired", file, $"{person.Id} does not hold role {role} for {modelLine} on {day:O}", "have a person sign who holds it now", role);
    }
}
