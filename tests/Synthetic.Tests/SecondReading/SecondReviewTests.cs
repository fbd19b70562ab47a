using System.CommandLine;
using Interchange.Columns;
using Interchange.Pseudonyms;
using Interchange.Runs;
using Interchange.ScoredSignals;
using Synthetic.Commands;
using Synthetic.SecondReading;
using Synthetic.Signals;
using Synthetic.World;

namespace Synthetic.Tests.SecondReading;

/// <summary>Second readers, played: the form of <c>pipeline second-review</c> comes back filled in, by the facts.</summary>
public sealed class SecondReviewTests : IDisposable
{
    private const long Rows = 6_000;
    private static readonly DateOnly From = new(2025, 11, 1);
    private static readonly DateOnly To = new(2026, 10, 31);
    private static readonly byte[] Secret = [.. Enumerable.Range(0, PseudonymKey.Bytes).Select(i => (byte)i)];
    private static readonly PseudonymKey Key = PseudonymKey.Of(Secret);
    private readonly string folder = Directory.CreateTempSubdirectory("second-review-").FullName;

    /// <summary>Every signal of the history that has an outcome, in an order that says nothing.</summary>
    private static readonly SignalRow[] Cases = [.. Known(Plan("clean")).OrderBy(row => Key.Signal(row.SignalId), StringComparer.Ordinal)];

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Every_case_is_read_in_its_place_and_the_verdict_is_what_the_facts_say_but_for_slips()
    {
        var read = Read("clean", "a");
        Assert.Equal(Cases.Select((row, i) => (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture) + Key.Signal(row.SignalId)), read.Select(r => r.Case + r.Signal), StringComparer.Ordinal);
        var said = read.Zip(Cases).Where(r => r.First.Verdict is not SecondReviewLayout.CannotSay).ToArray();
        Assert.InRange(said.Length, 0.9 * read.Count, read.Count - 1);
        var agree = said.Count(r => r.First.Verdict is SecondReader.Founded == (r.Second.Substantiated == Substantiated.Founded));
        Assert.InRange(agree, 0.92 * said.Length, said.Length - 1);
        Assert.All(read, r => Assert.True(r.Knew is SecondReviewLayout.Yes or SecondReviewLayout.No));
    }

    [Fact]
    public void Readers_do_not_see_whom_a_variant_records_as_founded_too_often()
    {
        var (plain, biased) = (Read("clean", "a"), Read("stand-in", "b"));
        Assert.Equal(plain, biased);
        var recorded = Known(Plan("stand-in")).ToDictionary(row => row.SignalId, row => row.Substantiated, StringComparer.Ordinal);
        Assert.Contains(Cases, row => recorded.GetValueOrDefault(row.SignalId) is Substantiated.Founded && row.Substantiated is Substantiated.Unfounded);
    }

    [Fact]
    public void A_case_of_another_history_is_refused_by_its_pseudonym_and_no_form_is_made()
    {
        var errors = new StringWriter();
        Assert.Equal((int)ExitCode.InputBroken, Run("clean", "c", Form([Key.Signal("no-such-signal")]), errors));
        Assert.Contains(Key.Signal("no-such-signal"), errors.ToString(), StringComparison.Ordinal);
        Assert.Contains("[signal-unknown]", errors.ToString(), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(folder, "c")));
    }

    private static WorldPlan Plan(string variant) => new(Variant.Named(variant), 1, WorldOptions.PeopleFor(Rows));

    private static IEnumerable<SignalRow> Known(WorldPlan plan) => Volume.PerDay(From, To, Rows)
        .SelectMany((count, day) => Enumerable.Range(0, count).Select(number => SignalMaker.Make(plan, From.AddDays(day), number, To).Row))
        .Where(row => row.OutcomeKnownOn >= 0);

    /// <summary>As it is sent out: only case and signal are there.</summary>
    private static string Form(IEnumerable<string> signals) =>
        string.Concat(signals.Select((signal, i) => FormattableString.Invariant($"{i + 1},{signal},,,,,\n")).Prepend(string.Join(',', Specs.Select(s => s.Name)) + "\n"));

    private static IReadOnlyList<ColumnSpec> Specs => SecondReviewLayout.Specs(SecondReader.Founded, SecondReader.Unfounded);

    private List<Reading> Read(string variant, string name)
    {
        Assert.Equal(0, Run(variant, name, Form(Cases.Select(row => Key.Signal(row.SignalId))), TextWriter.Null));
        var file = SourceFile.Read(Path.Combine(folder, name, SecondReviewLayout.FormName));
        return [.. System.Text.Encoding.UTF8.GetString(file.Bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',')).Select(cells => new Reading(
            Cell(cells, SecondReviewLayout.Case), Cell(cells, SecondReviewLayout.Signal), Cell(cells, SecondReviewLayout.Verdict), Cell(cells, SecondReviewLayout.Reader),
            Cell(cells, SecondReviewLayout.Knew), Cell(cells, SecondReviewLayout.ReadOn)))];
    }

    private static string Cell(string[] cells, string name) => cells[Specs.Select(s => s.Name).ToList().IndexOf(name)];

    private int Run(string variant, string name, string form, TextWriter errors)
    {
        var (formPath, keyPath) = (Path.Combine(folder, name + ".csv"), Path.Combine(folder, name + ".key"));
        File.WriteAllText(formPath, form);
        File.WriteAllText(keyPath, Convert.ToHexStringLower(Secret));
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(keyPath, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return new RootCommand { SecondReviewCommand.Create() }
            .Parse(["second-review", "--variant", variant, "--form", formPath, "--signal-key", keyPath, "--rows", $"{Rows}", "--from", $"{From:yyyy-MM-dd}", "--to", $"{To:yyyy-MM-dd}", "--out", Path.Combine(folder, name), "--quiet"])
            .Invoke(new InvocationConfiguration { Error = errors });
    }

    private sealed record Reading(string Case, string Signal, string Verdict, string Reader, string Knew, string ReadOn);
}
