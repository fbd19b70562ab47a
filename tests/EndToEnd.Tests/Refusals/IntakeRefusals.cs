using EndToEnd.Tests.Worlds;
using Interchange.Columns;

namespace EndToEnd.Tests.Refusals;

[Collection(nameof(SmallWorld))]
public sealed class IntakeRefusals : IDisposable
{
    private readonly SmallWorld world;
    private readonly TemporaryFolder folder = new();
    private readonly string part;

    public IntakeRefusals(SmallWorld world)
    {
        this.world = world;
        part = world["raw/signals/signals-2026-10.parquet"];
    }

    [Fact]
    public void The_same_file_rewritten_without_a_change_is_accepted()
    {
        RawSignals.Rewrite(part, folder.File("in/a.parquet"), batch => batch);
        world.Intake(Contract, folder.File("in"), folder.File("out")).Ends(0);
    }

    [Fact]
    public void An_undeclared_column_refuses_the_file_whole() => Refused("[column-undeclared]", "shoe_size", batch => batch.With(Text(batch, "shoe_size")));

    [Theory]
    [InlineData("nationality")]
    [InlineData("geboorteland")]
    public void A_column_with_a_forbidden_name_is_refused_as_such(string name) => Refused("[column-forbidden]", name, batch => batch.With(Text(batch, name)));

    [Fact]
    public void A_column_of_another_type_is_refused() => Refused("[column-type]", "severity", batch => batch.With(Text(batch, "severity")));

    [Fact]
    public void A_missing_column_is_refused() => Refused("[column-missing]", "severity", batch => new ColumnBatch([.. batch.Columns.Where(c => c.Name is not "severity")]));

    [Fact]
    public void A_table_without_rows_is_refused()
    {
        RawSignals.Rewrite(part, folder.File("in/a.parquet"), batch => batch.Take([]));
        Refused(folder.File("in"), "[file-without-rows]", "a.parquet");
    }

    [Fact]
    public void A_truncated_file_is_refused_at_any_length()
    {
        var bytes = File.ReadAllBytes(part);
        foreach (var length in new[] { bytes.Length - 1, bytes.Length / 2, 6 })
        {
            File.WriteAllBytes(folder.File("cut.parquet"), bytes[..length]);
            Refused(folder.File("cut.parquet"), "[parquet-damaged]", "cut.parquet");
        }
    }

    [Fact]
    public void An_empty_file_is_refused()
    {
        File.WriteAllBytes(folder.File("empty.parquet"), []);
        Refused(folder.File("empty.parquet"), "[file-empty]", "empty.parquet");
    }

    [Fact]
    public void A_missing_file_and_an_empty_folder_are_refused()
    {
        Refused(folder.File("nowhere.parquet"), "[input-missing]", "nowhere.parquet");
        Refused(Directory.CreateDirectory(folder.File("none")).FullName, "[input-missing]", "none");
    }

    [Theory]
    [InlineData("nationality")]
    [InlineData("geboorteland")]
    public void A_contract_that_declares_a_forbidden_column_is_refused(string name)
    {
        var contract = folder.File("contract.yaml");
        File.WriteAllText(contract, File.ReadAllText(Contract).Replace("- name: specificity", "- name: " + name, StringComparison.Ordinal));
        foreach (var ran in new[] { world.Intake(contract, part, folder.File("out")), Executable.Pipeline.Run("contract", "check", "--contract", contract) })
            ran.Ends(3, "[name-forbidden]", name);
        Folders.AssertNothingIn(folder.File("out"));
    }

    [Fact]
    public void All_problems_of_all_files_are_told_at_once()
    {
        RawSignals.Rewrite(part, folder.File("in/a.parquet"), batch => batch.With(Text(batch, "shoe_size")));
        RawSignals.Rewrite(part, folder.File("in/b.parquet"), batch => batch.With(Text(batch, "nationality")));
        world.Intake(Contract, folder.File("in"), folder.File("out")).Ends(3, "a.parquet", "[column-undeclared]", "b.parquet", "[column-forbidden]");
    }

    public void Dispose() => folder.Dispose();

    private static string Contract => Path.Combine(Executable.Root, "contracts", "signals.odcs.yaml");

    private static TextColumn Text(ColumnBatch batch, string name) => new(name, [.. Enumerable.Repeat("x", batch.Count)]);

    private void Refused(string code, string column, Func<ColumnBatch, ColumnBatch> change)
    {
        RawSignals.Rewrite(part, folder.File("in/a.parquet"), change);
        Refused(folder.File("in"), code, $"column '{column}'");
    }

    private void Refused(string input, string code, string names)
    {
        world.Intake(Contract, input, folder.File("out")).Ends(3, code, names);
        Folders.AssertNothingIn(folder.File("out"));
        if (!Directory.Exists(folder.File("out.trace")))
            return;
        Assert.Equal("lineage.ndjson", Path.GetFileName(Assert.Single(Directory.GetFiles(folder.File("out.trace")))));
        Assert.Contains(code.Trim('[', ']'), File.ReadLines(folder.File("out.trace/lineage.ndjson")).Last(), StringComparison.Ordinal);
    }
}
