// Loads the scored signals of an evaluation, groups them by class and score band, and prints how many of each were put forward.
//   dotnet run --project docs/analysis -c Release -- .demo/clean/candidate/scored-signals.parquet
using System.Globalization;
using Analysis;
using Interchange.Runs;
using Microsoft.Data.Analysis;
using Statistics.Proportions;

if (args is not [var path])
{
    Console.Error.WriteLine("give one file: scored-signals.parquet of an evaluation");
    return (int)ExitCode.Usage;
}

return CommandShell.Guard(
    () =>
    {
        var signals = Frames.Read(path);
        var rows = Enumerable.Range(0, (int)signals.Rows.Count);
        signals.Columns.Add(new StringDataFrameColumn("group", rows.Select(row => string.Create(CultureInfo.InvariantCulture, $"{signals["class"][row]} | {signals["band"][row]}"))));
        signals.Columns.Add(new Int64DataFrameColumn("signals", rows.Select(_ => 1L)));
        signals.Columns.Add(new Int64DataFrameColumn("put_forward", rows.Select(row => signals["state"][row] is "put_forward" ? 1L : 0L)));

        Console.WriteLine("class | band | signals | put forward | share (95%, Wilson; rows of a person taken as independent)");
        var sums = signals.GroupBy("group").Sum("signals", "put_forward");
        foreach (var row in sums.Rows.OrderBy(r => (string)r[0], StringComparer.Ordinal))
        {
            var (n, k) = ((long)row[1], (long)row[2]);
            var share = Proportion.Wilson(k, n);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{row[0]} | {n} | {k} | {100.0 * k / n:F1}% ({100 * share.Interval!.Low:F1}% to {100 * share.Interval.High:F1}%)"));
        }

        return ExitCode.Done;
    },
    Console.Error);
