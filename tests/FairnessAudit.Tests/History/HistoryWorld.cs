using System.Globalization;
using FairnessAudit.Population;
using FairnessAudit.Tests.Candidate;
using Interchange.Columns;
using Interchange.Contracts;
using Interchange.Manifests;
using Interchange.ScoredSignals;

namespace FairnessAudit.Tests.History;

/// <summary>A history folder and a protected file with known answers, through the writers of the product.</summary>
internal sealed class HistoryWorld : IDisposable
{
    public const string Attribute = "team";
    public static readonly DateOnly First = new(2026, 1, 5);
    public static readonly DateOnly Last = new(2026, 6, 30);
    public static readonly DateOnly AsOf = new(2026, 12, 31);
    private readonly ScratchFolder folder = new();

    public HistoryWorld(IReadOnlyList<NightLine> lines)
    {
        Lines = [.. lines.OrderBy(l => l.ReceivedDaysIn)];
        ContractFile = SourceFile.Read(SmallWorld.Repository("contracts", "signals.odcs.yaml"));
        Contract = ContractReader.Read(ContractFile);
        Directory.CreateDirectory(this["history/signals"]);
        WriteSignals();
        WriteProtected();
        Decisions = Decided();
        OverrideRows = Overridden();
        Write();
        File.WriteAllText(this["gates.yaml"], HistoryGates.Yaml);
    }

    public string this[string name] => folder[name];

    /// <summary>In the history's own order.</summary>
    public IReadOnlyList<NightLine> Lines { get; }

    public SourceFile ContractFile { get; }

    public Contract Contract { get; }

    public ColumnBatch Decisions { get; set; }

    public ColumnBatch OverrideRows { get; set; }

    public HistoryAuditRequest Request(bool gates = true, int threads = 1) =>
        new(this["history"], this["protected.parquet"], gates ? this["gates.yaml"] : null, threads) { Attributes = gates ? [] : [Attribute] };

    public Measures.Findings Audit(string output = "audit", bool gates = true) => HistoryAudit.Run(Request(gates), this[output])!;

    public static string Signal(int row) => row.ToString("x32", CultureInfo.InvariantCulture);

    /// <summary>Writes decisions and overrides again, and a record that vouches for them.</summary>
    public void Write()
    {
        var (decisions, overrides) = (this["history/" + HistoryLayout.DecisionsName], this["history/" + HistoryLayout.OverridesName]);
        ParquetTable.Write(decisions, ScoredSignalsLayout.Specs(Contract.Single(ColumnRole.Class).Levels), [Decisions]);
        ParquetTable.Write(overrides, HistoryLayout.OverrideSpecs, [OverrideRows]);
        Interchange.Runs.JsonFile.Write(this["history/" + HistoryRecord.FileName], new HistoryRecord
        {
            ModelLine = Contract.ModelLine,
            FirstNight = First,
            LastNight = Last,
            Nights = 121,
            AsOf = AsOf,
            ManifestSha256 = SourceFile.Read(this["history/manifest.json"]).Sha256,
            DecisionsSha256 = SourceFile.Read(decisions).Sha256,
            OverridesSha256 = SourceFile.Read(overrides).Sha256,
            OrderingPolicySha256 = [new string('a', 64)],
            ReleaseIds = ["release-1"],
        });
    }

    public void Dispose() => folder.Dispose();

