using CsCheck;
using Prioritisation.Ordering;
using Prioritisation.Scorecards;

namespace Prioritisation.Tests.Ordering;

/// <summary>Random windows of signals, and a scorecard that only calibrates: the score is given.</summary>
internal static class Stocks
{
    public static readonly DateOnly From = new(2026, 3, 2);
    public static readonly DateOnly To = new(2026, 6, 5);
    public static readonly OrderingPolicy Policy = PolicyFiles.Shipped("societal-interest");

    /// <summary>The same, with waiting and the norms in calendar days.</summary>
    public static readonly OrderingPolicy Calendar = Policy with { WorkingDays = false, Classes = [.. Policy.Classes.Select(c => c with { NormInWorkingDays = false })] };

    /// <summary>The shipped orders, and the calendar one.</summary>
    public static readonly Gen<OrderingPolicy> Policies = Gen.Int[0, 2].Select(i => new[] { Policy, Calendar, PolicyFiles.Shipped("public-order-first") }[i]);

    public static readonly Gen<OpenSignals> Window = Signals(To.DayNumber - From.DayNumber);

    /// <summary>All received by the first night.</summary>
    public static readonly Gen<OpenSignals> Stock = Signals(0);

    public static Scorecard Scorecard { get; } = new()
    {
        Intercept = 0,
        Terms = [],
        Calibration = [.. Enumerable.Range(0, 20).Select(i => new CalibrationStep(i == 0 ? int.MinValue : i * 100, i / 20.0, 100, 5 * i))],
        Provenance = new()
        {
            Trainer = "test",
            ContractId = "c",
            ContractVersion = "1",
            ContractSha256 = "0",
            TrainedFrom = From,
            TrainedTo = From,
            CalibratedTo = From,
            TrainingRows = 0,
            FoundedRows = 0,
            Seed = 0,
            Inputs = new Dictionary<string, string>(StringComparer.Ordinal),
        },
    };

    /// <summary>New signals of all classes and bands.</summary>
    public static OpenSignals Mixed(int count) => new()
    {
        Signal = [.. Enumerable.Range(0, count).Select(i => $"s{i:D4}")],
        ReceivedDay = [.. Enumerable.Repeat(From.DayNumber, count)],
        Class = [.. Enumerable.Range(0, count).Select(i => (byte)(i % 6))],
        Score = [.. Enumerable.Range(0, count).Select(i => i * 37 % 1700)],
    };

    public static OpenSignals Take(OpenSignals stock, int[] rows) => new()
    {
        Signal = Array.ConvertAll(rows, r => stock.Signal[r]),
        ReceivedDay = Array.ConvertAll(rows, r => stock.ReceivedDay[r]),
        Class = Array.ConvertAll(rows, r => stock.Class[r]),
        Score = Array.ConvertAll(rows, r => stock.Score[r]),
    };

    private static Gen<OpenSignals> Signals(int days) =>
        Gen.Select(Gen.Int[days == 0 ? -60 : 0, days], Gen.Byte[0, 5], Gen.Int[0, 2500]).Array[0, 600].Select(rows => new OpenSignals
        {
            Signal = [.. rows.Select((_, i) => $"signal-{i:D4}")],
            ReceivedDay = [.. rows.Select(r => From.DayNumber + r.Item1)],
            Class = [.. rows.Select(r => r.Item2)],
            Score = [.. rows.Select(r => r.Item3)],
        });
}
