namespace Pipeline.Scoring;

/// <summary>Sums and the five largest of the keys of a strip of rows; the key of part <c>p</c> and row <c>i</c> stands at <c>p * Rows + i</c>.</summary>
internal static unsafe class KeyStrip<TLanes, TInts>
    where TLanes : struct, ILanes<TInts>
    where TInts : unmanaged
{
    /// <summary>Few enough that the keys of all parts stay in the first-level cache.</summary>
    public const int Rows = 64;

    /// <summary>The points of each row: the sum of its keys less the sum of the parts' numbers is 256 times that, exactly, even where the sum wraps around.</summary>
    public static void Scores(int* keys, CompiledScorecard scorecard, int* scores)
    {
        var (less, intercept) = (TLanes.All(-scorecard.PartSum), TLanes.All(scorecard.Scorecard.Intercept));
        for (var row = 0; row < Rows; row += TLanes.Count)
        {
            var sums = less;
            for (int* key = keys + row, end = key + (scorecard.Tables.Length * Rows); key < end; key += Rows)
                sums = TLanes.Add(sums, *(TInts*)key);
            *(TInts*)(scores + row) = TLanes.Add(TLanes.Points(sums), intercept);
        }
    }

    /// <summary>
    /// The five largest keys of each row, falling. Each key passes the five places in turn: the larger stays, the smaller moves on.
    /// With all bits turned before and after, the largest are the smallest.
    /// </summary>
    /// <param name="keys">Of all parts.</param>
    /// <param name="parts">Number of parts.</param>
    /// <param name="none">What stands where there is no reason; only keys beyond it have a place.</param>
    /// <param name="turned">0, or -1 for the smallest.</param>
    /// <param name="places">Receives place <c>k</c> of row <c>i</c> at <c>k * Rows + i</c>.</param>
    public static void Largest(int* keys, int parts, int none, int turned, int* places)
    {
        var turn = TLanes.All(turned);
        for (var row = 0; row < Rows; row += TLanes.Count)
        {
            var first = TLanes.All(none ^ turned);
            var (second, third, fourth, fifth) = (first, first, first, first);
            for (int* from = keys + row, end = from + (parts * Rows); from < end; from += Rows)
            {
                var key = TLanes.Xor(*(TInts*)from, turn);
                (first, key) = (TLanes.Max(first, key), TLanes.Min(first, key));
                (second, key) = (TLanes.Max(second, key), TLanes.Min(second, key));
                (third, key) = (TLanes.Max(third, key), TLanes.Min(third, key));
                (fourth, key) = (TLanes.Max(fourth, key), TLanes.Min(fourth, key));
                fifth = TLanes.Max(fifth, key);
            }

            *(TInts*)(places + row) = TLanes.Xor(first, turn);
            *(TInts*)(places + Rows + row) = TLanes.Xor(second, turn);
            *(TInts*)(places + (2 * Rows) + row) = TLanes.Xor(third, turn);
            *(TInts*)(places + (3 * Rows) + row) = TLanes.Xor(fourth, turn);
            *(TInts*)(places + (4 * Rows) + row) = TLanes.Xor(fifth, turn);
        }
    }
}
