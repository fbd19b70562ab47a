using System.Globalization;
using FairnessAudit.Counting;
using FairnessAudit.Gate;
using FairnessAudit.Population;
using Interchange.Columns;
using Interchange.Manifests;
using Interchange.Runs;

namespace FairnessAudit;

/// <summary>What to count of a candidate; no days mean the whole window.</summary>
internal sealed record CandidateCountsRequest(string Candidate, string Signals, string Protected, string Gates, DateOnly? From, DateOnly? To, int Threads);

/// <summary>The count tables of one partition, and of several added up. Counts only: nothing is measured or judged here.</summary>
internal static class PartitionCounts
{
    /// <summary>
    /// Counts the signals received on some days. The nights are replayed over the whole window first, because a place that one signal takes
    /// another does not get.
    /// </summary>
    /// <returns>Rows counted; null where the same counts are already there.</returns>
    /// <exception cref="RefusedException">Exit code 2, 3 or 5.</exception>
    public static long? OfCandidate(CandidateCountsRequest request, string output)
    {
        var policy = GatesPolicyReader.Read(SourceFile.Read(request.Gates));
        var signals = SignalFolder.Read(request.Signals);
        var candidate = CandidateFiles.Read(request.Candidate, signals);
        var attributes = ProtectedFile.Read(SourceFile.Read(request.Protected), ProtectedTable.Person, policy.Attributes);
        var days = Days(request, candidate);
        var inputs = new SortedDictionary<string, string>(candidate.Inputs.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal) { ["gates.yaml"] = policy.Sha256, ["protected"] = attributes.Sha256 };
        var settings = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["days"] = DayRanges.Of(days.From, days.To) };
        return Write(output, new RunRecord { Command = "fairness-audit counts --candidate", Inputs = inputs, Settings = settings }, () =>
        {
            var rerun = Rerun.Of(candidate, signals, request.Threads);
            var received = rerun.Signals.ReceivedDay;
            var kept = Enumerable.Range(0, received.Length).Where(row => received[row] >= days.From.DayNumber && received[row] <= days.To.DayNumber).ToArray();
            var rows = SignalJoin.Of(rerun, attributes, policy.Attributes).Take(kept);
            return (Of(CountsHeaders.Of(candidate, rerun.Contract, attributes, policy.Attributes, policy.MaturityDays, days), rows, policy.MaturityDays, request.Threads), rows.Count);
        });
    }

    /// <returns>As for a candidate.</returns>
    /// <exception cref="RefusedException">Exit code 2 or 3.</exception>
    public static long? OfTable(TableAuditRequest request, string output)
    {
        if (request.Columns.Decision is not ({ Column: not null } or { Threshold: not null }))
        {
            throw RefusedException.Usage(new Problem
            {
                Code = "top-of-a-part",
                Column = "--top",
                Rule = "the highest scores of a part are not the highest of the whole, so such counts do not add up",
                Remedy = "give --column decision=... or --threshold",
            });
        }

        var table = SourceFile.Read(request.Table);
        var attributes = ProtectedFile.Read(SourceFile.Read(request.Protected), request.Columns.Id, request.Columns.Attributes);
        var header = CountsHeaders.Of(request.Columns, attributes);
        var inputs = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["table"] = table.Sha256, ["protected"] = attributes.Sha256 };
        var settings = new SortedDictionary<string, string>(header.Fields.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal);
        return Write(output, new RunRecord { Command = "fairness-audit counts --table", Inputs = inputs, Settings = settings }, () =>
        {
            var rows = TableSource.Read(table, attributes, request.Columns);
            return (Of(header, rows, 0, request.Threads), rows.Count);
        });
    }

    /// <summary>Adds partitions up.</summary>
    /// <returns>As for a candidate.</returns>
    /// <exception cref="RefusedException">Exit code 3: counts of different things, or the same rows twice.</exception>
    public static long? Merge(IReadOnlyList<string> folders, string output)
    {
        DemandOnce(folders);
        var parts = folders.Select(f => (f, CountsFolder.Read(f))).ToArray();
        var inputs = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (folder, i) in folders.Order(StringComparer.Ordinal).Select((f, i) => (f, i + 1)))
            inputs[string.Create(CultureInfo.InvariantCulture, $"part {i:0000} {DecisionCounts.FileName}")] = SourceFile.Read(Path.Combine(folder, DecisionCounts.FileName)).Sha256;
        return Write(output, new RunRecord { Command = "fairness-audit counts merge", Inputs = inputs }, () =>
        {
            var sum = CountsFolder.Add(parts);
            return (sum, sum.Decisions.Count == 0 ? 0 : sum.Decisions[0].Cells.Sum(c => c.Value));
        });
    }

    private static CountsFolder Of(CountsHeader header, DecisionRows rows, int maturityDays, int threads) =>
        new(header, CountTable.All(rows, maturityDays, threads), ScoreTable.All(rows, threads));

    private static long? Write(string output, RunRecord record, Func<(CountsFolder Counts, long Rows)> count)
    {
        using var folder = ResultFolder.Begin(output, record);
        if (folder is null)
            return null;
        var (counts, rows) = count();
        foreach (var (name, bytes) in counts.Files())
            AuditOutput.Restricted(folder.FilePath(name), bytes);
        folder.Commit(new Dictionary<string, long>(StringComparer.Ordinal) { ["rows"] = rows });
        return rows;
    }

    private static (DateOnly From, DateOnly To) Days(CandidateCountsRequest request, CandidateFiles candidate)
    {
        var days = (From: request.From ?? candidate.Record.From, To: request.To ?? candidate.Record.To);
        if (days.From <= days.To && days.From >= candidate.Record.From && days.To <= candidate.Record.To)
            return days;
        throw RefusedException.Usage(new Problem
        {
            Code = "days-outside-window",
            Column = "--from",
            Value = DayRanges.Of(days.From, days.To),
            Rule = $"must be days of the candidate's window, {DayRanges.Of(candidate.Record.From, candidate.Record.To)}",
            Remedy = "give --from and --to within the window, or neither",
        });
    }

    /// <summary>A table has no days that could show an overlap; its digest can.</summary>
    private static void DemandOnce(IReadOnlyList<string> folders)
    {
        var tables = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var folder in folders)
        {
            var record = JsonFile.Parse<RunRecord>(SourceFile.Read(Path.Combine(folder, ResultFolder.RecordName)));
            if (!record.Inputs.TryGetValue("table", out var digest) || tables.TryAdd(digest, folder))
                continue;
            throw RefusedException.Input(new Problem { Code = "counts-overlap", File = folder, Rule = $"counts the same table as {tables[digest]}: its rows would be counted twice", Remedy = "give every part once" });
        }
    }
}
