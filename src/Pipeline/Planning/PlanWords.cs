using Interchange.Contracts;
using Reporting.Documents;
using Reporting.Formats;

namespace Pipeline.Planning;

/// <summary>Figures and names in the words of the plan's report.</summary>
internal static class PlanWords
{
    /// <summary>Words of one team's part, so that no two parts of the page have one name.</summary>
    public static Phrase Of(TeamOutlook team, Phrase words) => words + Phrase.Same(" (") + Name(team.Name) + Phrase.Same(")");

    /// <summary>A class as the policy calls it in both languages, or else by its name.</summary>
    public static Phrase Name(string name, LocalText? label) => label is null ? Name(name) : new(label.Nl, label.En);

    public static Phrase Name(ClassOutlook one) => Name(one.Name, one.Label);

    /// <summary>A team or a plan by the name that the scenario gives it.</summary>
    public static Phrase Name(string name) => Phrase.Same(name.Replace('_', ' '));

    /// <summary>For example "38.2% (95% interval 35.0% to 41.4%, 1,000 replications)".</summary>
    public static Phrase Share(PlanFigure figure) => Said(figure, value => Written.Percentage(value, 1), new("", ""));

    public static Phrase Days(PlanFigure figure) => Said(figure, value => Written.Decimal(value, 1), new(" werkdagen", " working days"));

    public static Phrase People(double people) => Written.Decimal(people, 1);

    public static Cell ShareCell(PlanFigure figure) => Estimate(figure, 1, percentage: true);

    public static Cell NumberCell(PlanFigure figure, int digits = 1) => Estimate(figure, digits, percentage: false);

    /// <summary>Between what nine of ten replications lie.</summary>
    public static Cell RangeCell(PlanFigure figure, int digits = 1, bool percentage = false) =>
        figure.Mean is null ? Undefined : Cell.Interval(figure.Least, figure.Most, digits, percentage);

    public static Phrase Norm(ClassOutlook one) => one.NormDays is not { } days
        ? new("geen norm in het beleid", "no norm in the policy")
        : one.NormInWorkingDays
            ? new($"{days} {(days == 1 ? "werkdag" : "werkdagen")}", $"{days} working {(days == 1 ? "day" : "days")}")
            : new($"{days} {(days == 1 ? "dag" : "dagen")}", $"{days} {(days == 1 ? "day" : "days")}");

    private static Cell Undefined => Cell.Undefined(new("niets te meten", "nothing to measure"));

    private static Phrase Said(PlanFigure figure, Func<double, Phrase> written, Phrase unit)
    {
        if (figure.Mean is not { } mean)
            return new("niet te bepalen", "cannot be determined");
        var n = Written.Count(figure.N) + new Phrase(" herhalingen", " replications");
        var interval = figure is { Low: { } low, High: { } high } ? new Phrase("95%-interval ", "95% interval ") + written(low) + new Phrase(" tot ", " to ") + written(high) + Phrase.Same(", ") : Phrase.Same("");
        return written(mean) + unit + Phrase.Same(" (") + interval + n + Phrase.Same(")");
    }

    private static Cell Estimate(PlanFigure figure, int digits, bool percentage) =>
        figure.Mean is { } mean ? Cell.Estimate(mean, figure.Low, figure.High, digits, percentage) : Undefined;
}
