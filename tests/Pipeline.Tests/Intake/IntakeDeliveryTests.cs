using Interchange.Columns;
using Interchange.Contracts;
using Interchange.Manifests;
using Interchange.Pseudonyms;
using Interchange.Runs;
using Pipeline.Intake;

namespace Pipeline.Tests.Intake;

public sealed class IntakeDeliveryTests : IDisposable
{
    private static readonly Pseudonymiser Keys = new(PseudonymKey.Of([.. Enumerable.Repeat((byte)1, 32)]), PseudonymKey.Of([.. Enumerable.Repeat((byte)2, 32)]));
    private readonly string folder = Directory.CreateTempSubdirectory("intake-delivery").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void The_split_public_table_is_delivered_and_read_back_signal_for_signal()
    {
        var delivered = Deliver("compas", "compas.odcs.yaml", SourceFile.Read(Path.Combine(AppContext.BaseDirectory, "Data", "compas-signals-head.csv")));
        var signals = SignalFolder.Read(delivered);
        Assert.Equal("compas-demonstration", signals.Contract.ModelLine);
        var batch = Assert.Single(signals.Batches());
        Assert.Equal(100, batch.Count);
        var first = Array.IndexOf(batch.Text("signal_id").Values, Keys.Signal("1"));
        Assert.Equal((Keys.Person("1"), "felony", 65f, "unfounded"), (batch.Text("person_id").Values[first], batch.Level("charge_degree")[first], batch.Number("age").Values[first], batch.Level("substantiated")[first]));
    }

