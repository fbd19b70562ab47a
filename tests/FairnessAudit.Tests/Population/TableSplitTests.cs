using System.Text;
using FairnessAudit.Population;
using Interchange.Columns;
using Interchange.Pseudonyms;
using Interchange.Runs;

namespace FairnessAudit.Tests.Population;

public sealed class TableSplitTests : IDisposable
{
    private static readonly PseudonymKey Key = PseudonymKey.Of([.. Enumerable.Repeat((byte)7, 32)]);
    private readonly string folder = Directory.CreateTempSubdirectory("split").FullName;

    private static SplitPlan Compas { get; } = new()
    {
        Person = ("entity_id", "person_id"),
        Attributes = ["race", "sex"],
        Drop = ["decile_score", "score", "age_cat"],
        Rename = [("label_value", "substantiated")],
        Copy = [("person_id", "signal_id"), ("received_on", "outcome_known_on")],
        Constants = [("arm", "process")],
        Values = [("label_value", "1", "founded"), ("label_value", "0", "unfounded"), ("charge_degree", "F", "felony"), ("charge_degree", "M", "misdemeanor")],
        RowOrderDate = ("received_on", new DateOnly(2013, 1, 1), new DateOnly(2014, 12, 31)),
    };

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void The_public_table_gives_the_signals_that_intake_is_tested_with()
    {
        Split(SourceFile.Read(Data("compas.csv")), Compas);
        Assert.Equal(File.ReadLines(Data("compas-signals-head.csv")).Take(101).ToArray(), File.ReadLines(Out("signals.csv")).Take(101).ToArray());
        Assert.Equal(7215, File.ReadLines(Out("signals.csv")).Count());
        Assert.Contains("stands in", Compas.Settings()["date"], StringComparison.Ordinal);
    }

    [Fact]
    public void Every_person_stands_in_the_protected_file_once_under_the_pseudonym()
    {
        Split(SourceFile.Read(Data("compas.csv")), Compas);
        var people = Assert.Single(ParquetTable.Read(SourceFile.Read(Out("protected.parquet")), ProtectedTable.Specs(Compas.Attributes)));
        Assert.Equal(7214, people.Count);
        Assert.True(people.Text("person").Values.Order(StringComparer.Ordinal).SequenceEqual(people.Text("person").Values, StringComparer.Ordinal));
        var first = Array.IndexOf(people.Text("person").Values, Key.Person("1"));
        Assert.Equal(("Other", "Male"), (people.Text("race").Values[first], people.Text("sex").Values[first]));
        Assert.Equal(3696, people.Text("race").Values.Count(r => r is "African-American"));
    }

    [Fact]
    public void A_contradiction_is_reported_and_makes_the_value_unknown_while_a_gap_does_not()
    {
        var counts = Split(Csv("who,race,sex,n\n1,a,x,1\n1,a,y,2\n2,,x,3\n2,b,x,4\n,c,x,5\n"), Small);
        Assert.Equal((2L, 1L, 1L), (counts["people"], counts["contradictions"], counts["rows_without_person"]));
        var people = ParquetTable.Read(SourceFile.Read(Out("protected.parquet")), ProtectedTable.Specs(Small.Attributes))[0];
        var one = Array.IndexOf(people.Text("person").Values, Key.Person("1"));
        Assert.Equal(("a", null), (people.Text("race").Values[one], people.Text("sex").Values[one]));
        Assert.Equal("b", people.Text("race").Values[1 - one]);
        Assert.Equal(["person,attribute", Key.Person("1") + ",sex"], File.ReadAllLines(Out("contradictions.csv")));
    }

    [Fact]
    public void The_signals_file_holds_no_protected_column_and_loses_no_row()
    {
        Split(Csv("who,race,sex,n\n1,a,x,1\n,b,y,2\n"), Small);
        Assert.Equal(["person_id,n", "1,1", ",2"], File.ReadAllLines(Out("signals.csv")));
    }

    [Fact]
    public void Typed_columns_stay_typed()
    {
        var path = Path.Combine(folder, "table.parquet");
        ParquetTable.Write(path, [ColumnSpec.Text("who"), ColumnSpec.Text("race"), ColumnSpec.Number("n"), ColumnSpec.Date("d")],
        [
            new ColumnBatch([new TextColumn("who", ["1"]), new TextColumn("race", ["a"]), new NumberColumn("n", [1.5f]), new DateColumn("d", [738_000])]),
        ]);
        Split(SourceFile.Read(path), Small with { Attributes = ["race"] });
        var signals = ParquetTable.Read(SourceFile.Read(Out("signals.parquet")), [ColumnSpec.Text("person_id"), ColumnSpec.Number("n"), ColumnSpec.Date("d")])[0];
        Assert.Equal((1.5f, 738_000), (signals.Number("n").Values[0], signals.Date("d").Days[0]));
    }

    [Fact]
    public void Only_the_protected_file_is_made_where_only_that_is_asked_for()
    {
        Split(Csv("who,race,sex\n1,a,x\n"), Small with { ProtectedOnly = true });
        Assert.False(File.Exists(Out("signals.csv")));
        Assert.True(File.Exists(Out("protected.parquet")));
    }

    [Fact]
    public void A_column_that_is_not_there_is_named_and_nothing_is_made()
    {
        var refused = Assert.Throws<RefusedException>(() => Split(Csv("who,race\n1,a\n"), Small));
        Assert.Equal((ExitCode.InputBroken, "column-missing", "sex"), (refused.ExitCode, refused.Problems[0].Code, refused.Problems[0].Column));
        Assert.False(Directory.Exists(Out("")));
    }

    [Fact]
    public void Two_columns_of_one_name_are_refused() =>
        Assert.Equal(ExitCode.Usage, Assert.Throws<RefusedException>(() => Split(Csv("who,race,sex,n\n1,a,x,1\n"), Small with { Rename = [("n", "person_id")] })).ExitCode);

    private static SplitPlan Small { get; } = new() { Person = ("who", "person_id"), Attributes = ["race", "sex"] };

    private static string Data(string name) => Path.Combine(AppContext.BaseDirectory, "Data", name);

    private static SourceFile Csv(string text) => SourceFile.Of("table.csv", Encoding.UTF8.GetBytes(text));

    private string Out(string name) => Path.Combine(folder, "out", name);

    private IReadOnlyDictionary<string, long> Split(SourceFile file, SplitPlan plan)
    {
        using var result = ResultFolder.Begin(Out(""), new RunRecord { Command = "split", Inputs = new Dictionary<string, string>(StringComparer.Ordinal) })!;
        var counts = TableSplit.Write(result, RawTable.Open(file), plan, Key);
        result.Commit(counts);
        return counts;
    }
}
