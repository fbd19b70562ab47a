using System.Text;
using Interchange.Columns;
using Interchange.Runs;
using Pipeline.Nights;
using Pipeline.Tests.Nights;
using Prioritisation.Ordering;

namespace Pipeline.Tests.Stock;

/// <summary>
/// Nights with all that can befall a stock, beside a plain book of every signal: who arrived, who is in which state. After each night the
/// files must say what the book says.
/// </summary>
internal sealed class SimulatedNights(int seed) : IDisposable
{
    public static readonly DateOnly First = new(2026, 10, 20);
    private readonly NightBench bench = new();
    private readonly Random random = new(seed);
    private readonly StockBook book = new();
    private readonly StringBuilder closures = new("signal_id,closed_on,reason\n");
    private readonly HashSet<string> closedIds = new(StringComparer.Ordinal);
    private TonightsRule rule = NightBench.Rule();
    private List<SourceFile> waiting = [];
    private int next;

    public StockFigures Figures => book.Figures;

    public void Dispose() => bench.Dispose();

    public void Run(int nights)
    {
        var date = First;
        for (var night = 1; night <= nights; date = Following(date))
        {
            Arrive(date);
            if (random.Next(20) == 0)
            {
                Figures.Missed++;
                continue;
            }

            if (night % (nights / 4) == 0)
                Rerelease();
            One(date, night++);
            waiting = [];
        }
    }

    /// <summary>Signals of a day, more in some than a night can take, none in others; now and then one that was sent before.</summary>
    private void Arrive(DateOnly date)
    {
        var count = random.Next(8) switch { 0 => 0, 1 => 90, _ => random.Next(15, 45) };
        if (count == 0)
            return;
        waiting.Add(bench.Raw(date, next, count));
        book.Sent(Enumerable.Range(next, count).Select(i => $"S-{i}"));
        if (count == 90 && next > 500)
        {
            waiting.Add(bench.Raw(date, random.Next(next - 400), 1));
            Figures.SentAgain++;
        }

        next += count;
    }

    private void One(DateOnly date, int night)
    {
        Close(date);
        var request = bench.Request(date, 0, 0, rule) with { Signals = waiting, Closures = SourceFile.Of("closures.csv", Encoding.UTF8.GetBytes(closures.ToString())), Capacity = random.Next(20, 41), Seed = night };
        if (random.Next(10) == 0)
            BesideAnother(request);
        if (random.Next(10) == 0)
            Die(request);
        var folder = NightlyRun.Run(request, bench.Root).Folder;
        if (random.Next(10) == 0)
        {
            Assert.Equal((folder, true), NightlyRun.Run(request, bench.Root));
            Figures.DoneAgain++;
        }

        if (random.Next(15) == 0)
        {
            folder = NightlyRun.Run(request with { Seed = -night }, bench.Root).Folder;
            Assert.EndsWith(".r2", folder, StringComparison.Ordinal);
            Figures.Revisions++;
        }

        book.Check(new NightFiles(folder), request, closedIds);
        Sweep(date);
    }

    private void Close(DateOnly date)
    {
        for (var i = random.Next(4); i > 0 && next > 0; i--)
        {
            var id = $"S-{random.Next(Math.Max(0, next - 400), next)}";
            closures.Append(System.Globalization.CultureInfo.InvariantCulture, $"{id},{date:yyyy-MM-dd},other\n");
            closedIds.Add(NightBench.Keys.Signal(id));
        }
    }

    private void Rerelease()
    {
        var card = NightBench.Scorecard();
        Figures.NewReleases++;
        Figures.RescoredOpen += book.Open;
        rule = NightBench.Rule(card with { Intercept = card.Intercept + (100 * Figures.NewReleases) }, new string((char)('b' + Figures.NewReleases), 64));
    }

    private void BesideAnother(NightRequest request)
    {
        using var other = new NightFolders(bench.Root);
        Assert.Equal(ExitCode.Temporary, Assert.Throws<RefusedException>(() => NightlyRun.Run(request, bench.Root)).ExitCode);
        Figures.RefusedBesideAnother++;
    }

    private void Die(NightRequest request)
    {
        var step = random.Next(1, 20);
        try
        {
            NightlyRun.Run(request, bench.Root, _ =>
            {
                if (--step == 0)
                    throw new Died();
            });
        }
        catch (Died)
        {
            Figures.Died++;
        }
    }

    /// <summary>Older nights are not read any more; only the last two stay on disk.</summary>
    private void Sweep(DateOnly date)
    {
        foreach (var old in Directory.GetDirectories(bench.Root).Where(d => NightName.Parse(Path.GetFileName(d)) is { } name && name.Date < date.AddDays(-14)))
            Directory.Delete(old, recursive: true);
    }

    private DateOnly Following(DateOnly date)
    {
        var following = WorkingDays.Add(date, 1);
        Figures.NewYears += following.Year - date.Year;
        Figures.ClockChanges += Enumerable.Range(1, following.DayNumber - date.DayNumber).Select(date.AddDays).Count(day => day is { DayOfWeek: DayOfWeek.Sunday, Month: 3 or 10, Day: >= 25 });
        return following;
    }

    private sealed class Died : Exception;
}
