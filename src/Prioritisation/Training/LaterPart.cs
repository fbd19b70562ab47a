namespace Prioritisation.Training;

/// <summary>The last training rows by date, held out to choose how much to train.</summary>
public static class LaterPart
{
    /// <summary>
    /// First row of the part, on a boundary between days; the number of rows when there is no part: the share is 0, no boundary leaves
    /// both founded and unfounded signals before it.
    /// </summary>
    public static int From(LabelledRows rows, double share)
    {
        var at = rows.Count - (int)(rows.Count * share);
        while (at > 0 && at < rows.Count && rows.ReceivedDay[at] == rows.ReceivedDay[at - 1])
            at--;
        var bothKinds = at > 0 && rows.Founded.AsSpan(0, at).Contains((byte)1) && rows.Founded.AsSpan(0, at).Contains((byte)0);
        return bothKinds ? at : rows.Count;
    }
}
