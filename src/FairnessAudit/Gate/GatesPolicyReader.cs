using System.Globalization;
using System.Text;
using Interchange.Columns;
using Interchange.Runs;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace FairnessAudit.Gate;

/// <summary>Reads and checks a gates policy. Nothing is guessed: what a verdict needs must stand in the file.</summary>
internal static class GatesPolicyReader
{
    private static readonly string[] Effects = ["block", "justify", "report"];
    private static readonly string[] Kinds = [GateRule.Exact, GateRule.Equivalence, GateRule.HarmLimit, GateRule.NotShownBeyond];
    private static readonly string[] TierNames = ["A", "B", "C"];

    /// <exception cref="RefusedException">Exit code 3, with every problem.</exception>
    public static GatesPolicy Read(SourceFile file)
    {
        var problems = new List<Problem>();
        var document = Parse(file);
        Check(document, (where, value, rule) => problems.Add(new Problem
        {
            Code = "gates-policy",
            File = file.Path,
            Column = where,
            Value = value,
            Rule = rule,
            Remedy = "state it in the policy file; nothing is assumed",
        }));
        return problems.Count == 0 ? Make(document, file.Sha256) : throw new RefusedException(ExitCode.InputBroken, problems);
    }

    private static GatesPolicyDocument Parse(SourceFile file)
    {
        try
        {
            var reader = new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance).WithDuplicateKeyChecking().Build();
            return reader.Deserialize<GatesPolicyDocument>(Encoding.UTF8.GetString(file.Bytes)) ?? new GatesPolicyDocument();
        }
        catch (YamlException e)
        {
            throw RefusedException.Input(new Problem
            {
                Code = "gates-policy-yaml",
                File = file.Path,
                Row = e.Start.Line,
                Rule = e.InnerException?.Message ?? e.Message,
                Remedy = "correct the line; unknown and repeated keys are refused",
            });
        }
    }

    private static void Check(GatesPolicyDocument policy, Action<string, string?, string> wrong)
    {
        void Demand(bool holds, string where, object? value, string rule)
        {
            if (!holds)
                wrong(where, Convert.ToString(value, CultureInfo.InvariantCulture), rule);
        }

        Demand(policy.Schema is "gates/1", "schema", policy.Schema, "must be gates/1");
        Demand(!string.IsNullOrWhiteSpace(policy.Id), "id", policy.Id, "is missing");
        Demand(!string.IsNullOrWhiteSpace(policy.Version), "version", policy.Version, "is missing");
        Demand(policy.Stage is "pilot" or "full", "stage", policy.Stage, "must be pilot or full");
        Demand(policy.Ceiling > 1, "ceiling", policy.Ceiling, "must be a ratio above 1");
        Demand(policy.MinimumExpected >= 5, "minimum_expected", policy.MinimumExpected, "must be at least 5: below that no ratio has a valid interval");
        Demand(policy.MaturityDays is >= 0 and <= 1000, "maturity_days", policy.MaturityDays, "must be a number of days, 0 to 1000");
        Demand(policy.Coverage?.UnmatchedShare is >= 0 and <= 0.5, "coverage.unmatched_share", policy.Coverage?.UnmatchedShare, "must be a share from 0 to 0.5");
        Demand(policy.Disclosure?.Base >= 5, "disclosure.base", policy.Disclosure?.Base, "must be at least 5");
        Demand(policy.Disclosure?.Minimum is >= 5 && policy.Disclosure.Minimum <= policy.Disclosure.Base, "disclosure.minimum", policy.Disclosure?.Minimum, "must be at least 5 and no more than the base");
        Demand(policy.Disclosure?.MinimumDenominator >= 50, "disclosure.minimum_denominator", policy.Disclosure?.MinimumDenominator, "must be at least 50");
        Demand(policy.Tiers?.A > policy.Tiers?.B && policy.Tiers?.B > 0, "tiers", null, "need A above B above 0");
        Demand(policy.Attributes is { Count: > 0 }, "attributes", null, "name at least one attribute to audit");
        Demand(policy.ButFor?.Suspects is not null, "but_for.suspects", null, "name the suspect features, or none: []");
        Demand(policy.ButFor?.Tells is > 0.5 and <= 1, "but_for.tells", policy.ButFor?.Tells, "must be an area above 0.5, at most 1");
        CheckPlanned(policy, Demand);
        Demand(policy.Gates is { Count: > 0 }, "gates", null, "a policy without gates decides nothing");
        Demand(policy.Gates?.Exists(g => g.Kind is GateRule.Exact && g.Effect is "block" && g.Exception is "never") ?? false, "gates", null, "the exact gate that blocks and is never excepted may not be left out");
        Demand((policy.Gates ?? []).Select(g => g.Id).Distinct(StringComparer.Ordinal).Count() == (policy.Gates ?? []).Count, "gates", null, "two gates have one id");
        foreach (var gate in policy.Gates ?? [])
            CheckGate(policy, gate, Demand);
    }

    private static void CheckPlanned(GatesPolicyDocument policy, Action<bool, string, object?, string> demand)
    {
        var planned = policy.Planned;
        demand(planned?.SignalsAYear > 0, "planned.signals_a_year", planned?.SignalsAYear, "must be above 0");
        demand(planned?.SelectedShare is > 0 and <= 1, "planned.selected_share", planned?.SelectedShare, "must lie above 0, at most 1");
        demand(planned?.DesignEffect >= 1, "planned.design_effect", planned?.DesignEffect, "must be at least 1");
        foreach (var attribute in policy.Attributes ?? [])
        {
            var shares = planned?.Shares?.GetValueOrDefault(attribute);
            demand(shares is { Count: > 1 }, "planned.shares." + attribute, null, "tiers need the planned share of every group");
            demand(shares is null || shares.Values.All(s => s is > 0 and <= 1), "planned.shares." + attribute, null, "every share must lie above 0, at most 1");
            demand(shares is null || Math.Abs(shares.Values.Sum() - 1) < 0.011, "planned.shares." + attribute, shares?.Values.Sum(), "the shares must add up to 1");
        }
    }

    private static void CheckGate(GatesPolicyDocument policy, GatesPolicyDocument.GateSection gate, Action<bool, string, object?, string> demand)
    {
        var where = "gates." + (gate.Id ?? "?");
        demand(!string.IsNullOrWhiteSpace(gate.Id), where + ".id", gate.Id, "is missing");
        demand(Effects.Contains(gate.Effect, StringComparer.Ordinal), where + ".effect", gate.Effect, "must be block, justify or report");
        demand(Kinds.Contains(gate.Kind, StringComparer.Ordinal), where + ".kind", gate.Kind, "must be exact, equivalence, harm_limit or not_shown_beyond");
        demand(!string.IsNullOrWhiteSpace(gate.Rationale), where + ".rationale", null, "is missing");
        demand(!string.IsNullOrWhiteSpace(gate.DecidedBy), where + ".decided_by", null, "is missing");
        demand(DateOnly.TryParseExact(gate.Date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _), where + ".date", gate.Date, "must be a date such as 2026-10-01");
        demand(gate.Exception is "allowed" or "never", where + ".exception", gate.Exception, "must be allowed or never");
        if (gate.Kind is GateRule.Exact)
        {
            demand(gate is { Effect: "block", Exception: "never" }, where, null, "an exact gate blocks and is never excepted");
            return;
        }

        demand(gate.Attributes is { Count: > 0 } && gate.Attributes.TrueForAll(a => (policy.Attributes ?? []).Contains(a, StringComparer.Ordinal)), where + ".attributes", null, "must be attributes that the policy audits");
        demand(gate.Tiers is { Count: > 0 } && gate.Tiers.TrueForAll(t => TierNames.Contains(t, StringComparer.Ordinal)), where + ".tiers", null, "must be some of A, B, C");
        demand(gate.WindowMonths is >= 3 and <= 36, where + ".window_months", gate.WindowMonths, "must be 3 to 36");
        demand(gate.Error is > 0 and <= 0.1, where + ".error", gate.Error, "must lie above 0, at most 0.1");
        demand(gate.High > 1, where + ".high", gate.High, "must be a ratio above 1");
        demand(gate.Kind is GateRule.HarmLimit ? gate.Low is null : gate.Low is > 0 and < 1, where + ".low", gate.Low, "must be a ratio between 0 and 1; a harm limit has none");
    }

    private static GatesPolicy Make(GatesPolicyDocument policy, string sha256) => new()
    {
        Id = policy.Id!,
        Version = policy.Version!,
        Sha256 = sha256,
        Stage = policy.Stage!,
        Ceiling = policy.Ceiling!.Value,
        MinimumExpected = policy.MinimumExpected!.Value,
        MaturityDays = policy.MaturityDays!.Value,
        UnmatchedShare = policy.Coverage!.UnmatchedShare!.Value,
        Disclosure = new DisclosureRule(policy.Disclosure!.Base!.Value, policy.Disclosure.Minimum!.Value, policy.Disclosure.MinimumDenominator!.Value),
        Tiers = new TierLimits(policy.Tiers!.A!.Value, policy.Tiers.B!.Value),
        Planned = new PlannedVolumes
        {
            SignalsAYear = policy.Planned!.SignalsAYear!.Value,
            SelectedShare = policy.Planned.SelectedShare!.Value,
            DesignEffect = policy.Planned.DesignEffect!.Value,
            Shares = policy.Planned.Shares!.ToDictionary(s => s.Key, s => (IReadOnlyDictionary<string, double>)s.Value, StringComparer.Ordinal),
        },
        Attributes = policy.Attributes!,
        ButFor = new Measures.ButForRule(policy.ButFor!.Suspects!, policy.ButFor.Tells!.Value),
        Gates = [.. policy.Gates!.Select(Make)],
    };

    private static GateRule Make(GatesPolicyDocument.GateSection gate) => new()
    {
        Id = gate.Id!,
        Effect = gate.Effect!,
        Kind = gate.Kind!,
        Attributes = gate.Attributes ?? [],
        Tiers = gate.Tiers ?? [],
        WindowMonths = gate.WindowMonths ?? 0,
        Low = gate.Low,
        High = gate.High,
        Error = gate.Error ?? 0,
        Rationale = gate.Rationale!,
        DecidedBy = gate.DecidedBy!,
        Date = DateOnly.ParseExact(gate.Date!, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        ExceptionAllowed = gate.Exception is "allowed",
    };
}
