using Interchange.Columns;
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
        byRow = new Desk[night.Open.Count];
        var columns = policy.Classes.Select(c => Columns(night, c)).ToArray();
        var known = new Dictionary<(byte Class, byte Level), Desk>();
        for (var row = 0; row < byRow.Length; row++)
        {
            // A class whose teams differ by one column at most needs to be looked up once a level; the policy's reader sees to it that all are.
            var place = (night.Signals.Class[row], columns[night.Signals.Class[row]] is [var column] ? column.Codes[row] : (byte)0);
            if (!known.TryGetValue(place, out var desk))
                known[place] = desk = desks[TeamRouting.Of(policy, night.ClassOf(row).Name, name => night.Open.Level(name)[row])];
            byRow[row] = desk;
        }
    }

    /// <summary>In the policy's order.</summary>
    public IReadOnlyCollection<Desk> Desks => desks.Values;

    public Desk Of(int row) => byRow[row];

    /// <summary>By which columns the teams of a class differ.</summary>
    private static LevelColumn[] Columns(Night night, ClassRule rule) =>
        [.. night.Rule.Policy.Teams.Where(t => t.Column is not null && t.Classes.Contains(rule.Name, StringComparer.Ordinal)).Select(t => t.Column!).Distinct(StringComparer.Ordinal).Select(night.Open.Level)];
}
