using System.Globalization;
using FairnessAudit.Population;

namespace FairnessAudit.Gate;

/// <summary>From a document that every rule was checked on to the policy.</summary>
internal static class GatesPolicyMaking
{
    public static GatesPolicy Make(GatesPolicyDocument policy, string sha256) => new()
    {
        Id = policy.Id!,
        Version = policy.Version!,
        Sha256 = sha256,
        Stage = policy.Stage!,
        Ceiling = policy.Ceiling!.Value,
        BeyondError = policy.BeyondError!.Value,
        MinimumExpected = policy.MinimumExpected!.Value,
        MaturityDays = policy.MaturityDays!.Value,
        UnmatchedShare = policy.Coverage!.UnmatchedShare!.Value,
        Disclosure = new DisclosureRule(policy.Disclosure!.Base!.Value, policy.Disclosure.Minimum!.Value, policy.Disclosure.MinimumDenominator!.Value),
        Tiers = new TierLimits(policy.Tiers!.A!.Value, policy.Tiers.B!.Value),
        Planned = Planned(policy),
        Unknown = new UnknownPolicy(policy.Unknown!.OddsFactor!.Value, policy.Unknown.Rationale!),
        MinimumOverlap = policy.MinimumOverlap!.Value,
        PilotRule = new PilotRule(policy.Pilot!.ShareOfCapacity!.Value, policy.Pilot.ExpiresMonths!.Value),
        ButFor = new Measures.ButForRule(policy.ButFor!.Suspects!, policy.ButFor.Tells!.Value),
        Attributes = policy.Attributes!,
        Crossed = [.. policy.Crossed ?? []],
        Parents = policy.Parents ?? new(StringComparer.Ordinal),
        References = policy.References ?? new(StringComparer.Ordinal),
        Gates = [.. policy.Gates!.Select(Make)],
        Drift = policy.Drift?.Make(),
    };

    private static PlannedVolumes Planned(GatesPolicyDocument policy)
    {
        var shares = policy.Planned!.Shares!.ToDictionary(s => s.Key, s => (IReadOnlyDictionary<string, double>)s.Value, StringComparer.Ordinal);
        foreach (var parts in policy.Crossed ?? [])
            shares.TryAdd(Grouping.CrossedName(parts), Product(shares[parts[0]], shares[parts[1]]));
        return new PlannedVolumes
        {
            SignalsAYear = policy.Planned.SignalsAYear!.Value,
            SelectedShare = policy.Planned.SelectedShare!.Value,
            DesignEffect = policy.Planned.DesignEffect!.Value,
            Steps = policy.Planned.Steps ?? new(StringComparer.Ordinal),
            Shares = shares,
        };
    }

    private static Dictionary<string, double> Product(IReadOnlyDictionary<string, double> first, IReadOnlyDictionary<string, double> second) =>
        first.SelectMany(a => second.Select(b => (Name: Grouping.CrossedValue(a.Key, b.Key), Share: a.Value * b.Value))).ToDictionary(s => s.Name, s => s.Share, StringComparer.Ordinal);

    private static GateRule Make(GatesPolicyDocument.GateSection gate) => new()
    {
        Id = gate.Id!,
        Effect = gate.Effect!,
        Kind = gate.Kind!,
        Measure = gate.Measure!,
        Attributes = gate.Attributes ?? [],
        Tiers = gate.Tiers ?? [],
        StratumSets = gate.StratumSets ?? [],
        WindowsMonths = gate.WindowsMonths ?? [],
        Low = gate.Low,
        High = gate.High,
        Error = gate.Error ?? 0,
        As = gate.As ?? new(StringComparer.Ordinal),
        Quarters = gate.Quarters ?? 0,
        ArmRule = gate.Measure is not GateRule.Arm ? null : new ArmRule
        {
            MinimumDraws = gate.MinimumDraws!.Value,
            MinimumDrawsInGroup = gate.MinimumDrawsInGroup!.Value,
            MinimumInStratum = gate.MinimumInStratum!.Value,
            MaximumNonResponse = gate.MaximumNonResponse!.Value,
            MaximumDifference = gate.MaximumDifference!.Value,
        },
        Owner = gate.Owner,
        Rationale = gate.Rationale!,
        DecidedBy = gate.DecidedBy!,
        Date = DateOnly.ParseExact(gate.Date!, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        ExceptionAllowed = gate.Exception is "allowed",
    };
}
