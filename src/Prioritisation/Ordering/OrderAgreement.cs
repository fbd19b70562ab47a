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
        if (inFirst.Count != first.Count || inSecond.Count != second.Count || first.Count != second.Count || !first.All(inSecond.ContainsKey))
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

    private static Dictionary<int, int> PlaceOf(IReadOnlyList<int> rows)
    {
        var place = new Dictionary<int, int>(rows.Count);
        for (var i = 0; i < rows.Count; i++)
            place.TryAdd(rows[i], i + 1);
        return place;
    }
}
