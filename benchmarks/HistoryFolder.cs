using System.Globalization;
using System.Security.Cryptography;
using Interchange.Columns;
using Interchange.Contracts;
using Interchange.Manifests;
using Interchange.Runs;

namespace Benchmarks;

/// <summary>
/// An intake folder of any size under the demonstration's contract, to score at sizes that no demonstration makes: parts of two row groups as
/// intake cuts them, pseudonyms that are all different, days in order, and a manifest whose digests are right. All other columns come from
/// half a million synthetic signals that went through intake, again and again.
/// </summary>
/// <remarks>
/// A hundred million signals, scored on two threads under the release that the demonstration makes, from the repository's root:
/// <code>
/// dotnet build benchmarks/Benchmarks.csproj -c Release
/// ./demo.sh --no-build --nights 1 --out history/demo
/// dotnet artifacts/bin/Benchmarks/release/Benchmarks.dll --history 100000000 history/signals
/// /usr/bin/time -v artifacts/bin/Pipeline/release/pipeline score --release history/demo/release --in-force history/demo/trust/in-force.json \
///   --root history/demo/trust/root.json --installation history/demo/trust/installation.yaml --signals history/signals --threads 2 --out history/scores
/// cat history/scores.trace/phases.csv history/scores.trace/memory.csv
/// </code>
/// The folder takes about 11 GB, the scores about 6 GB.
/// </remarks>
internal static class HistoryFolder
{
    private const int PartGroups = 2;
    private const int GroupRows = SignalFolder.RowGroupRows;
    private const string BaseRows = "600000";
    private const int DaysOfHistory = 1096;
    private static readonly DateOnly First = new(2023, 11, 1);

    /// <summary>Makes the folder, which is not there yet, and beside it what its columns come from.</summary>
    public static int Write(long rows, string folder)
    {
        var from = SignalFolder.Read(Base(folder + ".base"));
        var groups = from.Batches().Where(b => b.Count == GroupRows).ToArray();
        var parts = (int)((rows + (PartGroups * GroupRows) - 1) / (PartGroups * GroupRows));
        var made = new ManifestPart[parts];
        Directory.CreateDirectory(Path.Combine(folder, SignalFolder.PartsName));
        Parallel.For(0, parts, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, part => made[part] = Part(from.Contract, groups, part, rows, folder));
        var days = new ManifestDay[DaysOfHistory];
        Parallel.For(0, DaysOfHistory, day => days[day] = Day(day, rows));
        File.WriteAllBytes(Path.Combine(folder, SignalFolder.ContractName), from.ContractFile.Bytes);
        JsonFile.Write(Path.Combine(folder, Manifest.FileName), new Manifest
        {
            ContractSha256 = from.ContractFile.Sha256,
            Received = rows,
            Kept = rows,
            Quarantined = 0,
            Days = [.. days.Where(d => d.Kept > 0)],
            Parts = made,
        });
        return 0;
    }

    private static ManifestPart Part(Contract contract, ColumnBatch[] groups, int part, long rows, string folder)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"part-{part + 1:0000}.parquet");
        var path = Path.Combine(folder, SignalFolder.PartsName, name);
        var first = (long)part * PartGroups * GroupRows;
        var count = Math.Min(rows - first, PartGroups * GroupRows);
        ParquetTable.Write(path, contract.Specs, Groups(contract, groups, part, first, count, rows));
        using var stream = File.OpenRead(path);
        return new ManifestPart(name, count, Convert.ToHexStringLower(SHA256.HashData(stream)));
    }

    private static IEnumerable<ColumnBatch> Groups(Contract contract, ColumnBatch[] groups, int part, long first, long count, long rows)
    {
        for (var done = 0; done < count; done += GroupRows)
        {
            var source = groups[((part * PartGroups) + (done / GroupRows)) % groups.Length];
            var length = (int)Math.Min(GroupRows, count - done);
            if (length < GroupRows)
                source = source.Take([.. Enumerable.Range(0, length)]);
            var (signals, days) = (new string[length], new int[length]);
            for (var i = 0; i < length; i++)
            {
                var day = DayOf(first + done + i, rows);
                (signals[i], days[i]) = (Pseudonym(first + done + i, day, rows), First.DayNumber + day);
            }

            yield return source
                .With(new TextColumn(contract.Single(ColumnRole.Signal).Name, signals))
                .With(new DateColumn(contract.Single(ColumnRole.Received).Name, days));
        }
    }

    private static ManifestDay Day(int day, long rows)
    {
        using var digests = new DayDigests();
        for (var row = FirstRow(day, rows); row < FirstRow(day + 1, rows); row++)
            digests.Add(First.DayNumber + day, Pseudonym(row, day, rows));
        return digests.Finish() is [var one] ? one : new ManifestDay(First.AddDays(day), 0, "");
    }

    /// <summary>128 bits as random ones look when a day's are sorted: the first 32 rise over the day, the others are scattered.</summary>
    private static string Pseudonym(long row, int day, long rows)
    {
        var (from, to) = (FirstRow(day, rows), FirstRow(day + 1, rows));
        var rising = (ulong)((row - from) * (double)uint.MaxValue / (to - from));
        return string.Create(CultureInfo.InvariantCulture, $"{rising:x8}{Scattered((ulong)row) >> 32:x8}{Scattered(~(ulong)row):x16}");
    }

    /// <summary>Source: Steele, Lea and Flood 2014, "Fast splittable pseudorandom number generators" (SplitMix64).</summary>
    private static ulong Scattered(ulong value)
    {
        value += 0x9E37_79B9_7F4A_7C15;
        value = (value ^ (value >> 30)) * 0xBF58_476D_1CE4_E5B9;
        value = (value ^ (value >> 27)) * 0x94D0_49BB_1331_11EB;
        return value ^ (value >> 31);
    }

    private static int DayOf(long row, long rows)
    {
        var day = (int)(row * DaysOfHistory / rows);
        while (FirstRow(day, rows) > row)
            day--;
        while (FirstRow(day + 1, rows) <= row)
            day++;
        return day;
    }

    private static long FirstRow(int day, long rows) => day * rows / DaysOfHistory;

    /// <summary>Synthetic signals, through intake once.</summary>
    private static string Base(string folder)
    {
        var intake = Path.Combine(folder, "intake");
        if (Directory.Exists(intake))
            return intake;
        Directory.CreateDirectory(folder);
        foreach (var key in new[] { "signal", "person" })
            File.WriteAllText(Path.Combine(folder, key + ".key"), Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(key))));
        if (!OperatingSystem.IsWindows())
        {
            foreach (var key in Directory.GetFiles(folder, "*.key"))
                File.SetUnixFileMode(key, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        ChildProcess.Run(NightWorld.Program("Synthetic", "synthetic"), NightWorld.Root, "generate", "--variant", "clean", "--rows", BaseRows, "--seed", "1", "--out", Path.Combine(folder, "raw"));
        ChildProcess.Run(
            NightWorld.Program("Pipeline", "pipeline"), NightWorld.Root, "intake", "--contract", "contracts/signals.odcs.yaml", "--in", Path.Combine(folder, "raw", "signals"),
            "--signal-key", Path.Combine(folder, "signal.key"), "--person-key", Path.Combine(folder, "person.key"), "--out", intake);
        return intake;
    }
}
