using System.Globalization;
using FairnessAudit.Population;
using Interchange.Contracts;
using Prioritisation.Ordering;
using Statistics.Resampling;

namespace FairnessAudit.Counting;

/// <summary>The headers of both sources: what must agree before counts may be added.</summary>
internal static class CountsHeaders
{
    private const string Between = " | ";
    private const string None = "none";

    public static CountsHeader Of(CandidateFiles candidate, Contract contract, ProtectedFile attributes, IReadOnlyList<string> audited, int maturityDays, (DateOnly From, DateOnly To) days)
    {
        var record = candidate.Record;
        return Make(
            [
                new("contract", record.ContractSha256),
                new("model", record.ModelSha256),
                new("ordering", record.OrderingPolicySha256),
                new("window", DayRanges.Of(record.From, record.To)),
                new("capacity", Text(record.Capacity)),
                new("seed", record.Seed.ToString(CultureInfo.InvariantCulture)),
                new("decision", "put forward by the nights replayed"),
                new("maturity_days", Text(maturityDays)),
                new("minimal", Join(contract.Strata(StratumSet.Minimal).Select(c => c.Name))),
                new("full", Join(contract.Strata(StratumSet.Full).Select(c => c.Name))),
                new("bands", Join(ScoreBands.Of(candidate.Policy, candidate.Scorecard).Select(Text))),
                new("funnel", Join(contract.Outcome.Funnel.Select(f => f.Name))),
            ],
            attributes,
            audited,
            DayRanges.Of(days.From, days.To));
    }

    /// <summary>What nights did: no model and no seed, but the nights themselves.</summary>
    public static CountsHeader Of(HistoryFiles history, ProtectedFile attributes, IReadOnlyList<string> audited, int maturityDays)
    {
        var (record, contract) = (history.Record, history.Signals.Contract);
        return Make(
            [
                new("contract", contract.Sha256),
                new("ordering", Join(record.OrderingPolicySha256)),
                new("releases", Join(record.ReleaseIds)),
                new("as_of", record.AsOf.ToString("O", CultureInfo.InvariantCulture)),
                new("decision", "what the nights did"),
                new("maturity_days", Text(maturityDays)),
                new("minimal", Join(contract.Strata(StratumSet.Minimal).Select(c => c.Name))),
                new("full", Join(contract.Strata(StratumSet.Full).Select(c => c.Name))),
                new("bands", None),
                new("funnel", Join(contract.Outcome.Funnel.Select(f => f.Name))),
            ],
            attributes,
            audited,
            DayRanges.Of(record.FirstNight, record.LastNight));
    }

    /// <summary>A table brings no contract: the columns and the cut stand in for it.</summary>
    public static CountsHeader Of(TableRequest request, ProtectedFile attributes) => Make(
        [
            new("contract", None),
            new("columns", Join(new[] { request.Id, request.Score, request.Outcome }.Select(c => c ?? None))),
            new("decision", Decision(request.Decision)),
            new("maturity_days", "0"),
            new("minimal", None),
            new("full", Join(request.Strata)),
            new("bands", None),
            new("funnel", None),
        ],
        attributes,
        request.Attributes,
        DayRanges.None);

    private static string Decision(DecisionRule rule) => rule switch
    {
        { Column: { } column } => "column " + column,
        { Top: { } places } => FormattableString.Invariant($"the {places} highest scores"),
        { TopShare: { } share } => FormattableString.Invariant($"the highest scores, a share of {share:R}"),
        _ => FormattableString.Invariant($"score from {rule.Threshold:R}"),
    };

    private static CountsHeader Make(IEnumerable<KeyValuePair<string, string>> fields, ProtectedFile attributes, IReadOnlyList<string> audited, string days) => new(
    [
        new(CountsHeader.Schema, DecisionCounts.Schema),
        .. fields,
        new("blocks", Text(BlockJackknife.Blocks)),
        new("attributes", Join(audited)),
        .. audited.Select(a => KeyValuePair.Create("groups of " + a, Join(attributes.Values(a).Where(g => g is not Grouping.Unknown)))),
        new(CountsHeader.Days, days),
    ]);

    private static string Join(IEnumerable<string> names) => string.Join(Between, names) is { Length: > 0 } joined ? joined : None;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
