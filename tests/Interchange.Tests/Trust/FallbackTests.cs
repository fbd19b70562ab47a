using Interchange.Columns;
using Interchange.Runs;

namespace Interchange.Tests.Trust;

/// <summary>The order without a model is a signed act too.</summary>
public sealed class FallbackTests : IDisposable
{
    private static readonly SourceFile Contract = SourceFile.Of("contract.yaml", "contract"u8.ToArray());
    private static readonly SourceFile Policy = SourceFile.Of("ordering.yaml", "policy"u8.ToArray());
    private readonly VirtualAuthority authority = new VirtualAuthority().Build();

    public void Dispose() => authority.Dispose();

    [Fact]
    public void Owner_and_ethics_reviewer_together_sign_it_for_these_very_files()
    {
        authority.WriteFallback(Contract, Policy);
        var fallback = authority.VerifyFallback(Contract, Policy);
        Assert.Equal(["ethics", "owner"], fallback.Signers, StringComparer.Ordinal);
        Assert.Equal(64, fallback.Id.Length);
    }

    /// <summary>The owner may review too, and who trains may own: each role finds a person of its own, in whatever order they signed.</summary>
    [Fact]
    public void Two_persons_of_two_roles_fill_them_in_either_way()
    {
        authority.WriteFallback(Contract, Policy, "owner", "trainer");
        Assert.Equal(["owner", "trainer"], authority.VerifyFallback(Contract, Policy).Signers, StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("signoff-missing", "owner")]
    [InlineData("signoff-missing", "owner", "auditor")]
    [InlineData("signoff-missing", "ethics", "manager")]
    [InlineData("person-twice", "owner", "owner-second")]
    [InlineData("signer-unknown", "owner", "stranger")]
    public void Fewer_or_other_persons_are_refused(string code, params string[] signers)
    {
        authority.WriteFallback(Contract, Policy, signers);
        Assert.Contains(code, Codes(Contract, Policy), StringComparer.Ordinal);
    }

    [Fact]
    public void Another_policy_another_year_and_a_time_before_the_root_are_refused()
    {
        authority.WriteFallback(Contract, Policy);
        Assert.Equal(["fallback-other-file"], Codes(Contract, Contract), StringComparer.Ordinal);
        Assert.Equal(["fallback-expired"], Codes(Contract, Policy, VirtualAuthority.Now.AddDays(41)), StringComparer.Ordinal);
        Assert.Equal(["root-issued"], Codes(Contract, Policy, VirtualAuthority.Now.AddYears(-2)), StringComparer.Ordinal);
    }

    private string[] Codes(SourceFile contract, SourceFile policy, DateTimeOffset? time = null) =>
        [.. Assert.Throws<RefusedException>(() => authority.VerifyFallback(contract, policy, time)).Problems.Select(p => p.Code)];
}
