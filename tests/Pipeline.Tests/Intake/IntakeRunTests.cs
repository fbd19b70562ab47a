using CsCheck;
using Interchange.Columns;
using Interchange.Contracts;
using Interchange.Pseudonyms;
using Interchange.Runs;
using Pipeline.Intake;

namespace Pipeline.Tests.Intake;

public sealed class IntakeRunTests : IDisposable
{
    private static readonly Contract Contract = SampleSignals.Contract;
    private static readonly Pseudonymiser Keys = new(PseudonymKey.Of([.. Enumerable.Repeat((byte)1, 32)]), PseudonymKey.Of([.. Enumerable.Repeat((byte)2, 32)]));
    private readonly string folder = Directory.CreateTempSubdirectory("intake-run").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Valid_rows_are_all_kept_and_their_identifiers_are_gone()
    {
        var result = Run(SampleSignals.Batch(200, 1));
        Assert.Equal((200, 200, 0), (result.Received, result.Kept, result.Quarantined));
        foreach (var column in Contract.Columns.Where(c => c.Role is ColumnRole.Signal or ColumnRole.Person or ColumnRole.Cluster))
        {
            Assert.All(result.Signals.Columns.Text(column.Name).Values.OfType<string>(), v =>
            {
                Assert.Equal(32, v.Length);
                Assert.True(v.All(char.IsAsciiHexDigitLower));
            });
        }

        Assert.Contains(Keys.Signal("signal_id-7"), result.Signals.Columns.Text("signal_id").Values, StringComparer.Ordinal);
        Assert.Contains(Keys.Person("person_id-3"), result.Signals.Columns.Text("person_id").Values, StringComparer.Ordinal);
    }

    [Fact]
    public void Numbers_are_rounded_down_to_the_declared_step()
    {
        var batch = SampleSignals.Batch(4, 1).With(new NumberColumn("permit_age_months", [0, 2.9f, 3, 11]), new NumberColumn("absence_days", [float.NaN, 4, 5, 9]));
        var kept = Run(batch).Signals.Columns;
        Assert.Equal([0, 0, 3, 9], kept.Number("permit_age_months").Values.Order());
        Assert.Equal([float.NaN, 0, 5, 5], kept.Number("absence_days").Values.Order());
    }

    [Theory]
    [InlineData("severity", 6f, "outside 0 to 5")]
    [InlineData("severity", -1f, "outside 0 to 5")]
    [InlineData("severity", 2.5f, "not a whole number")]
    [InlineData("severity", float.PositiveInfinity, "outside 0 to 5")]
    [InlineData("severity", float.NaN, "a value is required")]
    [InlineData("credits_share", 1.01f, "outside 0 to 1")]
    public void A_number_against_its_rule_goes_to_quarantine(string column, float value, string rule)
    {
        var cell = Assert.Single(Run(Changed(column, [value, 1, 1])).Quarantine);
        Assert.Equal((1, column, rule), (cell.Row, cell.Column, cell.Rule));
    }

    [Theory]
    [InlineData("credits_share", 0f)]
    [InlineData("credits_share", 1f)]
    [InlineData("credits_share", float.NaN)]
    [InlineData("severity", 5f)]
    public void A_number_at_the_edge_of_its_rule_is_kept(string column, float value) => Assert.Empty(Run(Changed(column, [value, 1, 1])).Quarantine);

    [Fact]
    public void A_signal_that_comes_twice_is_kept_once_and_its_identifier_is_shown_as_a_pseudonym_only()
    {
        var batch = SampleSignals.Batch(3, 1);
        var result = Run(batch.With(new TextColumn("signal_id", ["a", "b", "a"])));
        Assert.Equal((3, 2, 1), (result.Received, result.Kept, result.Quarantined));
        var cell = Assert.Single(result.Quarantine);
        Assert.Equal((3, Keys.Signal("a")), (cell.Row, cell.Value));
    }

    [Fact]
    public void A_refused_level_is_set_aside_with_the_contracts_reason()
    {
        var text = new TextColumn("permit_status", ["granted", "pending", "lost"]);
        var specs = Contract.Specs.Select(s => string.Equals(s.Name, "permit_status", StringComparison.Ordinal) ? ColumnSpec.Text(s.Name) : s).ToArray();
        var cells = Run(specs, SampleSignals.Batch(3, 1).With(text)).Quarantine;
        Assert.Equal(("pending", "enforcement means after granting: pending applications are out of scope"), (cells[0].Value, cells[0].Rule));
        Assert.Equal(("lost", "not one of the declared levels"), (cells[1].Value, cells[1].Rule));
    }

