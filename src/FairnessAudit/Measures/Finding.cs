namespace FairnessAudit.Measures;

/// <summary>An interval as it stands in findings.json.</summary>
/// <param name="Low">Null where the interval has no finite lower end.</param>
/// <param name="High">Null where the interval has no finite upper end.</param>
/// <param name="Level">Coverage, for example 0.95; never adjusted for multiplicity.</param>
/// <param name="Method">How it was made, for example "wilson".</param>
public sealed record FindingInterval(double? Low, double? High, double Level, string Method);

/// <summary>Two ends of what can be true when something is not known.</summary>
public sealed record FindingBounds(double? Low, double? High);

/// <summary>Expected selected cases that an equivalence test needs for 80% power.</summary>
/// <param name="AtOne">If the ratio is really 1.</param>
/// <param name="AtObserved">If the ratio is really the observed one; null where no number suffices.</param>
public sealed record CasesNeeded(long? AtOne, long? AtObserved);

/// <summary>
/// One line of findings.json: a measure of one group, or a comparison of one group with a reference, with its uncertainty and, where a
/// gate judges it, the verdict. Names are those of the documented surface; null is "undefined" or "does not apply".
/// </summary>
public sealed record Finding
{
    public required string Id { get; init; }

    /// <summary>Number of the question in the audit's method, 1 to 11.</summary>
    public required int Question { get; init; }

    /// <summary>The policy's gate that judges this finding; null for what is only reported.</summary>
    public string? Gate { get; init; }

    /// <summary>block, justify or report.</summary>
    public string Effect { get; init; } = "report";

    /// <summary>equivalence, harm_limit, not_shown_beyond, beyond_or_persistent or exact; null for what is only reported.</summary>
    public string? Kind { get; init; }

    /// <summary>"group" or "comparison".</summary>
    public required string EstimateOf { get; init; }

    public required string Measure { get; init; }

    /// <summary>"candidate": the rule under audit; "existing": the process that it would replace, people's steps included. Null for a score.</summary>
    public string? Process { get; init; }

    /// <summary>The human step, among those who reached the step before it; null for what is no human's doing.</summary>
    public string? Step { get; init; }

    /// <summary>Who answers for what the gate judges; null where that is the owner of the model.</summary>
    public string? Owner { get; init; }

    /// <summary>
    /// "all" (every row), "observed" (rows with a known outcome) or "weighted" (known outcomes by inverse probability). Of a third party's
    /// table: "printed" (its counts as they stand), "parts" (a group added up from its printed parts), "unobserved" (nobody counted by both
    /// group and step) or "imputed" (a guess by shares, never a finding).
    /// </summary>
    public string Estimator { get; init; } = "all";

    public required string Attribute { get; init; }

    public required string Group { get; init; }

    /// <summary>A group's name or "(others)"; null for a group measure.</summary>
    public string? Reference { get; init; }

    /// <summary>The model's term, the column shown to staff or the stratum columns, that the finding is about; null for all together.</summary>
    public string? Term { get; init; }

    /// <summary>One stratum, where the finding holds within it only.</summary>
    public string? Stratum { get; init; }

    /// <summary>
    /// "none", "minimal", "full", "band" (the score band, for human steps), or "subset" of the full set's columns, which the term names.
    /// </summary>
    public string StratumSet { get; init; } = "none";

    /// <summary>"pooled", a window within it such as "last 12 months", or a quarter such as "2026-Q1".</summary>
    public string Period { get; init; } = "pooled";

    /// <summary>Places a night; null for a table.</summary>
    public int? Capacity { get; init; }

    /// <summary>A, B or C, from planned volumes.</summary>
    public string? Tier { get; init; }

    /// <summary>Null where undefined; <see cref="UndefinedBecause"/> says why.</summary>
    public double? Estimate { get; init; }

    public FindingInterval? Interval { get; init; }

    /// <summary>Of <see cref="Estimate"/>, in its unit; null where there is none, or where the interval was made on another scale.</summary>
    public double? StandardError { get; init; }

    /// <summary>Behind <see cref="StandardError"/>: blocks of persons less one.</summary>
    public int? DegreesOfFreedom { get; init; }

    /// <summary>Standard error from drawing at random inside the computation, beside the one from the data; null where nothing is drawn.</summary>
    public double? MonteCarloError { get; init; }

    /// <summary>
    /// Of one point of a curve taken alone, where <see cref="Interval"/> is a band over the whole curve; of printed counts as if they were the
    /// real ones, where <see cref="Interval"/> holds for all real counts behind them.
    /// </summary>
    public FindingInterval? Pointwise { get; init; }

    /// <summary>
    /// What rows without the attribute leave possible within the policy's odds factor, or what rounding and suppression of a third party's
    /// counts leave possible; null where there are none.
    /// </summary>
    public FindingBounds? Bounds { get; init; }

    /// <summary>The same without any assumption on them (Frechet).</summary>
    public FindingBounds? WorstCase { get; init; }

    public IReadOnlyDictionary<string, long> Counts { get; init; } = new Dictionary<string, long>(StringComparer.Ordinal);

    /// <summary>Variance with blocks of persons over variance with independent rows.</summary>
    public double? DesignEffect { get; init; }

    /// <summary>Rows of the group, divided by the design effect where that is above 1.</summary>
    public double? EffectiveN { get; init; }

    /// <summary>p of "no difference at all"; two-sided.</summary>
    public double? PZero { get; init; }

    /// <summary><see cref="PZero"/> by Holm over the groups that a reported question names together; null where none is named by it.</summary>
    public double? PZeroAdjusted { get; init; }

    /// <summary>
    /// In the public edition, of a group that a reported question compares and of which enough is known: "higher" or "lower" where
    /// <see cref="PZeroAdjusted"/> names it at 5%, else "none". Null in the restricted edition, which has the p itself.
    /// </summary>
    public string? Named { get; init; }

    /// <summary>p of "inside the band": twice the smaller one-sided p at its edges.</summary>
    public double? PBand { get; init; }

    /// <summary><see cref="PBand"/> by Holm over the declared family.</summary>
    public double? PBandAdjusted { get; init; }

    /// <summary>p of "outside the band": the larger of two one-sided tests, at the least favourable end of the bounds.</summary>
    public double? PEquivalence { get; init; }

    /// <summary><see cref="PEquivalence"/> by Holm over the gate's comparisons: with it the single label may be cited by itself.</summary>
    public double? PEquivalenceAdjusted { get; init; }

    /// <summary>Low and high end of the tolerance; null for an end that does not exist.</summary>
    public IReadOnlyList<double?>? Tolerance { get; init; }

    /// <summary>within, beyond, not_shown or not_possible; null for what is only reported.</summary>
    public string? Verdict { get; init; }

    /// <summary>The ratio above 1 that would be told from 1 with 80% power at 5% two-sided.</summary>
    public double? MinimumDetectable { get; init; }

    /// <summary>The tightest band (1/b, b) that the data would have supported; a harm limit has only its high end.</summary>
    public IReadOnlyList<double?>? TightestBand { get; init; }

    public CasesNeeded? CasesNeeded { get; init; }

    /// <summary>What becomes of a comparison if a share of a group's records is wrong; null for every other finding.</summary>
    public WrongCurve? Curve { get; init; }

    public string? UndefinedBecause { get; init; }

    /// <summary>True where disclosure rules withhold the figures; the verdict stays.</summary>
    public bool Suppressed { get; init; }
}
