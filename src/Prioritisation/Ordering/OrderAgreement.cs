namespace Prioritisation.Ordering;

/// <summary>One order beside another of the same signals: how far they agree over the whole stock, and who moved among the places.</summary>
public sealed record OrderAgreement
{
    /// <summary>Signals in both orders.</summary>
    public required int Signals { get; init; }

    /// <summary>Kendall's tau-b over all signals; null for fewer than two.</summary>
    public required double? Tau { get; init; }

    /// <summary>Rows that have a place in the first order only, first first.</summary>
    public required IReadOnlyList<int> Entered { get; init; }

    /// <summary>Rows that have a place in the second order only, first first.</summary>
    public required IReadOnlyList<int> Left { get; init; }

    /// <summary>Rows that have a place in both, in the first order.</summary>
    public required IReadOnlyList<PlaceMove> Kept { get; init; }

    /// <summary>Compares two whole orders of the same rows, of which so many first have a place.</summary>
    /// <exception cref="ArgumentException">The orders do not hold the same rows, each once.</exception>
    public static OrderAgreement Of(IReadOnlyList<int> first, IReadOnlyList<int> second, int places)
    {
        var (inFirst, inSecond) = (PlaceOf(first), PlaceOf(second));
        if (inFirst is null || inSecond is null || first.Count != second.Count || inFirst.Length != inSecond.Length || !first.All(row => inSecond[row] > 0))
            throw new ArgumentException("both orders must hold the same rows, each once", nameof(second));
        return new OrderAgreement
        {
            Signals = first.Count,
            Tau = KendallTau.B([.. first.Select(row => inFirst[row])], [.. first.Select(row => inSecond[row])]),
            Entered = [.. first.Take(places).Where(row => inSecond[row] > places)],
            Left = [.. second.Take(places).Where(row => inFirst[row] > places)],
            Kept = [.. first.Take(places).Where(row => inSecond[row] <= places).Select(row => new PlaceMove(row, inFirst[row], inSecond[row]))],
        };
    }

    /// <summary>Places by row, 0 for a row that is not there; null where a row is there twice, or is none.</summary>
    private static int[]? PlaceOf(IReadOnlyList<int> rows)
    {
        var place = new int[rows.Count == 0 ? 0 : rows.Max() + 1];
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i] < 0 || place[rows[i]] > 0)
                return null;
            place[rows[i]] = i + 1;
        }

        return place;
    }
}
