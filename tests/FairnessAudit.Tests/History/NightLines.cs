using Interchange.ScoredSignals;

namespace FairnessAudit.Tests.History;

/// <summary>Made-up signals: a third are put forward, some drawn, the rest open or lapsed; people set aside what they set aside.</summary>
internal static class NightLines
{
    /// <param name="seed">Of all chance.</param>
    /// <param name="count">Signals.</param>
    /// <param name="setAside">By group, the chance that what is on a list is set aside.</param>
    /// <param name="putForward">By group, the chance of being put forward.</param>
    public static NightLine[] Of(int seed, int count, Func<string?, double> setAside, Func<string?, double>? putForward = null)
    {
        var random = new Random(seed);
        string[] classes = ["fraud_abuse", "public_order", "withdrawal"];
        return [.. Enumerable.Range(0, count).Select(_ =>
        {
            var group = random.Next(100) switch { < 2 => null, < 51 => "a", _ => "b" };
            var state = random.NextDouble() < (putForward?.Invoke(group) ?? 0.33) ? "put_forward" : random.Next(10) switch { 0 => "random", 1 => "lapsed", _ => "open" };
            var listed = state is "put_forward" or "random";
            var line = new NightLine(group, classes[random.Next(classes.Length)], random.Next(4), state, random.Next(30))
            {
                ReceivedDaysIn = random.Next(175),
                Stratum = state is "put_forward" && random.Next(4) > 0 ? null : "draw " + random.Next(2),
            };
            var kinds = listed
                ? random.NextDouble() < setAside(group) ? (random.Next(9) == 0 ? [HistoryLayout.SetAside, HistoryLayout.Rerouted] : new[] { HistoryLayout.SetAside }) : random.Next(30) == 0 ? [HistoryLayout.Rerouted] : []
                : random.Next(25) == 0 ? new[] { HistoryLayout.TakenUp } : [];
            var reached = !listed || kinds.Contains(HistoryLayout.SetAside, StringComparer.Ordinal) ? 0 : random.Next(4);
            return line with { Overrides = kinds, Reached = reached, Founded = reached > 0 ? random.Next(3) == 0 : null };
        })];
    }
}