    [Fact]
    public void A_random_draw_without_probability_and_an_outcome_without_its_day_cannot_be_used()
    {
        var batch = SampleSignals.Batch(2, 1).With(
            new LevelColumn("arm", ["none", "process", "random"], [3, 2]),
            new NumberColumn("arm_probability", [float.NaN, float.NaN]),
            new LevelColumn("substantiated", ["founded", "unfounded", "open"], [3, 1]),
            new DateColumn("outcome_known_on", [DateColumn.Missing, DateColumn.Missing]));
        Assert.Equal("1 arm_probability 2 outcome_known_on", string.Join(' ', Run(batch).Quarantine.Select(c => $"{c.Row} {c.Column}")));
    }

    [Fact]
    public void Whatever_is_broken_received_is_kept_plus_quarantined_and_threads_change_nothing() =>
        Gen.Select(Gen.Int[1, 60], Gen.Int, Gen.Int[0, 7].Array[60]).Sample(
            (rows, seed, faults) =>
            {
                var batch = SampleSignals.Batch(rows, seed);
                for (var row = 0; row < rows; row++)
                {
                    if (faults[row] == 0)
                        batch.Number("severity").Values[row] = 99;
                    if (faults[row] is 0 or 1)
                        batch.Level("class").Codes[row] = LevelColumn.Missing;
                }

                var files = new[] { File(Contract.Specs, batch, "a"), File(Contract.Specs, SampleSignals.Batch(10, seed, firstId: 1000), "b") };
                var one = IntakeRun.Read(Contract, files, Keys, threads: 1);
                var four = IntakeRun.Read(Contract, files, Keys, threads: 4);
                Assert.Equal(rows + 10, one.Received);
                Assert.Equal(one.Received, one.Kept + one.Quarantined);
                Assert.Equal(faults.Take(rows).Count(f => f < 2), one.Quarantined);
                Assert.Equal(Quarantine.Csv(one.Quarantine), Quarantine.Csv(four.Quarantine));
                Assert.Equal(string.Concat(one.Signals.Columns.Text("signal_id").Values), string.Concat(four.Signals.Columns.Text("signal_id").Values));
            },
            iter: 15, threads: 1);

    [Fact]
    public void An_undeclared_column_refuses_the_file_whole_and_says_what_its_name_gives_away()
    {
        var file = SourceFile.Of("in.csv", "signal_id,birthCountry,shoe_size\n1,2,3\n"u8.ToArray());
        var refused = Assert.Throws<RefusedException>(() => IntakeRun.Read(Contract, [file], Keys));
        Assert.Equal(ExitCode.InputBroken, refused.ExitCode);
        Assert.Equal("column-forbidden column-undeclared", string.Join(' ', refused.Problems.Select(p => p.Code)));
        Assert.Contains("birthcountry", refused.Problems[0].Rule, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "file-empty")]
    [InlineData("  \n\n", "file-empty")]
    [InlineData("signal_id,person_id\n", "column-missing")]
    [InlineData("signal_id\n\"1\n", "column-missing")]
    [InlineData("{\"signal_id\":1}\nnot json\n", "json-line")]
    [InlineData("a\0b", "format-unknown")]
    [InlineData("PAR1nothing", "parquet-damaged")]
    public void A_broken_file_is_refused_with_its_own_rule(string content, string code)
    {
        var file = SourceFile.Of("in", System.Text.Encoding.UTF8.GetBytes(content));
        var refused = Assert.Throws<RefusedException>(() => IntakeRun.Read(Contract, [file], Keys));
        Assert.Equal(ExitCode.InputBroken, refused.ExitCode);
        Assert.Equal(code, refused.Problems[0].Code);
    }

    [Fact]
    public void A_file_with_a_header_only_is_refused()
    {
        var file = SourceFile.Of("in.csv", System.Text.Encoding.UTF8.GetBytes(string.Join(',', Contract.Columns.Select(c => c.Name)) + "\n"));
        Assert.Equal("file-without-rows", Assert.Throws<RefusedException>(() => IntakeRun.Read(Contract, [file], Keys)).Problems[0].Code);
    }

    private static ColumnBatch Changed(string column, float[] values) => SampleSignals.Batch(values.Length, 1).With(new NumberColumn(column, values));

    private IntakeResult Run(ColumnBatch batch) => Run(Contract.Specs, batch);

    private IntakeResult Run(IReadOnlyList<ColumnSpec> specs, ColumnBatch batch) => IntakeRun.Read(Contract, [File(specs, batch, "signals")], Keys);

    private SourceFile File(IReadOnlyList<ColumnSpec> specs, ColumnBatch batch, string name)
    {
        var path = Path.Combine(folder, name + ".parquet");
        ParquetTable.Write(path, specs, [batch]);
        return SourceFile.Read(path);
    }
}
