using System.Globalization;
using Interchange.Columns;
using Interchange.Pseudonyms;
using Interchange.ScoredSignals;
using Synthetic.Signals;
using Synthetic.World;

namespace Synthetic.Tests.FollowUp;

/// <summary>A folder of nights as pipeline nightly writes their scored signals: every third new signal put forward, every seventh drawn.</summary>
internal sealed class NightsOfLists : IDisposable
{
    public static readonly DateOnly First = new(2026, 11, 2);
    public static readonly WorldPlan Plan = Worlds.Plan("clean");
    public static readonly PseudonymKey Key = PseudonymKey.Of([.. Enumerable.Range(0, PseudonymKey.Bytes).Select(i => (byte)i)]);

    public string Folder { get; } = Directory.CreateTempSubdirectory("nights-").FullName;

    public string this[string name] => Path.Combine(Folder, name);

    public static string Id(DateOnly day, int number) => SignalMaker.IdOf(day, number);

    /// <summary>What a list of the day's signals holds.</summary>
    public static string State(int number) => number % 3 == 0 ? "put_forward" : number % 7 == 0 ? "random" : "open";

    /// <param name="name">Of the night's folder, such as 2026-11-02.r1 or replay/2026-11-02.r1.</param>
    /// <param name="day">Of the night and of receipt.</param>
    /// <param name="count">Signals.</param>
    /// <param name="state">By number on the day.</param>
    public void Write(string name, DateOnly day, int count, Func<int, string>? state = null)
    {
        var columns = ScoredSignalsLayout.Specs(Levels<SignalClass>.Names).ToDictionary(s => s.Name, s => s.Empty(count), StringComparer.Ordinal);
        for (var row = 0; row < count; row++)
        {
            var made = SignalMaker.Make(Plan, day, row, lastDay: null).Row;
            var what = (state ?? State)(row);
            ((TextColumn)columns[ScoredSignalsLayout.Signal]).Values[row] = Key.Signal(made.SignalId);
            ((TextColumn)columns[ScoredSignalsLayout.Person]).Values[row] = row.ToString(CultureInfo.InvariantCulture);
            ((DateColumn)columns[ScoredSignalsLayout.Received]).Days[row] = day.DayNumber;
            ((LevelColumn)columns[ScoredSignalsLayout.Class]).Codes[row] = (byte)made.Class;
            ((LevelColumn)columns[ScoredSignalsLayout.State]).Codes[row] = (byte)(ScoredSignalsLayout.States.ToList().IndexOf(what) + 1);
            ((DateColumn)columns[ScoredSignalsLayout.Night]).Days[row] = what is "open" ? DateColumn.Missing : day.DayNumber;
        }

        Directory.CreateDirectory(this[name]);
        ParquetTable.Write(Path.Combine(this[name], "scores.parquet"), ScoredSignalsLayout.Specs(Levels<SignalClass>.Names), [new ColumnBatch([.. columns.Values])]);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
