using Interchange.Columns;
using Pipeline.Scoring;
using Prioritisation.Scorecards;

namespace Pipeline.ScoreParts;

/// <summary>What all workers share: the model ready to score, which columns of a part it reads, and which columns come out. Only read.</summary>
internal sealed class ScorePlan
{
    /// <param name="scorecard">The model.</param>
    /// <param name="columns">Of every part that is scored.</param>
    /// <param name="signal">Name of the column of pseudonyms.</param>
    /// <param name="sides">Which reasons are written.</param>
    /// <param name="mark">The release, for every row.</param>
    /// <exception cref="Interchange.Runs.RefusedException">Exit code 3: a column of the model is not declared, or as another kind.</exception>
    public ScorePlan(Scorecard scorecard, PartColumns columns, string signal, ReasonSides sides, ReleaseMark mark)
    {
        Columns = columns;
        Kernel = ScoringKernels.For(scorecard);
        Signal = columns.Specs.Index().Single(c => string.Equals(c.Item.Name, signal, StringComparison.Ordinal)).Index;
        var declared = new ColumnBatch([.. columns.Specs.Select(s => s.Empty(0))]);
        Terms = [.. scorecard.Terms.Select(term => TermSource.Of(term, declared))];
        Probabilities = new ProbabilityTable(scorecard);
        Reasons = new ReasonColumns(scorecard);
        Layout = new ScoredPartLayout(scorecard, Reasons, sides, mark);
    }

    public PartColumns Columns { get; }

    public IScoringKernel Kernel { get; }

    /// <summary>Place of the pseudonyms among the columns.</summary>
    public int Signal { get; }

    /// <summary>In the order of the model's terms.</summary>
    public IReadOnlyList<TermSource> Terms { get; }

    public ProbabilityTable Probabilities { get; }

    public ReasonColumns Reasons { get; }

    public ScoredPartLayout Layout { get; }
}
