using System.Globalization;
using System.Runtime.CompilerServices;
using FairnessAudit.Population;
using Interchange.Columns;
using Interchange.Contracts;
using Interchange.Manifests;
using Interchange.Runs;
using Interchange.ScoredSignals;
using Prioritisation.Ordering;
using Prioritisation.Scorecards;

namespace FairnessAudit.Tests.Candidate;

/// <summary>Signals that arrive on every <paramref name="EveryNights"/>th working day. Every high one fits into that night's places, no low one does.</summary>
/// <param name="Group">Null: the person has no attributes.</param>
/// <param name="Class">A class of the shipped policy.</param>
/// <param name="High">Signals that the rule puts forward.</param>
/// <param name="Low">Signals that it does not, unless they are drawn at random.</param>
/// <param name="EveryNights">1 for every night.</param>
internal sealed record Arrivals(string? Group, string Class, int High, int Low, int EveryNights = 1);

/// <summary>An intake folder, a candidate folder and a protected file with known answers, through the writers of the product.</summary>
internal sealed class SmallWorld : IDisposable
{
    public const int Capacity = 20;
    public const string Attribute = "team";
    public static readonly DateOnly From = new(2026, 2, 1);
    public static readonly DateOnly To = new(2026, 4, 30);
    private readonly ScratchFolder folder = new();
    private readonly List<(string Group, string Person)> people = [];
    private int signals;

    public SmallWorld(params Arrivals[] arrivals)
        : this(Cards.Severity, arrivals)
    {
    }

    private SmallWorld(Func<Contract, Scorecard> model, Arrivals[] arrivals)
    {
        ContractFile = SourceFile.Read(Repository("contracts", "signals.odcs.yaml"));
        Contract = ContractReader.Read(ContractFile);
        var batch = Signals(arrivals);
        WriteIntake(batch, parts: 1);
        WriteProtected();
        WriteCandidate(batch, model(Contract));
        File.WriteAllText(this["gates.yaml"], Gates.Yaml(("a", 0.5), ("b", 0.5)));
    }

    /// <summary>The same world under another model.</summary>
    public static SmallWorld Under(Func<Contract, Scorecard> model, params Arrivals[] arrivals) => new(model, arrivals);

    public string this[string name] => folder[name];

    public SourceFile ContractFile { get; }

    public Contract Contract { get; }

    public ColumnBatch Claimed { get; set; } = null!;

    public static string Repository(params string[] below) => Path.Combine([Here(), "..", "..", "..", .. below]);

    public CandidateAuditRequest Request(int threads = 1) => new(this["candidate"], this["intake"], this["protected.parquet"], this["gates.yaml"], null, threads);

    public Measures.Findings Audit(string output = "audit") => CandidateAudit.Run(Request(), this[output])!;

    public void Dispose() => folder.Dispose();

    /// <summary>Writes the claimed decisions again, and a record that vouches for them.</summary>
    public void WriteClaim()
    {
        var scored = this["candidate/" + CandidateRecord.ScoredSignalsName];
        ParquetTable.Write(scored, ScoredSignalsLayout.Specs(Contract.Single(ColumnRole.Class).Levels), [Claimed]);
        JsonFile.Write(this["candidate/" + CandidateRecord.FileName], new CandidateRecord
        {
            ModelLine = Contract.ModelLine,
            From = From,
            To = To,
            Capacity = Capacity,
            Seed = 3,
            ModelSha256 = SourceFile.Read(this["candidate/scorecard.json"]).Sha256,
            ContractSha256 = ContractFile.Sha256,
            OrderingPolicySha256 = SourceFile.Read(this["candidate/ordering.yaml"]).Sha256,
            ScoredSignalsSha256 = SourceFile.Read(scored).Sha256,
            ManifestSha256 = SourceFile.Read(this["intake/manifest.json"]).Sha256,
        });
    }

    /// <summary>The intake of the same signals in other parts, written to disk in the order given by their names.</summary>
    public void WriteIntake(ColumnBatch batch, int parts, bool lastFirst = false)
    {
        Directory.CreateDirectory(this["intake/signals"]);
        foreach (var old in Directory.GetFiles(this["intake/signals"]))
            File.Delete(old);
        File.WriteAllBytes(this["intake/contract.yaml"], ContractFile.Bytes);
        var cut = ColumnBatches.Cut(batch, (batch.Count + parts - 1) / parts).ToArray();
        var order = Enumerable.Range(0, cut.Length);
        foreach (var p in lastFirst ? order.Reverse() : order)
            ParquetTable.Write(this["intake/signals/" + Part(p)], Contract.Specs, [cut[p]]);
        using var days = new DayDigests();
        for (var row = 0; row < batch.Count; row++)
            days.Add(batch.Date("received_on").Days[row], batch.Text("signal_id").Values[row]!);
        JsonFile.Write(this["intake/manifest.json"], new Manifest
        {
            ContractSha256 = ContractFile.Sha256,
            Received = batch.Count,
            Kept = batch.Count,
            Quarantined = 0,
            Days = days.Finish(),
            Parts = [.. order.Select(p => new ManifestPart(Part(p), cut[p].Count, SourceFile.Read(this["intake/signals/" + Part(p)]).Sha256))],
        });
    }

