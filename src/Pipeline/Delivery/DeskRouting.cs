using Pipeline.Nights;
using Prioritisation.Ordering;
using Reporting.Documents;

namespace Pipeline.Delivery;

/// <summary>Which desk a signal goes to: the team of the policy, which takes every class and never two of one signal.</summary>
internal sealed class DeskRouting
{
    private readonly Dictionary<Team, Desk> desks;
    private readonly Desk[] byRow;

    public DeskRouting(Night night)
    {
        var policy = night.Rule.Policy;
        desks = policy.Teams.ToDictionary(team => team, team => new Desk(team.Name, policy.Teams.Count == 1 ? null : Phrase.Same(team.Name.Replace('_', ' '))));
        byRow = [.. Enumerable.Range(0, night.Open.Count).Select(row => desks[TeamRouting.Of(policy, night.ClassOf(row).Name, column => night.Open.Level(column)[row])])];
    }

    /// <summary>In the policy's order.</summary>
    public IReadOnlyCollection<Desk> Desks => desks.Values;

    public Desk Of(int row) => byRow[row];
}
