using Interchange.Columns;
using Prioritisation.Scorecards;

namespace Pipeline.ScoreParts;

/// <summary>Where a term's values are, and what makes bins of them.</summary>
/// <param name="Column">Place among the columns of a part.</param>
/// <param name="Map">Of levels: 256 bins by the column's code; empty of numbers.</param>
internal sealed record TermSource(int Column, byte[] Map)
{
    public bool IsNumber => Map.Length == 0;

    /// <param name="term">The term.</param>
    /// <param name="declared">The columns of a part, without rows.</param>
    /// <exception cref="Interchange.Runs.RefusedException">Exit code 3: as for <see cref="Binning.Column"/>.</exception>
    public static TermSource Of(Term term, ColumnBatch declared)
    {
        var column = Binning.Column(term, declared);
        return new TermSource(declared.Columns.Index().First(c => ReferenceEquals(c.Item, column)).Index, column is LevelColumn level ? Binning.LevelMap(term.Levels, level.Levels) : []);
    }
}
