using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using EndToEnd.Tests.Worlds;
using Interchange.Columns;
using Interchange.Contracts;
using Interchange.ScoredSignals;

namespace EndToEnd.Tests.Refusals;

/// <summary>A claim that the rule does not give: a careless one is refused, one with every digest put right is caught by doing all of it again.</summary>
[Collection(nameof(SmallWorld))]
public sealed class AuditRefusals(SmallWorld world) : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void The_untouched_candidate_passes_every_exact_check_and_so_does_a_copy_written_again()
    {
        Assert.True(world.Audited.ExitCode is 0 or 11, world.Audited.Error);
        Assert.Empty(ExactBeyond(world["audit"]));
        Forge(batch => batch);
        world.Audit(Candidate, world["intake"], folder.File("out"));
        Assert.Empty(ExactBeyond(folder.File("out")));
    }

    [Fact]
    public void A_changed_byte_in_any_file_of_the_candidate_is_refused()
    {
        foreach (var name in new[] { "scorecard.json", "contract.yaml", "ordering.yaml", "scored-signals.parquet" })
        {
            var copy = folder.File("copy-" + name);
            Folders.Copy(world["candidate"], copy);
            Folders.FlipByte(Path.Combine(copy, name));
            world.Audit(copy, world["intake"], folder.File("out")).Ends(3, "[digest-mismatch]", name);
        }

        Folders.AssertNothingIn(folder.File("out"));
    }

    [Fact]
    public void A_score_that_the_model_does_not_give_blocks_with_its_signal_even_when_all_digests_agree()
    {
        string? signal = null;
        Forge(batch =>
        {
            var scores = batch.Number(ScoredSignalsLayout.Score).Values.ToArray();
            signal = batch.Text(ScoredSignalsLayout.Signal).Values[7];
            scores[7]++;
            return batch.With(new NumberColumn(ScoredSignalsLayout.Score, scores));
        });
        Blocked(signal!, "score is ");
    }

    [Fact]
    public void A_decision_that_the_order_does_not_give_blocks_with_its_signal()
    {
        string? signal = null;
        Forge(batch =>
        {
            var states = batch.Level(ScoredSignalsLayout.State);
            var codes = states.Codes.ToArray();
            var row = Array.FindIndex(codes, c => states.Levels[c - 1] is "put_forward");
            signal = batch.Text(ScoredSignalsLayout.Signal).Values[row];
            codes[row] = (byte)(states.Levels.ToList().IndexOf("lapsed") + 1);
            return batch.With(new LevelColumn(ScoredSignalsLayout.State, states.Levels, codes));
        });
        Blocked(signal!, "state is lapsed, the rule gives put_forward");
    }

    [Fact]
    public void A_row_dropped_between_intake_and_audit_blocks_with_its_signal()
    {
        string? signal = null;
        Forge(batch =>
        {
            signal = batch.Text(ScoredSignalsLayout.Signal).Values[11];
            return batch.Take([.. Enumerable.Range(0, batch.Count).Where(row => row != 11)]);
        });
        Blocked(signal!, "signals dropped");
    }

    [Fact]
    public void A_part_dropped_or_cut_from_the_intake_is_refused_and_so_is_another_intake()
    {
        Folders.Copy(world["intake"], folder.File("intake"));
        var part = Directory.GetFiles(folder.File("intake/signals")).Order(StringComparer.Ordinal).First();
        var bytes = File.ReadAllBytes(part);
        Folders.FlipByte(part);
        world.Audit(world["candidate"], folder.File("intake"), folder.File("out")).Ends(3, Path.GetFileName(part));
        File.Delete(part);
        world.Audit(world["candidate"], folder.File("intake"), folder.File("out")).Ends(3, Path.GetFileName(part));
        File.WriteAllBytes(part, bytes);
        File.WriteAllText(folder.File("intake/manifest.json"), File.ReadAllText(folder.File("intake/manifest.json")) + "\n");
        world.Audit(world["candidate"], folder.File("intake"), folder.File("out")).Ends(3, "[digest-mismatch]", "manifest.json");
        Folders.AssertNothingIn(folder.File("out"));
    }

    public void Dispose() => folder.Dispose();

    private string Candidate => folder.File("candidate");

    /// <summary>Copies the candidate with changed scored signals, and puts the digest in candidate.json right.</summary>
    private void Forge(Func<ColumnBatch, ColumnBatch> change)
    {
        Folders.Copy(world["candidate"], Candidate);
        var contract = ContractReader.Read(SourceFile.Read(Path.Combine(Candidate, CandidateRecord.ContractName)));
        var specs = ScoredSignalsLayout.Specs(contract.Single(ColumnRole.Class).Levels);
        var path = Path.Combine(Candidate, CandidateRecord.ScoredSignalsName);
        var whole = ColumnBatches.Join(specs, ParquetTable.Read(SourceFile.Read(path), specs));
        ParquetTable.Write(path, specs, [change(whole)]);
        var recordPath = Path.Combine(Candidate, CandidateRecord.FileName);
        var record = JsonNode.Parse(File.ReadAllBytes(recordPath))!;
        record["scored_signals_sha256"] = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));
        File.WriteAllText(recordPath, record.ToJsonString(new JsonSerializerOptions { WriteIndented = true }) + "\n");
    }

    private void Blocked(string signal, string said)
    {
        world.Audit(Candidate, world["intake"], folder.File("out")).Ends(10, "X1 beyond", signal, said);
        Assert.Contains(ExactBeyond(folder.File("out")), reason => reason.Contains(signal, StringComparison.Ordinal) && reason.Contains(said, StringComparison.Ordinal));
    }

    private static List<string> ExactBeyond(string audit)
    {
        using var findings = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(audit, "findings.json")));
        var exact = findings.RootElement.GetProperty("gate_results").EnumerateArray().Where(g => g.GetProperty("id").ValueEquals("X1")).ToList();
        Assert.True(exact.Count >= 3, "coverage, scores and decisions are judged");
        return [.. exact.Where(g => !g.GetProperty("verdict").ValueEquals("within")).Select(g => g.GetProperty("reason").GetString()!)];
    }
}
