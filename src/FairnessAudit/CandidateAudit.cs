using FairnessAudit.Attribution;
using FairnessAudit.Counting;
using FairnessAudit.Disclosure;
using FairnessAudit.Gate;
using FairnessAudit.Measures;
using FairnessAudit.Measures.Explained;
using FairnessAudit.Population;
using FairnessAudit.StandIns;
using Interchange.Columns;
using Interchange.Manifests;
using Interchange.Runs;
using Interchange.Trust;
using Prioritisation.Ordering;

namespace FairnessAudit;

/// <summary>What to audit of a candidate rule; <see cref="Previous"/> is null for a first release.</summary>
internal sealed record CandidateAuditRequest(string Candidate, string Signals, string Protected, string Gates, string? Previous, int Threads)
{
    /// <summary>The public folder of an earlier audit, whose figures this one's must not add up with to give anybody away; null for none.</summary>
    public string? PreviousPublic { get; init; }
}

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
        var gates = SourceFile.Read(request.Gates);
        var policy = GatesPolicyReader.Read(gates);
        var previous = request.Previous is { } release ? GatesPolicyReader.Read(SourceFile.Read(Path.Combine(release, "gates.yaml"))) : null;
        var released = PreviousFindings(request);
        var signals = SignalFolder.Read(request.Signals);
        var candidate = CandidateFiles.Read(request.Candidate, signals);
        var protectedFile = ProtectedFile.Read(SourceFile.Read(request.Protected), ProtectedTable.Person, policy.Attributes);
        var earlier = request.PreviousPublic is { } edition ? EarlierEdition.Read(edition) : null;
        var inputs = Inputs(candidate, policy, protectedFile, previous);
        if (earlier is not null)
            inputs["previous-public-counts.csv"] = earlier.Sha256;
        if (released is not null)
            inputs["previous-findings.json"] = released.Sha256;
        using var folder = ResultFolder.Begin(output, new RunRecord { Command = "fairness-audit audit --candidate", Inputs = inputs });
        if (folder is null)
            return null;

        var rerun = Rerun.Of(candidate, signals, request.Threads);
        var people = SignalJoin.Of(rerun, protectedFile, policy.Attributes);
        var rows = people.WithCrossed(policy.Crossed);
        DemandPlannedShares(rows, policy);
        var tables = CountTable.All(rows, policy.MaturityDays, request.Threads);
        CountTable[] ofPeople = [.. tables.Take(people.Attributes.Count)];
        var seed = AuditSeed.Of(inputs);
        var standIns = StandInResult.Of(rerun, people, policy.ButFor, ScoreBands.Of(candidate.Policy, candidate.Scorecard), seed, request.Threads);
        var window = new AuditWindow(candidate.Record.From, candidate.Record.To);
        var evidence = EvidenceOf.Rows(policy, people, tables, window, [.. Checks(candidate, rerun, people, standIns.ButFor), JoinCheck.Of(ofPeople, policy.UnmatchedShare)]);
        var judgement = GateJudge.Judge(policy, evidence);
        var reported = tables.SelectMany(t => RateFindings.Of(t, [RateMeasure.Selection], policy.References.GetValueOrDefault(t.Attribute)))
            .Concat(ofPeople.SelectMany(t => ExplainedFindings.Of(t, policy.References.GetValueOrDefault(t.Attribute))))
            .Concat(people.Attributes.SelectMany(a => ScoreSplit.Of(people, a)))
            .Concat(tables.SelectMany(ErrorFindings.Of))
            .Concat(tables.SelectMany(MarginalFindings.Of))
            .Concat(JudgedFindings.Scores(evidence.ScoreTells, policy, evidence))
            .Concat(standIns.Findings)
            .Concat(rows.Attributes.SelectMany(a => ScoreGap.Of(rows, a, rerun.Terms)))
            .Concat(SelectionGap.Of(rows, rerun.Terms, seed, request.Threads))
            .Select(f => f with { Capacity = candidate.Record.Capacity })
            .Concat(CapacityCurve.All(people, CapacityReplays.Of(candidate, rerun, request.Threads), seed, request.Threads));
        var population = PopulationCount.Of(rows, (a, g) => policy.Tier(a, g, 12) is not "C");
        var looser = previous is null ? [] : LooserPolicy.Compare(policy, previous);
        var findings = FindingsBuilder.Make(reported, judgement, policy, looser, population, window, inputs, releasable: true, "restricted", Limits) with
        {
            Changes = previous is null ? null : ChangedVerdicts.Since(released, judgement.Results),
            Terms = StandInResult.Columns(rerun),
            ButFor = standIns.ButFor,
            SexOrAgeUsed = new SortedDictionary<string, string>(rerun.Contract.SexOrAgeJustified.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal),
        };
        var header = CountsHeaders.Of(candidate, rerun.Contract, protectedFile, policy.Attributes, policy.MaturityDays, (candidate.Record.From, candidate.Record.To));
        AuditOutput.Write(folder, findings, new CountsFolder(header, ofPeople, ScoreTable.All(people, request.Threads)));
        PublicOutput.Write(folder, findings, ofPeople, people, policy, new(candidate.Record.ManifestSha256, header[CountsHeader.Days]), earlier);
        File.WriteAllBytes(folder.FilePath(ReleaseBundle.GatesName), gates.Bytes);
        WriteStatement(folder, candidate, policy, findings);
        folder.Commit(new Dictionary<string, long>(StringComparer.Ordinal) { ["rows"] = rows.Count, ["findings"] = findings.Items.Count });
        return findings;
    }

    private static SourceFile? PreviousFindings(CandidateAuditRequest request) =>
        request.Previous is { } release && Path.Combine(release, ReleaseBundle.FindingsName) is var path && File.Exists(path) ? SourceFile.Read(path) : null;

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

    private static SortedDictionary<string, string> Inputs(CandidateFiles candidate, GatesPolicy policy, ProtectedFile attributes, GatesPolicy? previous)
    {
        var inputs = new SortedDictionary<string, string>(candidate.Inputs.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal) { ["gates.yaml"] = policy.Sha256, ["protected"] = attributes.Sha256 };
        if (previous is not null)
            inputs["previous-gates.yaml"] = previous.Sha256;
        return inputs;
    }

    private static void WriteStatement(ResultFolder folder, CandidateFiles candidate, GatesPolicy policy, Findings findings)
    {
        var subjects = findings.Inputs.Append(new(Findings.FileName, SourceFile.Read(folder.FilePath(Findings.FileName)).Sha256));
        var predicate = new AuditPredicate
        {
            ModelLine = candidate.Record.ModelLine,
            Releasable = findings.Releasable,
            WindowFrom = candidate.Record.From,
            WindowTo = candidate.Record.To,
            MinimumCapacity = candidate.Policy.MinimumCapacity,
            MaximumCapacity = MaximumCapacity(candidate, policy),
            Stage = policy.Stage,
            ExpiresMonths = policy.Stage is GatesPolicy.Pilot ? policy.PilotRule.ExpiresMonths : null,
            Gates = findings.GateResults,
        };
        JsonFile.Write(folder.FilePath(AuditOutput.StatementName), Statement.Of(Statement.AuditPredicateType, predicate, subjects));
    }

    /// <summary>A pilot is capped, but never below the fewest places that the ordering policy knows.</summary>
    private static int MaximumCapacity(CandidateFiles candidate, GatesPolicy policy) => policy.Stage is GatesPolicy.Pilot
        ? Math.Max(candidate.Policy.MinimumCapacity, (int)Math.Floor(candidate.Policy.MaximumCapacity * policy.PilotRule.ShareOfCapacity))
        : candidate.Policy.MaximumCapacity;
}
