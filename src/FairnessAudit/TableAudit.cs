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

namespace FairnessAudit;

/// <summary>What to audit in a table of decisions.</summary>
internal sealed record TableAuditRequest
{
    public required string Table { get; init; }

    public required string Protected { get; init; }

    public required TableRequest Columns { get; init; }

    /// <summary>By attribute, the group that others are compared with beside all others.</summary>
    public required IReadOnlyDictionary<string, string> References { get; init; }

    /// <summary>Pairs of audited attributes whose combinations are audited too, beside those of a policy that is given.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Crossed { get; init; } = [];

    /// <summary>Null: the shipped policy, as far as it can judge a table for which nobody planned volumes.</summary>
    public required string? Gates { get; init; }

    public required string Disclosure { get; init; }

    /// <summary>The public folder of an earlier audit; null for none.</summary>
    public string? PreviousPublic { get; init; }

    public required int Threads { get; init; }
}

/// <summary>The audit of any table of decisions. It holds the method against public data; it can never release anything.</summary>
internal static class TableAudit
{
    private static readonly string[] Limits =
    [
        "A table says what was decided, not by which rule: nothing was scored or ordered again.",
        "Whether the recorded outcomes are right cannot be seen from the outcomes.",
    ];

    /// <returns>Null where the same audit is already there.</returns>
    /// <exception cref="RefusedException">Exit code 2 or 3.</exception>
    public static Findings? Run(TableAuditRequest request, string output)
    {
        var table = SourceFile.Read(request.Table);
        var attributes = ProtectedFile.Read(SourceFile.Read(request.Protected), request.Columns.Id, request.Columns.Attributes);
        var stated = GatesPolicyReader.Read(request.Gates is { } path ? SourceFile.Read(path) : ShippedPolicy.Read());
        var told = request.PreviousPublic is { } edition ? EarlierEdition.Read(edition) : null;
        var inputs = Inputs(table, attributes, stated);
        using var folder = ResultFolder.Begin(output, new RunRecord { Command = "fairness-audit audit --table", Inputs = inputs, Settings = Settings(request, told) });
        if (folder is null)
            return null;
        var people = TableSource.Read(table, attributes, request.Columns);
        var rows = people.WithCrossed([.. request.Crossed, .. request.Gates is null ? [] : stated.Crossed]);
        DemandReferences(rows, request);
        var policy = request.Gates is null ? ShippedPolicy.ForTable(stated, rows.Attributes) : stated;
        var tables = CountTable.All(rows, 0, request.Threads);
        CountTable[] ofPeople = [.. tables.Take(people.Attributes.Count)];
        var evidence = EvidenceOf.Table(policy, people, tables);
        var judgement = GateJudge.Judge(policy, evidence);
        var reported = tables.SelectMany(t => RateFindings.Of(t, RateMeasure.All, request.References.GetValueOrDefault(t.Attribute)))
            .Concat(ofPeople.SelectMany(t => ExplainedFindings.Of(t, request.References.GetValueOrDefault(t.Attribute))))
            .Concat(people.Attributes.SelectMany(a => ScoreSplit.Of(people, a)))
            .Concat(MeaningFindings.Of(people, 0, AuditSeed.Of(inputs)))
            .Concat(RankedFindings.Of(people, 0, request.References, AuditSeed.Of(inputs)));
        var population = EvidenceOf.Population(policy, rows);
        var findings = FindingsBuilder.Make(reported, judgement, policy, [], population, new AuditWindow(null, null), inputs, releasable: false, request.Disclosure, Limits);
        AuditOutput.Write(folder, findings, new CountsFolder(CountsHeaders.Of(request.Columns, attributes), ofPeople, ScoreTable.AreWhole(people) ? ScoreTable.All(people, request.Threads) : null));
        if (request.Disclosure is "restricted")
            PublicOutput.Write(folder, findings, ofPeople, people, policy, new(table.Sha256, DayRanges.None), told, withOutcomes: true);
        folder.Commit(new Dictionary<string, long>(StringComparer.Ordinal) { ["rows"] = rows.Count, ["findings"] = findings.Items.Count });
        return findings;
    }

    private static void DemandReferences(DecisionRows rows, TableAuditRequest request)
    {
        var problems = request.References
            .Where(r => !rows.Attributes.Any(a => a.Name == r.Key && a.Names.Contains(r.Value, StringComparer.Ordinal)))
            .Select(r => new Problem { Code = "reference-unknown", Column = r.Key, Value = r.Value, Rule = "no row has this value of an audited attribute", Remedy = "name an attribute given with --attribute and one of its values" })
            .ToArray();
        if (problems.Length > 0)
            throw new RefusedException(ExitCode.Usage, problems);
    }

    private static SortedDictionary<string, string> Inputs(SourceFile table, ProtectedFile attributes, GatesPolicy policy) =>
        new(StringComparer.Ordinal) { ["table"] = table.Sha256, ["protected"] = attributes.Sha256, ["gates.yaml"] = policy.Sha256 };

    private static SortedDictionary<string, string> Settings(TableAuditRequest request, EarlierEdition? told) => new(StringComparer.Ordinal)
    {
        ["columns"] = string.Join(',', request.Columns.Id, request.Columns.Score, request.Columns.Outcome, request.Columns.Decision),
        ["probability"] = request.Columns.Probability ?? "none",
        ["attributes"] = string.Join(',', request.Columns.Attributes),
        ["crossed"] = string.Join(',', request.Crossed.Select(c => Grouping.CrossedName(c))),
        ["references"] = string.Join(',', request.References.OrderBy(r => r.Key, StringComparer.Ordinal)),
        ["strata"] = string.Join(',', request.Columns.Strata),
        ["disclosure"] = request.Disclosure,
        ["previous-public"] = told?.Sha256 ?? "none",
    };
}