    private void WriteSignals()
    {
        var columns = new ColumnBatch([.. Contract.Specs.Select(s => s.Empty(Lines.Count))]);
        var map = Contract.Outcome;
        for (var row = 0; row < Lines.Count; row++)
        {
            var line = Lines[row];
            columns.Text("signal_id").Values[row] = Signal(row);
            columns.Text("person_id").Values[row] = Signal(row);
            columns.Date("received_on").Days[row] = First.DayNumber + line.ReceivedDaysIn;
            Set(columns.Level("class"), row, line.Class);
            Set(columns.Level("permit_ground"), row, "regular");
            Set(columns.Level("channel"), row, "mail");
            Set(columns.Level(map.ArmColumn), row, line.State switch { "put_forward" => map.ProcessLevel, "random" => map.RandomLevel, _ => "none" });
            columns.Number(map.ProbabilityColumn).Values[row] = line.Stratum is null ? float.NaN : 0.1f;
            columns.Text(map.StratumColumn!).Values[row] = line.Stratum;
            if (line.Founded is { } founded)
                Set(columns.Level(map.TargetColumn), row, founded ? map.Founded : map.Unfounded);
            if (line.Reached > 0)
                columns.Date("opened_on").Days[row] = Last.DayNumber;
            if (line.Reached > 1)
                Set(columns.Level("investigation"), row, "yes");
            if (line.Reached > 2)
                Set(columns.Level("measure"), row, "warning");
        }

        var part = this["history/signals/part-0001.parquet"];
        ParquetTable.Write(part, Contract.Specs, [columns]);
        File.WriteAllBytes(this["history/contract.yaml"], ContractFile.Bytes);
        using var days = new DayDigests();
        for (var row = 0; row < columns.Count; row++)
            days.Add(columns.Date("received_on").Days[row], Signal(row));
        Interchange.Runs.JsonFile.Write(this["history/manifest.json"], new Manifest
        {
            ContractSha256 = ContractFile.Sha256,
            Received = columns.Count,
            Kept = columns.Count,
            Quarantined = 0,
            Days = days.Finish(),
            Parts = [new ManifestPart("part-0001.parquet", columns.Count, SourceFile.Read(part).Sha256)],
        });
    }

    private void WriteProtected()
    {
        int[] known = [.. Enumerable.Range(0, Lines.Count).Where(row => Lines[row].Group is not null)];
        ParquetTable.Write(this["protected.parquet"], ProtectedTable.Specs([Attribute]),
        [
            new ColumnBatch([new TextColumn(ProtectedTable.Person, [.. known.Select(Signal)]), new TextColumn(Attribute, [.. known.Select(row => Lines[row].Group)])]),
        ]);
    }

    private ColumnBatch Decided()
    {
        var batch = new ColumnBatch([.. ScoredSignalsLayout.Specs(Contract.Single(ColumnRole.Class).Levels).Select(s => s.Empty(Lines.Count))]);
        for (var row = 0; row < Lines.Count; row++)
        {
            var line = Lines[row];
            batch.Text(ScoredSignalsLayout.Signal).Values[row] = Signal(row);
            batch.Text(ScoredSignalsLayout.Person).Values[row] = Signal(row);
            batch.Date(ScoredSignalsLayout.Received).Days[row] = First.DayNumber + line.ReceivedDaysIn;
            Set(batch.Level(ScoredSignalsLayout.Class), row, line.Class);
            batch.Number(ScoredSignalsLayout.Score).Values[row] = 10 * line.Band;
            batch.Number(ScoredSignalsLayout.Band).Values[row] = line.Band;
            Set(batch.Level(ScoredSignalsLayout.State), row, line.State);
            batch.Number(ScoredSignalsLayout.WaitingDays).Values[row] = line.Waited;
        }

        // Decisions need not stand in the order of the signals.
        return batch.Take([.. Enumerable.Range(0, Lines.Count).Reverse()]);
    }

    private ColumnBatch Overridden()
    {
        var all = Enumerable.Range(0, Lines.Count).SelectMany(row => Lines[row].Overrides.Select(kind => (Row: row, Kind: kind))).ToArray();
        var batch = new ColumnBatch([.. HistoryLayout.OverrideSpecs.Select(s => s.Empty(all.Length))]);
        for (var i = 0; i < all.Length; i++)
        {
            batch.Text(HistoryLayout.Signal).Values[i] = Signal(all[i].Row);
            Set(batch.Level(HistoryLayout.Kind), i, all[i].Kind);
            batch.Date(HistoryLayout.DecidedOn).Days[i] = Last.DayNumber;
            batch.Date(HistoryLayout.KnownOn).Days[i] = Last.DayNumber;
            batch.Text(HistoryLayout.Reasons).Values[i] = "no_capacity";
        }

        return batch;
    }

    private static void Set(LevelColumn column, int row, string level) => column.Codes[row] = (byte)(column.Levels.ToList().IndexOf(level) + 1);
}
