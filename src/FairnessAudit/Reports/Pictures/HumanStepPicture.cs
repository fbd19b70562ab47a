using FairnessAudit.Measures;
using Reporting.Documents;

namespace FairnessAudit.Reports.Pictures;

/// <summary>What people did after the rule: each step, a group beside all others in the same score band.</summary>
internal static class HumanStepPicture
{
    /// <summary>Null where no step is defined and shown.</summary>
    public static IntervalChart? Of(Findings findings, string attribute)
    {
        var steps = HumanStepSection.Steps(findings).Where(f => f.Attribute == attribute && f.Group is not "(unknown)").ToArray();
        return !steps.Any(f => f is { Suppressed: false, Estimate: not null }) ? null : new(
            new Phrase("Wat mensen deden, bij dezelfde scoreband, naar ", "What people did, with the same score band, by ") + Names.Attribute(attribute),
            Headline.FarthestSaid(findings, steps) ?? new("Geen groep is groot genoeg om hier genoemd te worden.", "No group is large enough to be named here."),
            new("verhouding tot alle anderen die de vorige stap bereikten", "ratio to all others who reached the step before"),
            new("Stap en groep", "Step and group"),
            [.. steps.Select(f => new IntervalRow(Names.Step(f.Step!) + Phrase.Same(", ") + Names.Group(f.Group), f.Suppressed || f.Estimate is not > 0 ? null : f.Estimate, f.Interval?.Low, f.Interval?.High)
            {
                Status = Show.Status(f),
                Source = Show.From(f),
                UndefinedBecause = f.Estimate is 0 ? new("niemand van de groep bereikte deze stap", "nobody of the group reached this step") : Show.Why(f),
                More = [Show.Count(f, "n"), Show.Count(f, "selected")],
            })])
        {
            Logarithmic = true,
            Reference = 1,
            Range = (0.5, 2),
            MoreColumns = [new(new("Bereikten de vorige stap", "Reached the step before"), true), new(new("Bereikten deze stap", "Reached this step"), true)],
        };
    }
}
