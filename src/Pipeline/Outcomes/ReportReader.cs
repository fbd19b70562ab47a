using Interchange.Columns;
using Interchange.Pseudonyms;
using Interchange.Runs;
using Pipeline.Intake;

namespace Pipeline.Outcomes;

/// <summary>What was read of some files of reports. Received is the reports that keep the rules plus those set aside.</summary>
internal sealed record ReportReading(IReadOnlyList<Report> Reports, IReadOnlyList<QuarantinedCell> Quarantine, long Received, long SetAside);

/// <summary>Files of reports in; every row is a report that keeps the rules, or set aside with each rule that it breaks.</summary>
internal sealed class ReportReader(ReportLayout layout, IReportRules rules, Pseudonymiser pseudonymiser)
{
    private readonly List<Report> reports = [];
    private readonly List<QuarantinedCell> quarantine = [];

    /// <exception cref="RefusedException">Exit code 3: a file is damaged, lacks a column or has one that such a file does not have.</exception>
    public ReportReading Read(IReadOnlyList<SourceFile> files)
    {
        long received = 0, setAside = 0;
        foreach (var file in files)
        {
            var table = RawTable.Open(file);
            var undeclared = DeclaredColumns.Undeclared(table, name => layout.Specs.Any(s => string.Equals(s.Name, name, StringComparison.Ordinal)), $"a file of {layout.Name} has no such column").ToArray();
            if (undeclared.Length > 0)
                throw new RefusedException(ExitCode.InputBroken, undeclared);
            foreach (var batch in table.Read(layout.Specs))
            {
                received += batch.Columns.Count;
                setAside += Add(file.Name, batch);
            }
        }

        return new(reports, quarantine, received, setAside);
    }

    private long Add(string file, RawBatch batch)
    {
        var unreadable = batch.Unreadable.ToLookup(c => c.Row);
        var setAside = 0L;
        for (var row = 0; row < batch.Columns.Count; row++)
        {
            var faults = unreadable[row].Select(Fault).Concat(Missing(batch.Columns, row, unreadable[row])).ToList();
            var report = faults.Count == 0 ? Of(file, batch, row) : null;
            if (report is not null)
                faults.AddRange(rules.Broken(report));
            if (faults.Count == 0)
            {
                reports.Add(report!);
                continue;
            }

            setAside++;
            quarantine.AddRange(faults.Select(f => new QuarantinedCell(file, batch.FirstRow + row, f.Column, Quarantine.Cut(f.Value), f.Rule)));
        }

        return setAside;
    }

    /// <summary>What could not be read is shown as it stood, an identifier as its pseudonym only.</summary>
    private ReportFault Fault(UnreadableCell cell) =>
        new(cell.Column, cell.Column is ReportLayout.Signal && cell.Value.Length > 0 ? pseudonymiser.Signal(cell.Value) : cell.Value, cell.Rule);

    private IEnumerable<ReportFault> Missing(ColumnBatch columns, int row, IEnumerable<UnreadableCell> unreadable)
    {
        var told = unreadable.Select(c => c.Column).ToHashSet(StringComparer.Ordinal);
        return from spec in layout.Specs
               where spec.Required && spec.Name is not ReportLayout.Reasons && !told.Contains(spec.Name) && !told.Contains("") && columns[spec.Name].IsMissing(row)
               select new ReportFault(spec.Name, "", "a value is required");
    }

    private Report Of(string file, RawBatch batch, int row)
    {
        var columns = batch.Columns;
        return new Report
        {
            Signal = pseudonymiser.Signal(columns.Text(ReportLayout.Signal).Values[row]!),
            Subject = columns.Level(layout.Subject)[row]!,
            Result = layout.HasResult ? columns.Text(ReportLayout.Result).Values[row]! : "",
            Carried = [.. layout.Carried.Select(c => columns.Level(c.Name)[row])],
            Reasons = (columns.Text(ReportLayout.Reasons).Values[row] ?? "").Split(Report.ReasonSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            Happened = columns.Date(layout.Happened)[row]!.Value,
            Reported = columns.Date(ReportLayout.Reported)[row]!.Value,
            File = file,
            Row = batch.FirstRow + row,
        };
    }
}
