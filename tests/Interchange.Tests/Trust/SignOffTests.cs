using System.Text;
using Interchange.Columns;
using Interchange.Runs;
using Interchange.Trust;

namespace Interchange.Tests.Trust;

/// <summary>Whose signature counts.</summary>
public sealed class SignOffTests : IDisposable
{
    private readonly VirtualAuthority authority = new();

    public void Dispose() => authority.Dispose();

    [Fact]
    public void One_sign_off_is_not_enough()
    {
        authority.SignOffs.RemoveAt(1);
        Assert.Equal(["signoff-missing"], authority.Build().Reasons());
    }

    [Fact]
    public void One_person_with_two_keys_counts_once()
    {
        authority.SignOffs[1] = (VirtualAuthority.Approval("owner", Roles.EthicsReviewer), "owner-second");
        Assert.Equal(["person-twice", "signoff-missing"], authority.Build().Reasons());
    }

    [Fact]
    public void Who_trained_may_not_sign_off_although_he_owns_models()
    {
        authority.SignOffs[0] = (VirtualAuthority.Approval("trainer", Roles.ModelOwner), "trainer");
        Assert.Equal(["trainer-signed", "signoff-missing"], authority.Build().Reasons());
    }

    [Fact]
    public void Whoever_says_to_have_trained_must_be_a_trainer()
    {
        authority.TrainingKey = "auditor";
        Assert.Equal(["role-missing"], authority.Build().Reasons());
    }

    [Fact]
    public void An_unknown_signer_is_refused()
    {
        authority.SignOffs[1] = (VirtualAuthority.Approval("ethics", Roles.EthicsReviewer), "stranger");
        Assert.Equal(["signer-unknown", "signoff-missing"], authority.Build().Reasons());
    }

    [Fact]
    public void A_wrong_role_is_refused()
    {
        authority.SignOffs[1] = (VirtualAuthority.Approval("auditor", Roles.EthicsReviewer), "auditor");
        Assert.Equal(["role-missing", "signoff-missing"], authority.Build().Reasons());
    }

    [Fact]
    public void A_role_for_another_model_line_is_refused()
    {
        authority.Replace("ethics", p => p with { Roles = [p.Roles[0] with { ModelLines = ["sponsors"] }] });
        Assert.Equal(["role-missing", "signoff-missing"], authority.Build().Reasons());
    }

    [Fact]
    public void An_expired_role_is_refused()
    {
        authority.Replace("ethics", p => p with { Roles = [p.Roles[0] with { Until = VirtualAuthority.Today.AddDays(-1) }] });
        Assert.Equal(["role-expired", "signoff-missing"], authority.Build().Reasons());
    }

    [Fact]
    public void An_expired_key_is_refused()
    {
        authority.Replace("ethics", p => p with { Keys = [p.Keys[0] with { Until = VirtualAuthority.Today.AddDays(-1) }] });
        Assert.Equal(["key-expired", "signoff-missing"], authority.Build().Reasons());
    }

    [Fact]
    public void A_signature_in_the_name_of_another_is_refused()
    {
        authority.SignOffs[1] = (VirtualAuthority.Approval("auditor", Roles.EthicsReviewer), "ethics");
        Assert.Equal(["signer-mismatch", "signoff-missing"], authority.Build().Reasons());
    }

    [Fact]
    public void A_refusal_blocks_even_beside_enough_approvals()
    {
        authority.Replace("auditor", _ => authority.Person("auditor", ["auditor"], Roles.Auditor, Roles.EthicsReviewer));
        authority.SignOffs.Add((VirtualAuthority.Approval("auditor", Roles.EthicsReviewer) with { Decision = Decision.Refuse }, "auditor"));
        Assert.Equal(["signoff-refuses"], authority.Build().Reasons());
    }

    [Fact]
    public void A_decision_without_reasons_is_refused()
    {
        authority.SignOffs[0] = (VirtualAuthority.Approval("owner", Roles.ModelOwner) with { Reasons = " " }, "owner");
        Assert.Equal(["signoff-without-reasons", "signoff-missing"], authority.Build().Reasons());
    }

    [Fact]
    public void A_rule_of_the_root_may_ask_for_more_and_never_for_less()
    {
        authority.Rules[0] = new SignOffRule(VirtualAuthority.Line, [new RequiredRole(Roles.Auditor, 1)]);
        Assert.Equal(["signoff-missing"], authority.Build().Reasons());
        authority.SignOffs.Add((VirtualAuthority.Approval("auditor", Roles.Auditor), "auditor"));
        authority.List = authority.List with { Sequence = 6 };
        authority.BuildRelease();
        Assert.Equal(3, authority.Verify().Bundle.SignOffs.Count);
    }

    [Fact]
    public void A_model_line_that_the_root_does_not_know_is_refused()
    {
        authority.Rules.Clear();
        Assert.Equal(["model-line-unknown"], authority.Build().Reasons());
    }

    [Fact]
    public void A_broken_signature_is_refused()
    {
        Tamper(e => e with { Payload = Convert.ToBase64String(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Convert.FromBase64String(e.Payload)).Replace("no harm", "some harm", StringComparison.Ordinal))) });
        Assert.Contains("signature-broken", authority.Reasons(), StringComparer.Ordinal);
    }

    [Fact]
    public void A_swapped_payload_type_is_refused()
    {
        Tamper(e => e with { PayloadType = "application/json" });
        Assert.Contains("payload-type", authority.Reasons(), StringComparer.Ordinal);
    }

    [Fact]
    public void A_signature_repeated_or_added_is_refused()
    {
        Tamper(e => e with { Signatures = [e.Signatures[0], e.Signatures[0]] });
        Assert.Contains("signature-duplicate", authority.Reasons(), StringComparer.Ordinal);
    }

    [Fact]
    public void A_training_statement_in_the_place_of_a_sign_off_is_refused()
    {
        authority.Build();
        File.Copy(Path.Combine(authority.Release, "training.dsse.json"), Path.Combine(authority.Release, "signoffs/1.dsse.json"), overwrite: true);
        Assert.Contains("statement-kind", authority.Reasons(), StringComparer.Ordinal);
    }

    [Fact]
    public void Duplicate_keys_in_envelope_or_statement_are_refused()
    {
        authority.Build();
        var path = Path.Combine(authority.Release, "signoffs/1.dsse.json");
        var text = File.ReadAllText(path);
        File.WriteAllText(path, text.Replace("{\n  \"payload\":", "{\n  \"payload\": \"\",\n  \"payload\":", StringComparison.Ordinal));
        Assert.Contains("json-duplicate-key", authority.Reasons(), StringComparer.Ordinal);

        var payload = Encoding.UTF8.GetString(Convert.FromBase64String(Parse(path, text).Payload));
        var twice = payload.Replace("\"decision\": \"approve\"", "\"decision\": \"refuse\",\n    \"decision\": \"approve\"", StringComparison.Ordinal);
        File.WriteAllBytes(path, JsonFile.Bytes(authority.Envelope(Encoding.UTF8.GetBytes(twice), "ethics")));
        Assert.Contains("json-duplicate-key", authority.Reasons(), StringComparer.Ordinal);
    }

    private static DsseEnvelope Parse(string path, string text) => JsonFile.Parse<DsseEnvelope>(SourceFile.Of(path, Encoding.UTF8.GetBytes(text)));

    private void Tamper(Func<DsseEnvelope, DsseEnvelope> change)
    {
        authority.Build();
        var path = Path.Combine(authority.Release, "signoffs/1.dsse.json");
        File.WriteAllBytes(path, JsonFile.Bytes(change(Parse(path, File.ReadAllText(path)))));
    }
}
