using System.Text;
using Interchange.Columns;
using Interchange.Runs;
using Interchange.Tests.Trust;
using Interchange.Trust;
using Pipeline.Releases;
using Pipeline.Tests.Nights;

namespace Pipeline.Tests.Releases;

/// <summary>A rule may only look on when its people released it, as strictly as one in force.</summary>
public sealed class ShadowModelTests : IDisposable
{
    private readonly VirtualAuthority authority = ShadowAuthority.Of(ShadowAuthority.TurnedRound());

    public void Dispose() => authority.Dispose();

    [Fact]
    public void A_signed_bundle_may_look_on_though_no_list_names_it()
    {
        authority.Build();
        var shadow = ShadowAuthority.Load(authority);
        Assert.Equal(VirtualAuthority.Sha256(authority.Parts["scorecard.json"]), shadow.ModelSha256);
        Assert.Equal(NightBench.PolicyFile.Sha256, shadow.OrderingPolicy.Sha256);
        Assert.Equal(VirtualAuthority.Until, shadow.ValidUntil);
        Assert.Equal("not-in-force", Code(() => ReleasedModel.Load(authority.Release, authority.ListFile, authority.RootFile, authority.InstallationFile, ShadowAuthority.Clock)));
    }

    [Fact]
    public void An_unsigned_bundle_is_refused()
    {
        authority.SignOffs.RemoveAt(1);
        authority.Build();
        Assert.Equal("signoff-missing", Code());
    }

    [Fact]
    public void A_bundle_signed_by_a_stranger_is_refused()
    {
        authority.SignOffs[1] = (authority.SignOffs[1].Decision, "stranger");
        authority.Build();
        Assert.Equal("signer-unknown", Code());
    }

    [Fact]
    public void A_tampered_model_is_refused()
    {
        authority.Build();
        File.AppendAllText(Path.Combine(authority.Release, "scorecard.json"), " ");
        Assert.Equal("release-digest", Code());
    }

    [Fact]
    public void An_expired_release_is_refused_and_holds_on_its_last_day()
    {
        authority.Build();
        var last = new DateTimeOffset(VirtualAuthority.Until, new TimeOnly(12, 0), TimeSpan.Zero);
        Assert.NotNull(ShadowAuthority.Load(authority, clock: new ShadowAuthority.Frozen(last)));
        Assert.Contains("expired", Code(() => ShadowAuthority.Load(authority, clock: new ShadowAuthority.Frozen(last.AddDays(1)))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_sign_off_that_ran_out_is_refused()
    {
        authority.SignOffs[1] = (authority.SignOffs[1].Decision with { ValidUntil = VirtualAuthority.Today.AddDays(-1) }, "ethics");
        authority.Build();
        Assert.Equal("signoff-expired", Code());
    }

    [Fact]
    public void Another_contract_is_refused_even_by_one_byte()
    {
        authority.Build();
        var other = SourceFile.Of("contract.yaml", [.. NightBench.ContractFile.Bytes, (byte)'\n']);
        Assert.Equal("shadow-contract", Code(() => ShadowAuthority.Load(authority, other)));
    }

    [Fact]
    public void Another_model_line_is_refused()
    {
        authority.Build();
        var other = SourceFile.Of("contract.yaml", Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(NightBench.ContractFile.Bytes).Replace("value: signals-persons", "value: signals-sponsors", StringComparison.Ordinal)));
        Assert.Equal("shadow-model-line", Code(() => ShadowAuthority.Load(authority, other)));
    }

    [Fact]
    public void Another_trust_root_than_the_pinned_one_is_refused()
    {
        authority.Build();
        using var others = ShadowAuthority.Of(NightBench.Scorecard());
        others.Build();
        Assert.NotEmpty(Code(() => ShadowModel.Load(others.Release, others.RootFile, authority.InstallationFile, NightBench.ContractFile, ShadowAuthority.Clock)));
        Assert.Equal("signer-unknown", Code(() => ShadowModel.Load(others.Release, authority.RootFile, authority.InstallationFile, NightBench.ContractFile, ShadowAuthority.Clock)));
    }

    [Fact]
    public void A_root_older_than_one_seen_before_is_refused()
    {
        authority.Build();
        var state = Path.Combine(authority.Folder, "state");
        Directory.CreateDirectory(state);
        JsonFile.Write(Path.Combine(state, TrustState.FileName), new TrustState { RootVersion = 2, RootSha256 = new string('a', 64), InForceSequence = 1, InForceSha256 = new string('a', 64) });
        Assert.Equal("root-older", Code());
    }

    private string Code() => Code(() => ShadowAuthority.Load(authority));

    private static string Code(Func<object> load)
    {
        var refused = Assert.Throws<RefusedException>(load);
        Assert.Equal(ExitCode.Refused, refused.ExitCode);
        return refused.Problems[0].Code;
    }
}
