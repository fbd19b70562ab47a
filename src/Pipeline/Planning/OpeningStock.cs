using Interchange.Columns;
using Interchange.Contracts;
using Interchange.Runs;
using Pipeline.Nights;
using Prioritisation.Ordering;

namespace Pipeline.Planning;

/// <summary>What a night left open, as the stock that a plan starts from: by class, the day on which every signal was received.</summary>
internal sealed class OpeningStock
{
    private readonly ILookup<string, int> receivedDay;

    private OpeningStock(VerifiedNight night, ILookup<string, int> receivedDay)
    {
        (Night, Date, RunSha256, this.receivedDay) = (night.Name.ToString(), night.Name.Date, night.RunSha256, receivedDay);
        Signals = receivedDay.Sum(g => g.Count());
    }

    /// <summary>Name of the night's folder.</summary>
    public string Night { get; }

    public DateOnly Date { get; }

    /// <summary>Of the night's run record, which vouches for the stock.</summary>
    public string RunSha256 { get; }

    public int Signals { get; }

    public IEnumerable<string> Classes => receivedDay.Select(g => g.Key).Order(StringComparer.Ordinal);

    /// <summary>Reads the stock of a night's folder, and only if it is the one that the night delivered.</summary>
    /// <exception cref="RefusedException">Exit code 2: the folder is no night's; 5: a file is not the one that was delivered.</exception>
    public static OpeningStock Read(string folder)
    {
        var place = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var name = NightName.Parse(Path.GetFileName(place));
        if (name is null || !Directory.Exists(place))
        {
            throw RefusedException.Usage(new Problem
            {
                Code = "no-night",
                File = folder,
                Column = "--stock",
                Rule = "this is no folder of a night",
                Remedy = "name the folder of one night, such as nights/2026-11-30.r1",
            });
        }

        var night = VerifiedNight.Read(Path.GetDirectoryName(place)!, name);
        var (signalClass, received) = (night.Contract.Single(ColumnRole.Class).Name, night.Contract.Single(ColumnRole.Received).Name);
        var open = ParquetTable.Read(night.File(OpenStock.FileName), OpenStock.Specs(night.Contract))
            .SelectMany(batch => Enumerable.Range(0, batch.Count).Select(row => (Class: batch.Level(signalClass)[row]!, Day: batch.Date(received).Days[row])));
        return new OpeningStock(night, open.ToLookup(s => s.Class, s => s.Day, StringComparer.Ordinal));
    }

    /// <summary>Working days that every open signal of a class has waited by a day, rising.</summary>
    public IReadOnlyList<double> Waited(string signalClass, DateOnly start) =>
        [.. receivedDay[signalClass].Select(day => (double)WorkingDays.Count(day, start.DayNumber)).Order()];

    public int Count(string signalClass) => receivedDay[signalClass].Count();
}
