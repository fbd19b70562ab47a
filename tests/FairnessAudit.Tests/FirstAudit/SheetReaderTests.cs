using System.Text;
using CsCheck;
using FairnessAudit.FirstAudit;
using Interchange.Columns;
using Interchange.Runs;

namespace FairnessAudit.Tests.FirstAudit;

public sealed class SheetReaderTests
{
    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
    private static readonly Gen<string> Cell = Of("", "ja", "café", "Curaçao", "1,5", "a;b", "tab\there", "say \"no\"", "two\nlines", "naïef – €");

    [Fact]
    public void A_table_is_the_same_however_an_office_saves_it()
    {
        Gen.Select(Cell.Array[3].Array[1, 8], Of(',', ';', '\t'), Gen.Int[0, 3], Gen.Bool, Gen.Bool).Sample((rows, separator, encoding, says, windowsLines) =>
        {
            string[] names = ["één", "two, three", "four"];
            var end = windowsLines ? "\r\n" : "\n";
            var text = (says ? $"sep={separator}{end}" : "") + string.Concat(rows.Prepend(names).Append(["x", "y", "z"]).Select(row => string.Join(separator, row.Select(c => "\"" + c.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"")) + end));
            byte[] bytes = encoding switch
            {
                0 => Encoding.UTF8.GetBytes(text),
                1 => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)],
                2 => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)],
                _ => Windows.GetBytes(text),
            };
            var sheet = SheetReader.Read(SourceFile.Of("table.csv", bytes));
            Assert.Equal(names, sheet.Columns);
            Assert.Equal(rows.Select(r => r.Select(c => c.Trim()).ToArray()).Append(["x", "y", "z"]), sheet.Rows);
        });
    }

    [Theory]
    [InlineData("a;b\n1;2\n3\n", "sheet-row", 2)]
    [InlineData("a;b\n", "sheet-empty", null)]
    [InlineData("", "sheet-one-column", null)]
    [InlineData("a\n1\n", "sheet-one-column", null)]
    [InlineData("a;a\n1;2\n", "sheet-header", null)]
    [InlineData("a;\n1;2\n", "sheet-header", null)]
    [InlineData("a;b\n1;2\n\"3;4\n", "sheet-quote", 2)]
    [InlineData("PK\u0003\u0004", "sheet-not-text", null)]
    [InlineData("a;b\n\0;1\n", "sheet-not-text", null)]
    public void What_is_no_table_is_refused_with_its_place(string text, string code, int? row)
    {
        var refused = Assert.Throws<RefusedException>(() => Read(text));
        var problem = Assert.Single(refused.Problems);
        Assert.Equal((ExitCode.InputBroken, code, (long?)row), (refused.ExitCode, problem.Code, problem.Row));
        Assert.NotNull(problem.Remedy);
    }

    [Fact]
    public void Rows_that_a_spreadsheet_left_behind_the_last_one_are_no_rows_and_one_between_is()
    {
        Assert.Single(Read("a;b\n1;2\n;\n;\n").Rows);
        Assert.Equal(3, Read("a;b\n1;2\n;\n3;4\n").Rows.Count);
    }

    [Fact]
    public void A_column_in_which_every_mark_could_be_one_of_thousands_is_not_guessed_at()
    {
        Assert.Equal([0, 1], SheetNumbers.Of(Read("name;score\na;1,500\nb;12.345\nc;900\n"), "score").Unreadable);
        Assert.Empty(SheetNumbers.Of(Read("name;score\na;1,500\nb;0,125\nc;900\n"), "score").Unreadable);
    }

    [Fact]
    public void A_decimal_comma_is_a_point_and_a_number_with_both_is_not_guessed_at()
    {
        var sheet = Read("name;score\na;1,5\nb;-2,25\nc;3.5\nd;\ne;1.234,5\nf;n/a\n");
        var numbers = SheetNumbers.Of(sheet, "score");
        Assert.Equal(["1.5", "-2.25", "3.5", ""], numbers.Cells.Take(4), StringComparer.Ordinal);
        Assert.Equal([4, 5], numbers.Unreadable);
    }

    private static Gen<T> Of<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static Sheet Read(string text) => SheetReader.Read(SourceFile.Of("table.csv", Encoding.UTF8.GetBytes(text)));
}
