using System.Text;
using Interchange.Runs;

namespace Interchange.Columns;

/// <summary>A cell that could not be read as its column's kind; in the batch it is missing (levels: unseen).</summary>
/// <param name="Row">Row within the batch, from 0.</param>
/// <param name="Column">The column; empty when the whole row is malformed.</param>
/// <param name="Value">What stood there.</param>
/// <param name="Rule">Why it could not be read.</param>
public sealed record UnreadableCell(int Row, string Column, string Value, string Rule);

/// <param name="Columns">The columns asked for, in the order asked.</param>
/// <param name="FirstRow">One-based row of the file at which the batch begins.</param>
/// <param name="Unreadable">In order of row.</param>
public sealed record RawBatch(ColumnBatch Columns, long FirstRow, IReadOnlyList<UnreadableCell> Unreadable);

/// <summary>A table of a source system, not yet checked against anything: Parquet, NDJSON or CSV, told apart by content.</summary>
public abstract class RawTable
{
    /// <summary>Most rows in a batch that is read from a text format.</summary>
    protected const int BatchRows = 131_072;

    private protected RawTable(SourceFile file, IReadOnlyList<string> columnNames)
    {
        File = file;
        ColumnNames = columnNames;
    }

    public SourceFile File { get; }

    /// <summary>Every column of the file.</summary>
    public IReadOnlyList<string> ColumnNames { get; }

    /// <summary>How the columns would be read without a contract: as they are typed in Parquet, as text in the text formats.</summary>
    /// <exception cref="RefusedException">Exit code 3: a column is nested or of a type that no contract can declare.</exception>
    public abstract IReadOnlyList<ColumnSpec> NaturalSpecs { get; }

    /// <summary>The columns asked for; others are skipped, absent optional ones are missing.</summary>
    /// <exception cref="RefusedException">Exit code 3: a required column is missing, has another type, or the file is damaged.</exception>
    public abstract IReadOnlyList<RawBatch> Read(IReadOnlyList<ColumnSpec> specs);

    /// <exception cref="RefusedException">Exit code 3: empty, damaged, or none of the three formats.</exception>
    public static RawTable Open(SourceFile file)
    {
        var bytes = file.Bytes.AsSpan();
        if (bytes.StartsWith("PAR1"u8))
            return new ParquetRawTable(file);
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
            bytes = bytes[Encoding.UTF8.Preamble.Length..];
        var first = bytes.IndexOfAnyExcept(" \t\r\n"u8);
        if (first < 0)
            throw Refused(file, "file-empty", "the file holds nothing", "deliver the file again, or leave it out");
        if (bytes.Contains((byte)0))
            throw Refused(file, "format-unknown", "the file is neither Parquet, NDJSON nor CSV", "deliver one of the three, in UTF-8");
        string text;
        try
        {
            text = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            throw Refused(file, "encoding", "the file is not UTF-8", "deliver it in UTF-8");
        }

        return bytes[first] == (byte)'{' ? JsonLinesTable.Parse(file, text) : CsvTable.Parse(file, text);
    }

    private protected static RefusedException Refused(SourceFile file, string code, string rule, string remedy, long? row = null) =>
        RefusedException.Input(new Problem { Code = code, File = file.Path, Row = row, Rule = rule, Remedy = remedy });

    private protected void DemandColumns(IReadOnlyList<ColumnSpec> specs)
    {
        var present = ColumnNames.ToHashSet(StringComparer.Ordinal);
        var missing = specs.Where(s => s.Required && !present.Contains(s.Name)).ToArray();
        if (missing.Length > 0)
        {
            throw new RefusedException(ExitCode.InputBroken, [.. missing.Select(s => new Problem
            {
                Code = "column-missing",
                File = File.Path,
                Column = s.Name,
                Rule = "this required column is missing",
                Remedy = "deliver the column",
            })]);
        }
    }
}
