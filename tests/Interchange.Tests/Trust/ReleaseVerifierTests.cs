using Interchange.Runs;
using Interchange.Trust;

namespace Interchange.Tests.Trust;

/// <summary>One release that is accepted, and its near misses: each is refused for its own reason.</summary>
public sealed class ReleaseVerifierTests : IDisposable
{
    private readonly VirtualAuthority authority = new();

    public void Dispose() => authority.Dispose();

    [Fact]
    public void A_release_that_its_people_signed_and_a_fresh_list_names_is_in_force()
    {
        var release = authority.Build().Verify();
        Assert.Equal(ReleaseState.Released, release.Bundle.State);
        Assert.Equal("owner ethics", string.Join(" ", release.Bundle.SignOffs.Select(s => s.Person.Id)));
        Assert.Equal(VirtualAuthority.Until, release.Bundle.ValidUntil);
        Assert.Equal("model"u8.ToArray(), release.Bundle.Model.Bytes);
        Assert.Equal(5, release.InForceSequence);
        Assert.Equal(VirtualAuthority.Sha256(File.ReadAllBytes(Path.Combine(authority.Release, "release.json"))), release.Bundle.ReleaseId);
    }

    [Fact]
    public void Without_a_release_nothing_is_in_force()
    {
        authority.Build();
        Directory.Delete(authority.Release, recursive: true);
        Assert.Equal(["no-release"], authority.Reasons());
    }

    [Theory]
    [InlineData("scorecard.json")]
    [InlineData("contract.yaml")]
    [InlineData("ordering.yaml")]
    [InlineData("gates.yaml")]
    [InlineData("findings.json")]
    [InlineData("findings.public.json")]
    [InlineData("report.nl.html")]
    public void A_changed_byte_is_refused_even_when_the_release_statement_is_made_to_fit(string name)
    {
        authority.Build();
        var path = Path.Combine(authority.Release, name);
        var bytes = File.ReadAllBytes(path);
        bytes[0] ^= 1;
        File.WriteAllBytes(path, bytes);
        string[] also = name switch { "scorecard.json" => ["test-result-other", "training-other-model"], "contract.yaml" => ["training-other-contract"], "gates.yaml" => ["test-result-other"], _ => [] };
        Assert.Equal(["release-digest", "audit-digest", .. also], authority.Reasons());

        // An attacker who rebuilds release.json and even has it put in force still fails at the audit's digest.
        var files = Directory.EnumerateFiles(authority.Release, "*", SearchOption.AllDirectories)
            .ToDictionary(f => Path.GetRelativePath(authority.Release, f), File.ReadAllBytes, StringComparer.Ordinal);
        files.Remove("release.json");
        authority.List = authority.List with { Sequence = 6 };
        authority.WriteRelease(files);
        Assert.Equal(["audit-digest", .. also], authority.Reasons());
    }

    [Fact]
    public void Changed_gates_in_the_audit_statement_void_every_sign_off()
    {
        authority.Build();
        var path = Path.Combine(authority.Release, "audit-statement.json");
        File.WriteAllText(path, File.ReadAllText(path).Replace("\"within\"", "\"within\" ", StringComparison.Ordinal));
        Assert.Equal(["release-digest", "signoff-other-audit", "signoff-missing"], authority.Reasons());
    }

    [Fact]
    public void A_missing_file_and_a_file_that_rides_along_are_refused()
    {
        authority.Build();
        File.Delete(Path.Combine(authority.Release, "signoffs/1.dsse.json"));
        Assert.Equal(["bundle-incomplete", "signoff-missing"], authority.Reasons());
        File.WriteAllText(Path.Combine(authority.Release, "nationality.csv"), "x");
        Assert.Equal(["bundle-stranger"], authority.Reasons());
    }

    [Fact]
    public void A_release_of_which_a_sign_off_has_expired_is_refused()
    {
        authority.SignOffs[1] = (authority.SignOffs[1].Decision with { ValidUntil = VirtualAuthority.Today }, "ethics");
        authority.Build();
        Assert.Equal(VirtualAuthority.Today, authority.Verify().Bundle.ValidUntil);
        Assert.Equal(["signoff-expired", "signoff-missing"], authority.Reasons(VirtualAuthority.Now.AddDays(1)));
    }

    [Fact]
    public void A_sign_off_for_a_later_day_is_refused()
    {
        authority.SignOffs[1] = (authority.SignOffs[1].Decision with { ValidFrom = VirtualAuthority.Today.AddDays(1) }, "ethics");
        Assert.Equal(["signoff-not-yet", "signoff-missing"], authority.Build().Reasons());
    }

    [Fact]
    public void A_huge_file_is_refused_unread()
    {
        authority.Build();
        using (var stream = File.OpenWrite(authority.ListFile))
            stream.SetLength(TrustLimits.DocumentBytes + 1);
        Assert.Equal(["file-too-large"], authority.Reasons());
    }

    [Fact]
    public void A_huge_file_inside_the_bundle_is_refused_unread()
    {
        authority.Build();
        using (var stream = File.OpenWrite(Path.Combine(authority.Release, "findings.json")))
            stream.SetLength(TrustLimits.BundleFileBytes + 1L);
        Assert.Equal(["file-too-large"], authority.Reasons());
    }

    [Fact]
    public void Every_reason_is_told_at_once()
    {
        authority.SignOffs.RemoveAt(0);
        authority.Gates.Add(new GateResult("S1", "block", "beyond", "origin", false, "far too high"));
        authority.InForce = false;
        Assert.Equal(["signoff-missing", "gate-blocks", "not-in-force"], authority.Build().Reasons());
    }

    [Fact]
    public void A_missing_list_is_a_missing_file_and_not_a_yes()
    {
        authority.Build();
        File.Delete(authority.ListFile);
        Assert.Equal(ExitCode.InputBroken, Assert.Throws<RefusedException>(() => authority.Verify()).ExitCode);
    }
}
