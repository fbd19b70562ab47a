namespace Benchmarks.PublicTables;

/// <summary>Share of pairs of an event and another row that a score puts in the right order, ties half.</summary>
internal static class Auc
{
    public static double Of(double[] score, byte[] outcome)
    {
        var order = Enumerable.Range(0, score.Length).OrderBy(row => score[row]).ToArray();
        double right = 0, below = 0, events = 0;
        for (var from = 0; from < order.Length;)
        {
            double tiedEvents = 0, tied = 0;
            for (var value = score[order[from]]; from < order.Length && score[order[from]] == value; from++)
            {
                tied++;
                tiedEvents += outcome[order[from]];
            }

            right += tiedEvents * (below + ((tied - tiedEvents) / 2));
            below += tied - tiedEvents;
            events += tiedEvents;
        }

        return right / (events * below);
    }
}
