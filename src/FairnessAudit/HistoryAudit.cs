using FairnessAudit.Counting;
using FairnessAudit.Disclosure;
using FairnessAudit.Gate;
using FairnessAudit.Measures;
using FairnessAudit.Measures.Explained;
using FairnessAudit.Measures.Meaning;
using FairnessAudit.Measures.Ranked;
using FairnessAudit.Population;
using Interchange.Columns;
using Interchange.Runs;
using Interchange.ScoredSignals;

namespace FairnessAudit;

/// <summary>The audit of what nights did and what people made of it. It evidences a process; it can never release anything.</summary>
internal static class HistoryAudit
{
    private static readonly string[] Limits =
    [
        "A history says what the nights did and people reported, not that the rule was followed: nothing was scored or ordered again.",
        "Only signals that were put forward have a waiting time; whoever is never reached does not wait in these figures.",
        "Who is missed, and the burden on the unfounded, cannot be had from what a rule itself decided: of what it passed over only drawn signals have an outcome, and those left the order.",
        "An override that nobody recorded is not in it: a low share says that few were recorded.",
        "Whether the recorded outcomes are right cannot be seen from the outcomes.",
    ];

    /// <returns>Null where the same audit is already there.</returns>
    /// <exception cref="RefusedException">Exit code 2 or 3.</exception>
    public static Findings? Run(HistoryAuditRequest request, string output)
    {
        var history = HistoryFiles.Read(request.History);
        var stated = GatesPolicyReader.Read(request.Gates is { } path ? SourceFile.Read(path) : ShippedPolicy.Read());
        IReadOnlyList<string> audited = request.Attributes.Count > 0 ? request.Attributes : stated.Attributes;
        var attributes = ProtectedFile.Read(SourceFile.Read(request.Protected), ProtectedTable.Person, audited);
        var told = request.PreviousPublic is { } edition ? EarlierEdition.Read(edition) : null;
        var inputs = Inputs(history, attributes, stated, told);
        using var folder = ResultFolder.Begin(output, new RunRecord
        {
            Command = "fairness-audit audit --history",
            Inputs = inputs,
            Settings = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["attributes"] = string.Join(',', audited), ["policy"] = request.Gates is null ? "shipped" : "given" },
        });
        if (folder is null)
            return null;
        var signals = HistorySignals.Of(history);
        var overrides = Overrides.Of(history, signals);
        var people = SignalJoin.Of(signals, attributes, audited);
        var policy = request.Gates is null ? ShippedPolicy.ForTable(stated, people.Attributes) : stated;
        var rows = people.WithCrossed(policy.Crossed);
        var tables = CountTable.All(rows, policy.MaturityDays, request.Threads);
        CountTable[] ofPeople = [.. tables.Take(people.Attributes.Count)];
        var window = new AuditWindow(history.Record.FirstNight, history.Record.LastNight);
        // What people did with a list is known that day: it needs no time to become known.
        var listed = CountTable.All(overrides.OnLists(people), 0, request.Threads);
        var judgement = GateJudge.Judge(policy, EvidenceOf.History(policy, rows, tables, listed, window));
        var seed = AuditSeed.Of(inputs);
        var reported = Reported(policy, tables, ofPeople)
            .Concat(MeaningFindings.Of(people, policy.MaturityDays, seed))
            .Concat(RankedFindings.Of(people, policy.MaturityDays, policy.References, seed))
            .Concat(OverrideFindings.All(people, overrides));
        var findings = FindingsBuilder.Make(reported, judgement, policy, [], EvidenceOf.Population(policy, rows), window, inputs, releasable: false, "restricted", Limits) with { History = Summary(history.Record) };
        AuditOutput.Write(folder, findings, new CountsFolder(CountsHeaders.Of(history, attributes, audited, policy.MaturityDays), ofPeople, Scores: null));
        PublicOutput.Write(folder, findings, ofPeople, people, policy, new(history.Record.ManifestSha256, DayRanges.Of(history.Record.FirstNight, history.Record.LastNight)), told, withOutcomes: false);
        folder.Commit(new Dictionary<string, long>(StringComparer.Ordinal) { ["rows"] = rows.Count, ["findings"] = findings.Items.Count });
        return findings;
    }

    /// <summary>What is reported and not judged, question after question.</summary>
    private static IEnumerable<Finding> Reported(GatesPolicy policy, CountTable[] tables, CountTable[] ofPeople) =>
        tables.SelectMany(t => RateFindings.Of(t, [RateMeasure.Selection, RateMeasure.Predictive], policy.References.GetValueOrDefault(t.Attribute)))
            .Concat(ofPeople.SelectMany(t => ExplainedFindings.Of(t, policy.References.GetValueOrDefault(t.Attribute))))
            .Concat(tables.SelectMany(t => ErrorFindings.Of(t, [OutcomeRate.Founded])))
            .Concat(tables.SelectMany(MarginalFindings.Of));

    private static HistorySummary Summary(HistoryRecord record) => new(record.ModelLine, record.Nights, record.AsOf, record.OrderingPolicySha256, record.ReleaseIds);

    private static SortedDictionary<string, string> Inputs(HistoryFiles history, ProtectedFile attributes, GatesPolicy policy, EarlierEdition? told)
    {
        var inputs = new SortedDictionary<string, string>(history.Inputs.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal) { ["gates.yaml"] = policy.Sha256, ["protected"] = attributes.Sha256 };
        if (told is not null)
            inputs["previous-public-counts.csv"] = told.Sha256;
        return inputs;
    }
}