    public ColumnBatch ReadIntake() => ColumnBatches.Join(Contract.Specs, [.. SignalFolder.Read(this["intake"]).Batches()]);

    private static string Part(int part) => string.Create(CultureInfo.InvariantCulture, $"part-{part + 1:0000}.parquet");

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;

    private ColumnBatch Signals(Arrivals[] arrivals)
    {
        var nights = WorkingDays.Between(From, To).ToArray();
        var rows = nights.SelectMany((day, night) => arrivals.Where(a => night % a.EveryNights == 0)
            .SelectMany(a => Enumerable.Range(0, a.High + a.Low).Select(i => (Day: day.DayNumber, Arrival: a, High: i < a.High)))).ToArray();
        var columns = Contract.Specs.ToDictionary(s => s.Name, s => s.Empty(rows.Length), StringComparer.Ordinal);
        for (var row = 0; row < rows.Length; row++)
        {
            var person = (signals++).ToString("x32", CultureInfo.InvariantCulture);
            ((TextColumn)columns["signal_id"]).Values[row] = person;
            ((TextColumn)columns["person_id"]).Values[row] = person;
            ((DateColumn)columns["received_on"]).Days[row] = rows[row].Day;
            ((NumberColumn)columns["severity"]).Values[row] = rows[row].High ? 5 : 0;
            Set((LevelColumn)columns["class"], row, rows[row].Arrival.Class);
            Set((LevelColumn)columns["permit_ground"], row, "regular");
            Set((LevelColumn)columns["channel"], row, "mail");
            if (rows[row].Arrival.Group is { } group)
                people.Add((group, person));
        }

        return new ColumnBatch([.. Contract.Specs.Select(s => columns[s.Name])]);
    }

    private static void Set(LevelColumn column, int row, string level) => column.Codes[row] = (byte)(column.Levels.ToList().IndexOf(level) + 1);

    private void WriteProtected() => ParquetTable.Write(this["protected.parquet"], ProtectedTable.Specs([Attribute]),
    [
        new ColumnBatch([new TextColumn(ProtectedTable.Person, [.. people.Select(p => p.Person)]), new TextColumn(Attribute, [.. people.Select(p => p.Group)])]),
    ]);

    /// <summary>The shipped order for signals patient enough that none reaches its maximum age in the window: urgency alone decides who is put forward.</summary>
    private static SourceFile PolicyFile()
    {
        var text = File.ReadAllText(Repository("policies", "ordering", "societal-interest.yaml"))
            .Replace("ageing_per_day: 20", "ageing_per_day: 1", StringComparison.Ordinal)
            .Replace("maximum_age_days: 20", "maximum_age_days: 999", StringComparison.Ordinal)
            .Replace("lapse_after_days: 20", "lapse_after_days: 999", StringComparison.Ordinal);
        return SourceFile.Of("ordering.yaml", System.Text.Encoding.UTF8.GetBytes(text));
    }

    private void WriteCandidate(ColumnBatch batch, Scorecard card)
    {
        Directory.CreateDirectory(this["candidate"]);
        var policyFile = PolicyFile();
        File.WriteAllBytes(this["candidate/scorecard.json"], ScorecardFile.Bytes(card));
        File.WriteAllBytes(this["candidate/contract.yaml"], ContractFile.Bytes);
        File.WriteAllBytes(this["candidate/ordering.yaml"], policyFile.Bytes);
        var policy = OrderingPolicyReader.Read(policyFile);
        var score = PlainScorer.Score(card, batch);
        var open = OpenSignals.Of(policy, batch.Text("signal_id"), batch.Date("received_on"), batch.Level("class"), score);
        var decided = Replay.Run(policy, card, open, From, To, Capacity, 3);
        Claimed = new ColumnBatch(
        [
            new TextColumn("signal", batch.Text("signal_id").Values),
            new TextColumn("person", batch.Text("person_id").Values),
            new DateColumn("received", batch.Date("received_on").Days),
            new LevelColumn("class", batch.Level("class").Levels, batch.Level("class").Codes),
            new NumberColumn("score", Array.ConvertAll(score, s => (float)s)),
            new NumberColumn("band", Array.ConvertAll(decided.Band, b => (float)b)),
            new LevelColumn("state", ScoredSignalsLayout.States, Array.ConvertAll(decided.State, s => (byte)(s + 1))),
            new DateColumn("night", decided.NightDay),
            new NumberColumn("rank", Array.ConvertAll(decided.Rank, r => r == 0 ? float.NaN : r)),
            new NumberColumn("waiting_days", Array.ConvertAll(decided.WaitingDays, d => (float)d)),
            new TextColumn("sampling_stratum", decided.SamplingStratum),
            new NumberColumn("sampling_probability", decided.SamplingProbability),
        ]);
        WriteClaim();
    }
}
