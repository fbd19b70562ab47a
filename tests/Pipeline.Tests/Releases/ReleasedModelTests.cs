using Interchange.Columns;
using Interchange.Runs;
using Interchange.Tests.Trust;
using Interchange.Trust;
using Pipeline.Releases;
using Prioritisation.Scorecards;

namespace Pipeline.Tests.Releases;

/// <summary>The night's only way to a rule.</summary>
public sealed class ReleasedModelTests : IDisposable
{
    private readonly VirtualAuthority authority = new();
    private readonly TimeProvider clock = new Frozen(VirtualAuthority.Now);

    public ReleasedModelTests()
    {
        authority.Parts["contract.yaml"] = File.ReadAllBytes(Path.Combine(Root(), "contracts/signals.odcs.yaml"));
        authority.Parts["ordering.yaml"] = File.ReadAllBytes(Path.Combine(Root(), "policies/ordering/societal-interest.yaml"));
        authority.Parts["scorecard.json"] = JsonFile.Bytes(new Scorecard
        {
            Intercept = -1200,
            Terms = [new Term { Feature = "severity", Kind = ColumnKind.Number, UpperBounds = [2f], Points = [0, -100, 300] }],
            Calibration = [new CalibrationStep(int.MinValue, 0.1, 100, 10), new CalibrationStep(-900, 0.3, 100, 30)],
            Provenance = new Prioritisation.Scorecards.Provenance
            {
                Trainer = "scorecard",
                ContractId = "signals-persons",
                ContractVersion = "1.0.0",
                ContractSha256 = VirtualAuthority.Sha256(authority.Parts["contract.yaml"]),
                TrainedFrom = new(2023, 11, 1),
                TrainedTo = new(2025, 10, 31),
                CalibratedTo = new(2026, 3, 31),
                TrainingRows = 1000,
                FoundedRows = 100,
                Seed = 1,
                Inputs = new Dictionary<string, string>(StringComparer.Ordinal),
            },
        });
        var policy = Prioritisation.Ordering.OrderingPolicyReader.Read(SourceFile.Of("ordering.yaml", authority.Parts["ordering.yaml"]));
        authority.Audit = authority.Audit with { MinimumCapacity = policy.MinimumCapacity, MaximumCapacity = policy.MaximumCapacity };
    }

    public void Dispose() => authority.Dispose();

    [Fact]
    public void A_release_in_force_gives_the_rule_from_the_verified_bytes()
    {
        authority.Build();
        var model = Load();
        Assert.Equal(-1200, model.Scorecard.Intercept);
        Assert.Equal(VirtualAuthority.Line, model.Contract.ModelLine);
        Assert.Equal(VirtualAuthority.Sha256(authority.Parts["ordering.yaml"]), model.OrderingPolicy.Sha256);
        Assert.Equal(VirtualAuthority.Until, model.ValidUntil);
        model.DemandCapacity(model.MinimumCapacity);
        model.DemandCapacity(model.MaximumCapacity);
        Assert.Equal("capacity-outside-release", Code(() => model.DemandCapacity(model.MaximumCapacity + 1)));
        Assert.Equal("capacity-outside-release", Code(() => model.DemandCapacity(model.MinimumCapacity - 1)));
    }

    [Fact]
    public void A_policy_of_another_capacity_range_than_was_audited_is_refused()
    {
        authority.Audit = authority.Audit with { MaximumCapacity = authority.Audit.MaximumCapacity + 1 };
        authority.Build();
        Assert.Equal("capacity-range", Code(() => Load()));
    }

    [Fact]
    public void A_pilot_is_released_for_fewer_places_than_its_policy_could_order_and_never_for_more()
    {
        authority.Audit = authority.Audit with { Stage = "pilot", ExpiresMonths = 120, MaximumCapacity = authority.Audit.MinimumCapacity };
        authority.Build();
        var model = Load();
        model.DemandCapacity(model.MinimumCapacity);
        Assert.Equal("capacity-outside-release", Code(() => model.DemandCapacity(model.MinimumCapacity + 1)));
    }

    [Fact]
    public void A_contract_of_another_model_line_is_refused()
    {
        var contract = System.Text.Encoding.UTF8.GetString(authority.Parts["contract.yaml"]);
        authority.Parts["contract.yaml"] = System.Text.Encoding.UTF8.GetBytes(contract.Replace("value: signals-persons", "value: signals-sponsors", StringComparison.Ordinal));
        authority.Build();
        Assert.Equal("contract-model-line", Code(() => Load()));
    }

    [Fact]
    public void A_tampered_model_is_refused()
    {
        authority.Build();
        File.AppendAllText(Path.Combine(authority.Release, "scorecard.json"), " ");
        Assert.Equal("release-digest", Code(() => Load()));
    }

    [Fact]
    public void The_newest_ledger_entry_outweighs_a_clock_set_back_and_a_broken_ledger_says_nothing()
    {
        authority.Build();
        var ledger = Path.Combine(authority.Folder, "ledger.db");
        LedgerNote.Write(ledger, null, "pipeline test", new Dictionary<string, string>(StringComparer.Ordinal), "ada", new Frozen(VirtualAuthority.Now.AddDays(30)));
        Assert.Equal("in-force-stale", Code(() => Load()));
        File.WriteAllText(ledger, new string('x', 5000));
        Assert.Equal("ledger-broken", Code(() => Load()));
    }

    [Fact]
    public void A_rule_whose_drift_somebody_confirmed_is_refused_until_a_later_look_lifts_it()
    {
        authority.Build();
        var confirmed = authority.WriteDrift(authority.Look(found: DriftFound.Confirmed));
        Assert.Equal("drift-confirmed", Code(() => Load()));
        authority.WriteDrift(authority.Look(2, lifts: confirmed));
        Assert.Equal(DriftFound.Quiet, Load().Release.Drift.Newest!.Found);
    }

    [Fact]
    public void The_status_of_a_release_says_how_its_drift_stands_and_who_signed_it()
    {
        authority.Build();
        Assert.Contains("drift: nobody has signed a look at it yet", ReleaseText.Lines(Load().Release), StringComparer.Ordinal);
        authority.WriteDrift(authority.Look(found: DriftFound.Warned));
        var model = Load();
        Assert.Contains(ReleaseText.Lines(model.Release), l => l.StartsWith("drift: warned by statement 1, signed by auditor as auditor", StringComparison.Ordinal));
        Assert.Contains(ReleaseText.Lines(model.Release), l => l.StartsWith("note: drift warned", StringComparison.Ordinal));
        Assert.Contains("\"found\": \"warned\"", System.Text.Encoding.UTF8.GetString(JsonFile.Bytes(ReleaseStatus.Of(model))), StringComparison.Ordinal);
    }

    private static string Code(Action act) => Assert.Throws<RefusedException>(act).Problems[0].Code;

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Pipeline.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Pipeline.sln is not above the tests");
        return folder;
    }

    private ReleasedModel Load() => ReleasedModel.Load(authority.Release, authority.ListFile, authority.RootFile, authority.InstallationFile, clock);

    private sealed class Frozen(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
