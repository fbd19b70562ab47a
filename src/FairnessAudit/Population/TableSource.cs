using System.Globalization;
using Interchange.Columns;
using Interchange.Runs;
using Statistics.Resampling;

namespace FairnessAudit.Population;

/// <summary>How a decision is read from a table.</summary>
/// <param name="Column">A column of 1 / 0 or yes / no; null where the score decides.</param>
/// <param name="Top">Number of rows with the highest scores, or null; ties at the cut are all taken.</param>
/// <param name="TopShare">The same as a share, 0 to 1.</param>
/// <param name="Threshold">Scores at or above this are decided.</param>
internal sealed record DecisionRule(string? Column, int? Top, double? TopShare, double? Threshold);

/// <summary>What to read from which columns of a table that is not ours.</summary>
internal sealed record TableRequest
{
    public required string Id { get; init; }

    public required string? Score { get; init; }

    /// <summary>Stated chance that the outcome is yes, 0 to 1; null where the score states none.</summary>
    public string? Probability { get; init; }

    public required string? Outcome { get; init; }

    public required DecisionRule Decision { get; init; }

    public required IReadOnlyList<string> Attributes { get; init; }

    public required IReadOnlyList<string> Strata { get; init; }
}

/// <summary>A table of decisions and its protected file, joined. The two may be one file.</summary>
internal static class TableSource
{
    /// <exception cref="RefusedException">Exit code 3, with every problem.</exception>
    public static DecisionRows Read(SourceFile tableFile, ProtectedFile persons, TableRequest request)
    {
        var wanted = new[] { request.Id, request.Score, request.Probability, request.Outcome, request.Decision.Column }.OfType<string>().Concat(request.Strata);
        var table = TextTable.Read(tableFile, wanted);
        var problems = new List<Problem>();
        var ids = table[request.Id].Select((id, row) => id ?? Wrong(problems, tableFile, row, request.Id, null, "the row has no identifier", "")).ToArray();
        var score = request.Score is { } s ? Scores(table, s, problems) : null;
        var probability = request.Probability is { } p ? Probabilities(table, p, problems) : null;
        var step = request.Decision.Column is { } d ? Decisions(table, d, problems) : ByScore(score!, request.Decision);
        var outcome = request.Outcome is { } o ? Outcomes(table, o, problems) : new Known[table.Count];
        if (problems.Count > 0)
            throw new RefusedException(ExitCode.InputBroken, [.. problems.Take(20)]);
        var found = persons.Find(ids);
        return new DecisionRows
        {
            Step = step,
            Outcome = outcome,
            Seen = Array.ConvertAll(outcome, known => known == Known.No ? Seen.ByNobody : Seen.ByProcess),
            Design = new int[table.Count],
            Strata = [DesignStratum.NotDrawable],
            Reached = new byte[table.Count],
            Unused = 0,
            Unmatched = persons.Unmatched(found, request.Attributes),
            Funnel = [],
            DaysToEnd = new int[table.Count],
            Block = Array.ConvertAll(ids, id => BlockOf.Cluster(id, 0)),
            Period = Grouping.Single("period", table.Count),
            Minimal = Grouping.Single("minimal", table.Count),
            Full = Grouping.Cross("full", [.. request.Strata.Select(c => Grouping.Of(c, table[c]))], table.Count),
            Band = Grouping.Single("band", table.Count),
            Score = score,
            Probability = probability,
            Attributes = [.. request.Attributes.Select(a => persons.Attribute(a, found))],
        };
    }

    private static double[] Scores(TextTable table, string column, List<Problem> problems) => [.. table[column].Select((text, row) =>
    {
        if (text is null)
            return double.NaN;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var score) && double.IsFinite(score))
            return score;
        return Wrong(problems, table.File, row, column, text, "a score is a finite number", double.NaN);
    })];

    private static double[] Probabilities(TextTable table, string column, List<Problem> problems)
    {
        var values = Scores(table, column, problems);
        for (var row = 0; row < values.Length; row++)
        {
            if (values[row] is < 0 or > 1)
                Wrong(problems, table.File, row, column, table[column][row], "a probability lies between 0 and 1", 0);
        }

        return values;
    }

    private static Step[] Decisions(TextTable table, string column, List<Problem> problems) => [.. table[column].Select((text, row) => YesNo(text) switch
    {
        true => Step.PutForward,
        false => Step.Passed,
        null => Wrong(problems, table.File, row, column, text, "a decision is 1 or 0, yes or no, true or false", Step.Passed),
    })];

    /// <summary>An outcome that is missing is unknown; one that cannot be read is refused.</summary>
    private static Known[] Outcomes(TextTable table, string column, List<Problem> problems) => [.. table[column].Select((text, row) => YesNo(text) switch
    {
        true => Known.Founded,
        false => Known.Unfounded,
        null when string.IsNullOrWhiteSpace(text) => Known.No,
        null => Wrong(problems, table.File, row, column, text, "an outcome is 1 or 0, yes or no, true or false, or empty", Known.No),
    })];

    private static Step[] ByScore(double[] score, DecisionRule rule)
    {
        var cut = rule.Threshold ?? Cut(score, rule.Top ?? (int)Math.Round(rule.TopShare!.Value * score.Length, MidpointRounding.AwayFromZero));
        return Array.ConvertAll(score, s => s >= cut ? Step.PutForward : Step.Passed);
    }

    private static double Cut(double[] score, int places)
    {
        var sorted = score.Where(s => !double.IsNaN(s)).OrderDescending().ToArray();
        return places <= 0 || sorted.Length == 0 ? double.PositiveInfinity : sorted[Math.Min(places, sorted.Length) - 1];
    }

    private static bool? YesNo(string? text) => text?.Trim().ToUpperInvariant() switch
    {
        "1" or "YES" or "TRUE" or "1.0" => true,
        "0" or "NO" or "FALSE" or "0.0" => false,
        _ => null,
    };

    private static T Wrong<T>(List<Problem> problems, SourceFile file, int row, string column, string? value, string rule, T instead)
    {
        problems.Add(new Problem { Code = "table-value", File = file.Path, Row = row + 1, Column = column, Value = value, Rule = rule, Remedy = "correct the value; an audit leaves no row out" });
        return instead;
    }
}
