using Interchange.Columns;
using Interchange.Runs;

namespace Prioritisation.Scorecards;

/// <summary>A column's values as bin codes; what <see cref="FeatureBins"/> says of bins, and nothing else.</summary>
public static class Binning
{
    /// <summary>Bin of each row.</summary>
    /// <exception cref="RefusedException">Exit code 3: the batch lacks the column, or has it as another kind.</exception>
    public static byte[] Codes(FeatureBins term, ColumnBatch batch)
    {
        var column = Column(term, batch);
        var codes = new byte[column.Count];
        if (column is NumberColumn numbers)
        {
            var bounds = term.UpperBounds.ToArray();
            for (var row = 0; row < codes.Length; row++)
                codes[row] = Number(bounds, numbers.Values[row]);
        }
        else
        {
            var level = (LevelColumn)column;
            var map = LevelMap(term.Levels, level.Levels);
            for (var row = 0; row < codes.Length; row++)
                codes[row] = map[level.Codes[row]];
        }

        return codes;
    }

    /// <summary>By part of a scorecard, the bin or cell of each row.</summary>
    /// <exception cref="RefusedException">Exit code 3: as <see cref="Codes"/>.</exception>
    public static byte[][] Parts(Scorecard scorecard, ColumnBatch batch)
    {
        var terms = scorecard.Terms.Select(term => Codes(term, batch)).ToArray();
        var place = Enumerable.Range(0, terms.Length).ToDictionary(t => scorecard.Terms[t].Feature, StringComparer.Ordinal);
        return [.. terms, .. scorecard.Pairs.Select(pair => Cells(pair, terms[place[pair.First]], terms[place[pair.Second]]))];
    }

    /// <summary>The feature's column in a batch.</summary>
    /// <exception cref="RefusedException">Exit code 3: as <see cref="Codes"/>.</exception>
    public static Column Column(FeatureBins term, ColumnBatch batch)
    {
        if (batch.Has(term.Feature))
        {
            var column = batch[term.Feature];
            if (term.Kind == ColumnKind.Number ? column is NumberColumn : column is LevelColumn)
                return column;
        }

        throw RefusedException.Input(new Problem
        {
            Code = "scorecard-misfit",
            Column = term.Feature,
            Rule = batch.Has(term.Feature) ? $"the model reads this column as {term.Kind}, the signals hold another kind" : "the model reads this column, the signals lack it",
            Remedy = "score signals under the contract that the model was trained on",
        });
    }

    private static byte[] Cells(PairTerm pair, byte[] first, byte[] second)
    {
        var cells = new byte[first.Length];
        var (across, one, other) = (pair.SecondCount, pair.FirstGroups.ToArray(), pair.SecondGroups.ToArray());
        for (var row = 0; row < cells.Length; row++)
            cells[row] = (byte)((one[first[row]] * across) + other[second[row]]);
        return cells;
    }

    /// <summary>0 for NaN; else one more than the number of bounds below the value. Infinities are ordinary values, -0 equals 0.</summary>
    public static byte Number(ReadOnlySpan<float> bounds, float value)
    {
        if (float.IsNaN(value))
            return 0;
        int low = 0, high = bounds.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (bounds[middle] < value)
                low = middle + 1;
            else
                high = middle;
        }

        return (byte)(low + 1);
    }

    /// <summary>
    /// Bin by column code, 256 entries. Levels meet by name, so a column may list them in another order; a level that the term does not
    /// know shares the last bin with levels that nobody declared.
    /// </summary>
    public static byte[] LevelMap(IReadOnlyList<string> termLevels, IReadOnlyList<string> columnLevels)
    {
        var map = new byte[256];
        Array.Fill(map, (byte)(termLevels.Count + 1));
        map[LevelColumn.Missing] = 0;
        for (var code = 1; code <= columnLevels.Count; code++)
        {
            for (var level = 0; level < termLevels.Count; level++)
            {
                if (string.Equals(termLevels[level], columnLevels[code - 1], StringComparison.Ordinal))
                    map[code] = (byte)(level + 1);
            }
        }

        return map;
    }
}
