using FairnessAudit.Counting;
using FairnessAudit.Gate;
using FairnessAudit.Measures;
using FairnessAudit.Population;
using FairnessAudit.StandIns;
using Interchange.Runs;
using Interchange.Trust;
using Prioritisation.Ordering;

namespace FairnessAudit;

/// <summary>The whole audit of a candidate: score and order again, join, count, measure, judge, state.</summary>
internal static class CandidateAudit
{
    private static readonly string[] Limits =
    [
        "Outcomes exist only where the existing process or the random arm looked; for what only the candidate would choose there are none before a release.",
        "Whether the recorded outcomes are right cannot be seen from the outcomes.",
        "The search for alternatives is not part of this audit.",
        "Rows without an attribute form the group (unknown); every verdict on another group holds at both ends of what they leave possible within the policy's odds factor.",
    ];

    /// <returns>Null where the same audit is already there.</returns>
    /// <exception cref="RefusedException">Exit code 2, 3 or 5.</exception>
    public static Findings? Run(CandidateAuditRequest request, string output)
    {
        var read = CandidateInputs.Read(request);
        var inputs = read.DigestsWithQuoted();
        using var folder = ResultFolder.Begin(output, new RunRecord { Command = "fairness-audit audit --candidate", Inputs = inputs });
        if (folder is null)
            return null;
        var (candidate, policy) = (read.Candidate, read.Policy);
        var rerun = Rerun.Of(candidate, read.Signals, request.Threads);
        var people = SignalJoin.Of(rerun, read.Protected, policy.Attributes);
        var rows = people.WithCrossed(policy.Crossed);
        DemandPlannedShares(rows, policy);
        var counted = new CountedCandidate(rerun, people, rows, CountTable.All(rows, policy.MaturityDays, request.Threads), AuditSeed.Of(read.Digests()), request.Threads);
        var standIns = StandInResult.Of(rerun, people, policy.ButFor, ScoreBands.Of(candidate.Policy, candidate.Scorecard), counted.Seed, request.Threads);
        var evidence = EvidenceOf.Rows(policy, people, counted.Tables, read.Window, [.. Checks(candidate, rerun, people, standIns.ButFor), JoinCheck.Of(counted.OfPeople, policy.UnmatchedShare)]);
        var judgement = GateJudge.Judge(policy, evidence);
        var trusted = TrustedOutcomes.OfCandidate(policy, counted.OfPeople, people, read.SecondReview is { } form ? SecondReview.Of(form, rerun.Contract, rerun.Columns, people) : null);
        var reported = counted.Findings(candidate, policy, [.. JudgedFindings.Scores(evidence.ScoreTells, policy, evidence), .. standIns.Findings]);
        var findings = FindingsBuilder.Make(reported.Concat(trusted.Findings).Concat(TrustedOutcomes.Thresholds(policy, counted.OfPeople, counted.Seed, request.Threads, history: false)), judgement, policy, Looser(read), EvidenceOf.Population(policy, rows), read.Window, inputs, releasable: true, "restricted", [.. Limits, .. trusted.Limits]) with
        {
            Changes = read.Previous is null ? null : ChangedVerdicts.Since(read.Released, judgement.Results, judgement.Findings),
            Purpose = read.Purpose,
            Quality = read.Quality,
            Terms = StandInResult.Columns(rerun),
            ButFor = standIns.ButFor,
            SexOrAgeUsed = new SortedDictionary<string, string>(rerun.Contract.SexOrAgeJustified.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal),
        };
        Write(folder, read, counted, findings);
        folder.Commit(new Dictionary<string, long>(StringComparer.Ordinal) { ["rows"] = rows.Count, ["findings"] = findings.Items.Count });
        return findings;
    }

    private static void Write(ResultFolder folder, CandidateInputs read, CountedCandidate counted, Findings findings)
    {
        var (candidate, people) = (read.Candidate, counted.People);
        var header = CountsHeaders.Of(candidate, counted.Rerun.Contract, read.Protected, read.Policy.Attributes, read.Policy.MaturityDays, (candidate.Record.From, candidate.Record.To));
        var digest = AuditOutput.Write(folder, findings, new CountsFolder(header, counted.OfPeople, ScoreTable.All(people, counted.Threads)));
        PublicOutput.Write(folder, findings, counted.OfPeople, people, read.Policy, new(candidate.Record.ManifestSha256, header[CountsHeader.Days]), read.Told, withOutcomes: false);
        File.WriteAllBytes(folder.FilePath(ReleaseBundle.GatesName), read.Gates.Bytes);
        CandidateStatement.Write(folder, candidate, read.Policy, findings, digest);
    }

    private static IReadOnlyList<string> Looser(CandidateInputs read) => read.Previous is null ? [] : LooserPolicy.Compare(read.Policy, read.Previous);

    private static ExactCheck[] Checks(CandidateFiles candidate, Rerun rerun, DecisionRows rows, ButForResult butFor)
    {
        var claim = new ClaimCheck(candidate, rerun);
        return
        [
            new("coverage: every signal of the manifest in the window exactly once", claim.Coverage()),
            new("scores: every row scored again", claim.Scores()),
            new("decisions: every night ordered again", claim.Decisions()),
            new("inputs: declared and justified features only, no forbidden name", InputCheck.Names(candidate.Scorecard, rerun.Contract)),
            new("values: no feature has a value that names a group or an origin", InputCheck.Values(candidate.Scorecard, rerun.Contract, rows.Attributes)),
            new("side channel: no column shown to staff is free text or names a group", ShownColumns.Check(rerun.Contract, rows.Attributes)),
            new($"but-for: a change of suspect features only moves no score band ({butFor.Suspects.Count} suspect)", butFor.Difference),
        ];
    }

    private static void DemandPlannedShares(DecisionRows rows, GatesPolicy policy)
    {
        var problems = rows.Attributes.SelectMany(a => a.Names.Where(g => g is not Grouping.Unknown && policy.Expected(a.Name, g, 12) is null).Select(g => new Problem
        {
            Code = "planned-share-missing",
            Column = a.Name,
            Value = g,
            Rule = "the policy plans no share for this group, so it has no tier",
            Remedy = "state the planned share in the policy; it is not taken from the data",
        })).ToArray();
        if (problems.Length > 0)
            throw new RefusedException(ExitCode.InputBroken, problems);
    }
}
