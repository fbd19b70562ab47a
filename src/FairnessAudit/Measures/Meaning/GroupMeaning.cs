using FairnessAudit.Population;

namespace FairnessAudit.Measures.Meaning;

/// <summary>One group of one attribute beside all others whose attribute is known.</summary>
/// <param name="Attribute">By whose groups.</param>
/// <param name="Group">Its name.</param>
/// <param name="Side">Its known rows.</param>
/// <param name="Others">Theirs.</param>
/// <param name="Cells">Of the score.</param>
/// <param name="Line">What the score states.</param>
/// <param name="Estimator">"observed" where every known row counts once, "weighted" where drawn rows stand for others.</param>
internal sealed record GroupMeaning(Grouping Attribute, string Group, MeaningSide Side, MeaningSide Others, ScoreCells Cells, MeaningLine Line, string Estimator)
{
    /// <summary>Founded, and unfounded, rows below which a line through them says nothing.</summary>
    public const int LeastOutcomes = 10;

    /// <summary>Every group of an attribute.</summary>
    public static IEnumerable<GroupMeaning> Of(DecisionRows rows, Grouping attribute, ScoreCells cells, int maturityDays)
    {
        var sides = MeaningSide.Of(rows, attribute, cells, maturityDays);
        if (sides.Length == 0)
            yield break;
        var line = new MeaningLine(cells, MeaningSide.Sum(sides));
        var estimator = rows.Strata.Any(s => s.Drawn > 0) ? "weighted" : "observed";
        for (var group = 0; group < sides.Length; group++)
        {
            var others = sides.Where((_, g) => g != group && attribute.Names[g] is not Grouping.Unknown).Append(new MeaningSide(sides[0].Weight.Length, cells.Count)).ToArray();
            yield return new GroupMeaning(attribute, attribute.Names[group], sides[group], MeaningSide.Sum(others), cells, line, estimator);
        }
    }

    /// <summary>Why a line through the outcomes of a side would say nothing; null where it can be drawn.</summary>
    public static string? TooFew(MeaningSide side)
    {
        long founded = side.Hits.Sum(), unfounded = side.Rows.Sum() - founded;
        return founded < LeastOutcomes || unfounded < LeastOutcomes
            ? FormattableString.Invariant($"too few outcomes: {founded} founded and {unfounded} unfounded, {LeastOutcomes} of each are needed")
            : null;
    }

    /// <summary>A statistic with one block left out at a time, of the blocks that hold rows of the side, or of either side.</summary>
    public double[] LeftOut(Func<int, double> statistic, bool bothSides) =>
        [.. Enumerable.Range(0, Side.Weight.Length).Where(b => Side.Holds(b) || (bothSides && Others.Holds(b))).Select(statistic)];

    public Finding Finding(string measure, string? term = null, string? stratum = null) => new()
    {
        Id = FindingId.Of(Attribute.Name, Group, measure, null, term: term) + (stratum is null ? "" : "/" + stratum) + "/" + Estimator,
        Question = 5,
        EstimateOf = "group",
        Measure = measure,
        Estimator = Estimator,
        Attribute = Attribute.Name,
        Group = Group,
        Term = term,
        Stratum = stratum,
        Counts = Side.Counts(),
    };

    public Finding Against(string measure, string? term = null)
    {
        var (n, founded) = (Others.Rows.Sum(), Others.Hits.Sum());
        return Finding(measure, term) with
        {
            Id = FindingId.Of(Attribute.Name, Group, measure, RateFindings.Others, term: term) + "/" + Estimator,
            EstimateOf = "comparison",
            Reference = RateFindings.Others,
            Counts = new Dictionary<string, long>(Side.Counts(), StringComparer.Ordinal) { ["others"] = n, ["others_founded"] = founded },
        };
    }
}
