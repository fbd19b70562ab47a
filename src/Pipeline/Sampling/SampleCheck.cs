using Interchange.Columns;
using Interchange.Runs;
using Interchange.Trust;
using Pipeline.Nights;
using Pipeline.Releases;

namespace Pipeline.Sampling;

/// <summary>What the check of a sample found; only where all holds is there one.</summary>
/// <param name="Packs">Evidence packs that were checked.</param>
/// <param name="Standing">Nights of the frame that stand, and hold.</param>
/// <param name="Deleted">Nights of the frame that were deleted, and of which the run record stands.</param>
/// <param name="DrawnAgain">Whether the sample was drawn again from its nights, to the same bytes; it cannot be once one is deleted.</param>
internal sealed record SampleFinding(int Packs, int Standing, int Deleted, bool DrawnAgain);

/// <summary>Holds a sample that was drawn earlier against its own record, against the run records of its nights, and against the ledger.</summary>
internal static class SampleCheck
{
    /// <exception cref="RefusedException">Exit code 5 with everything that does not hold; 3: a file is missing or broken.</exception>
    public static SampleFinding Run(string sample, string root, LedgeredRuns ledger)
    {
        var refusals = new Refusals();
        var run = Whole(sample, refusals);
        var record = JsonFile.Parse<SampleRecord>(SourceFile.Read(Path.Combine(sample, SampleRecord.FileName)));
        if (!record.Nights.OrderBy(n => n.Key, StringComparer.Ordinal).SequenceEqual(run.Inputs.OrderBy(n => n.Key, StringComparer.Ordinal)))
            refusals.Add("sample-altered", sample, "the sample's record and its run record name other nights", "find out who changed the sample");
        var nights = record.Nights.ToDictionary(n => n.Key, n => Night(root, n.Key, n.Value, ledger, refusals), StringComparer.Ordinal);
        refusals.ThrowIfAny();
        var packs = Directory.GetFiles(Path.Combine(sample, SampleRun.PacksName), "*.json").Order(StringComparer.Ordinal).ToArray();
        foreach (var pack in packs)
            Pack(pack, nights, refusals);
        refusals.ThrowIfAny();
        var deleted = nights.Keys.Count(n => DeletedResult.At(Path.Combine(root, n)) is not null);
        return new SampleFinding(packs.Length, nights.Count - deleted, deleted, deleted == 0 && DrawnAgain(sample, root, record));
    }

    private static RunRecord Whole(string sample, Refusals refusals)
    {
        var run = JsonFile.Parse<RunRecord>(SourceFile.Read(Path.Combine(sample, ResultFolder.RecordName)));
        foreach (var (file, fault) in RecordedFiles.Faults(run, RecordedFiles.In(sample)))
        {
            var rule = fault is FileFault.Stranger ? "the sample's run record does not name this file" : "the file is not the one that the sample's run record names";
            refusals.Add("sample-altered", Path.Combine(sample, file), rule, "find out who changed the sample");
        }

        return run;
    }

    /// <summary>The run record of a night that stands, or of which it stands alone.</summary>
    private static RunRecord? Night(string root, string name, string digest, LedgeredRuns ledger, Refusals refusals)
    {
        var folder = Path.Combine(root, name);
        if (ledger.Made(digest, LedgeredRuns.Nightly) is null)
            refusals.Add(ledger.Absent(name));
        if (!File.Exists(Path.Combine(folder, ResultFolder.RecordName)))
        {
            refusals.Add("night-vanished", folder, "neither the night stands here nor what its deletion should have left", "give the folder of the nights");
            return null;
        }

        var deleted = DeletedResult.At(folder);
        if (deleted is not null && ledger.Made(digest, LedgeredRuns.Deleted) is null)
            refusals.Add("deletion-not-in-ledger", folder, "the night was deleted, and the ledger does not say so", "prove the deletions with: pipeline retention verify");
        var record = deleted is null ? VerifiedNight.Read(root, NightName.Parse(name)!).RunSha256 : SourceFile.Read(Path.Combine(folder, ResultFolder.RecordName)).Sha256;
        if (record != digest)
            refusals.Add("night-altered", folder, "the run record is not that of the night from which the sample was drawn", "give the folder of those nights", record);
        return JsonFile.Parse<RunRecord>(SourceFile.Read(Path.Combine(folder, ResultFolder.RecordName)));
    }

    /// <summary>What a pack says of a night against the digests that the night's run record holds, and its sums.</summary>
    private static void Pack(string path, Dictionary<string, RunRecord?> nights, Refusals refusals)
    {
        var pack = JsonFile.Parse<Evidence>(SourceFile.Read(path));
        foreach (var on in pack.Nights)
        {
            if (nights.GetValueOrDefault(on.Night) is not { } run)
            {
                refusals.Add("pack-night", path, "the pack tells of a night that is not of the sample", "find out who changed the sample", on.Night);
                continue;
            }

            var agrees = run.Outputs.GetValueOrDefault(StateFiles.ScoresName) == on.ScoresSha256 && run.Inputs.GetValueOrDefault("ordering.yaml") == on.OrderingPolicySha256
                && run.Inputs.GetValueOrDefault("scorecard.json") == on.ModelSha256 && run.Inputs.GetValueOrDefault("release.json") == on.ReleaseId;
            if (!agrees)
                refusals.Add("pack-digests", path, "the pack names other scores, another policy, model or release than the night's run record", "find out who changed the sample", on.Night);
        }

        if (pack.Score is { } score && (score.Intercept + score.Terms.Sum(t => t.Points) != score.Score || pack.Nights.LastOrDefault(n => n.Score is not null)?.Score != score.Score))
            refusals.Add("pack-sum", path, "the terms do not add up to the score of the last night", "find out who changed the sample");
    }

    private static bool DrawnAgain(string sample, string root, SampleRecord record)
    {
        var nights = VerifiedNight.Of(root, record.From, record.To);
        var again = SampleRun.Draw(SampleDraw.Of(SampleFrame.Of(nights), record.PerStratum, record.Seed));
        if (SourceFile.Read(Path.Combine(sample, SampleRun.DrawName)).Bytes.AsSpan().SequenceEqual(again))
            return true;
        throw RefusedException.Rule(new Problem { Code = "draw-not-reproduced", File = Path.Combine(sample, SampleRun.DrawName), Rule = "the same nights and seed draw other signals", Remedy = "find out who changed the sample; draw it again with another --out to compare" });
    }
}