    [Fact]
    public void Batches_come_in_order_of_day_and_pseudonym_and_the_same_delivery_has_the_same_bytes()
    {
        var (one, two) = (Deliver("one"), Deliver("two", threads: 3));
        var batch = Assert.Single(SignalFolder.Read(one).Batches());
        var keys = batch.Date("received_on").Days.Zip(batch.Text("signal_id").Values).ToArray();
        Assert.True(keys.Zip(keys.Skip(1)).All(p => p.First.First < p.Second.First || (p.First.First == p.Second.First && string.CompareOrdinal(p.First.Second, p.Second.Second) < 0)));
        foreach (var file in Directory.GetFiles(one, "*", SearchOption.AllDirectories))
            Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(Path.Combine(two, Path.GetRelativePath(one, file))));
    }

    [Theory]
    [InlineData("contract.yaml", "contract-digest")]
    [InlineData("signals/part-0001.parquet", "part-digest")]
    public void A_changed_byte_is_found(string name, string code)
    {
        var delivered = Deliver("one");
        var bytes = File.ReadAllBytes(Path.Combine(delivered, name));
        bytes[^20] ^= 1;
        File.WriteAllBytes(Path.Combine(delivered, name), bytes);
        Assert.Equal(code, Refused(delivered).Problems[0].Code);
    }

    [Fact]
    public void A_part_that_the_manifest_does_not_name_is_found()
    {
        var delivered = Deliver("one");
        File.Copy(Path.Combine(delivered, "signals", "part-0001.parquet"), Path.Combine(delivered, "signals", "part-0002.parquet"));
        Assert.Equal("part-unknown", Refused(delivered).Problems[0].Code);
    }

    [Fact]
    public void A_missing_part_is_found()
    {
        var delivered = Deliver("one");
        File.Delete(Path.Combine(delivered, "signals", "part-0001.parquet"));
        Assert.Equal("file-unreadable", Refused(delivered).Problems[0].Code);
    }

    [Fact]
    public void A_part_with_fewer_signals_is_found_even_under_its_new_digest()
    {
        var delivered = Deliver("one");
        var path = Path.Combine(delivered, "signals", "part-0001.parquet");
        var batch = Assert.Single(SignalFolder.Read(delivered).Batches());
        ParquetTable.Write(path, SampleSignals.Contract.Specs, [batch.Take([.. Enumerable.Range(1, batch.Count - 1)])]);
        var manifestPath = Path.Combine(delivered, Manifest.FileName);
        var manifest = JsonFile.Parse<Manifest>(SourceFile.Read(manifestPath));
        var part = manifest.Parts[0] with { Sha256 = SourceFile.Read(path).Sha256 };
        JsonFile.Write(manifestPath, manifest with { Parts = [part] });
        Assert.Equal("part-rows", Refused(delivered).Problems[0].Code);
        JsonFile.Write(manifestPath, manifest with { Parts = [part with { Rows = batch.Count - 1 }] });
        Assert.Equal("manifest-inconsistent", Refused(delivered).Problems[0].Code);
        JsonFile.Write(manifestPath, manifest with { Parts = [part with { Rows = batch.Count - 1 }], Kept = batch.Count - 1, Received = batch.Count - 1, Days = [manifest.Days[0] with { Kept = manifest.Days[0].Kept - 1 }, .. manifest.Days.Skip(1)] });
        Assert.Equal("manifest-days", Refused(delivered).Problems[0].Code);
    }

    [Fact]
    public void Too_much_in_quarantine_delivers_nothing_but_the_reasons()
    {
        var batch = SampleSignals.Batch(100, 1);
        for (var row = 0; row < 3; row++)
            batch.Number("severity").Values[row] = 9;
        var refused = Assert.Throws<RefusedException>(() => Deliver("bad", batch));
        Assert.Equal(ExitCode.DeliveryRefused, refused.ExitCode);
        Assert.False(Directory.Exists(Path.Combine(folder, "bad")));
        Assert.Equal(4, File.ReadLines(Path.Combine(folder, "bad.trace", "quarantine.csv")).Count());

        batch.Number("severity").Values[2] = 5;
        Assert.Equal(98, SignalFolder.Read(Deliver("good", batch)).Manifest.Kept);
    }

    [Fact]
    public void A_quarantined_value_cannot_act_as_a_formula()
    {
        var csv = System.Text.Encoding.UTF8.GetString(Quarantine.Csv([new QuarantinedCell("a.csv", 1, "severity", "=HYPERLINK(\"x\",\"y\")", "r"), new QuarantinedCell("a.csv", 2, "severity", "-5", "r")]));
        Assert.Equal("file,row,column,value,rule\na.csv,1,severity,\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\",r\na.csv,2,severity,-5,r\n", csv);
    }

    [Fact]
    public void The_privacy_report_counts_small_cells()
    {
        var report = JsonFile.Parse<PrivacyReport>(SourceFile.Read(Path.Combine(Deliver("one"), SignalFolder.PrivacyName)));
        Assert.Equal(SampleSignals.Contract.Columns.Count, report.Columns.Count);
        var cells = report.Cells.Single(c => c.Columns.Contains("permit_type", StringComparer.Ordinal));
        Assert.True(cells.CellsBelowTen > 0 && cells.CellsBelowTen <= cells.Cells && cells.SignalsInThem <= 100);
    }

    private static RefusedException Refused(string delivered)
    {
        var refused = Assert.Throws<RefusedException>(() => SignalFolder.Read(delivered).Batches().Count());
        Assert.Equal(ExitCode.InputBroken, refused.ExitCode);
        return refused;
    }

    private string Deliver(string name, ColumnBatch? batch = null, int threads = 1)
    {
        var path = Path.Combine(folder, "raw.parquet");
        ParquetTable.Write(path, SampleSignals.Contract.Specs, [batch ?? SampleSignals.Batch(100, 1)]);
        return Deliver(name, "signals.odcs.yaml", SourceFile.Read(path), threads);
    }

    private string Deliver(string name, string contractName, SourceFile file, int threads = 1)
    {
        var target = Path.Combine(folder, name);
        var contractFile = SourceFile.Read(Path.Combine(AppContext.BaseDirectory, "contracts", contractName));
        using var result = ResultFolder.Begin(target, IntakeDelivery.Record(contractFile, [file], Keys))!;
        IntakeDelivery.Write(result, target, contractFile, IntakeRun.Read(ContractReader.Read(contractFile), [file], Keys, threads));
        return target;
    }
}
