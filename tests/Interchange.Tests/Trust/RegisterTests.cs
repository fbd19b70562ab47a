using System.Text;
using Interchange.Columns;
using Interchange.Registers;
using Interchange.Runs;
using Interchange.Trust;

namespace Interchange.Tests.Trust;

/// <summary>What the registers let go on.</summary>
public sealed class RegisterTests : IDisposable
{
    private const string Legal = "- { id: 2026-01, by: Legal affairs, kind: legal, text: this is profiling, raised: 2026-09-01, deadline: 2026-12-31 }";
    private readonly VirtualAuthority authority = new();

    public void Dispose() => authority.Dispose();

    [Fact]
    public void A_legal_objection_blocks_until_somebody_other_than_the_owner_answers_it()
    {
        Object(Legal);
        Assert.Equal(["objection-open"], authority.Build().Reasons());
        Answer("auditor", AnswerOutcome.Unfounded);
        Assert.Equal(ReleaseState.Released, authority.Verify().Bundle.State);
        Answer("owner", AnswerOutcome.Unfounded, Roles.EthicsReviewer);
        Assert.Equal(["objection-answered-by-owner", "objection-open"], authority.Reasons());
    }

    [Fact]
    public void Past_its_deadline_an_objection_is_overdue_and_one_that_is_not_legal_blocks_only_where_it_says_so()
    {
        Object(Legal.Replace("2026-12-31", "2026-11-22", StringComparison.Ordinal));
        Assert.Equal(["objection-overdue"], authority.Build().Reasons());
        Object(Legal.Replace("legal", "technical", StringComparison.Ordinal));
        Rebuild();
        Assert.Equal(ReleaseState.Released, authority.Verify().Bundle.State);
        Object(Legal.Replace("kind: legal", "kind: technical, blocks: true", StringComparison.Ordinal));
        Rebuild();
        Assert.Equal(["objection-open"], authority.Reasons());
    }

    [Fact]
    public void An_objection_rewritten_after_its_answer_is_open_again()
    {
        Object(Legal);
        authority.Beside["registers/answers/1.dsse.json"] = authority.Answer("auditor", "2026-01", AnswerOutcome.Unfounded);
        Object(Legal.Replace("this is profiling", "this is slow", StringComparison.Ordinal));
        Assert.Equal(["answer-other-objection", "objection-open"], authority.Build().Reasons());
    }

    [Fact]
    public void An_upheld_objection_blocks_until_a_later_answer_says_that_what_it_asked_was_done()
    {
        Object(Legal);
        authority.Build();
        Answer("auditor", AnswerOutcome.Upheld, day: VirtualAuthority.Today.AddDays(-2));
        Assert.Equal(["objection-upheld"], authority.Reasons());
        authority.Beside["registers/answers/2.dsse.json"] = authority.Answer("auditor", "2026-01", AnswerOutcome.Unfounded);
        Rebuild();
        Assert.Equal(["objection-upheld"], authority.Reasons());
        authority.Beside["registers/answers/2.dsse.json"] = authority.Answer("auditor", "2026-01", AnswerOutcome.Resolved);
        Rebuild();
        Assert.Equal(ReleaseState.Released, authority.Verify().Bundle.State);
    }

    [Fact]
    public void A_feature_without_a_justification_that_holds_is_refused_and_the_first_to_expire_ends_the_release()
    {
        authority.Audit = authority.Audit with { Features = ["severity", "postcode"] };
        Assert.Equal(["feature-unjustified"], authority.Build().Reasons());
        authority.Audit = authority.Audit with { Features = ["severity"] };
        authority.Registers["registers/justifications.yaml"] = authority.Registers["registers/justifications.yaml"].Replace("2027-12-31", "2026-11-30", StringComparison.Ordinal);
        Rebuild();
        Assert.Equal(new DateOnly(2026, 11, 30), authority.Verify().Bundle.ValidUntil);
        authority.List = authority.List with { Sequence = 20, ValidUntil = VirtualAuthority.Now.AddDays(20) };
        authority.BuildRelease();
        Assert.Equal(["justification-expired"], authority.Reasons(VirtualAuthority.Now.AddDays(8)));
    }

    [Fact]
    public void A_serious_incident_blocks_until_it_is_closed()
    {
        const string open = "schema: incidents/1\nversion: 2\nincidents:\n- { id: 2026-01, happened: 2026-11-01, text: lists mailed to the wrong team, serious: true, owner: olga, measures: recalled }\n";
        authority.Registers["registers/incidents.yaml"] = open;
        Assert.Equal(["incident-open"], authority.Build().Reasons());
        authority.Registers["registers/incidents.yaml"] = open.Replace("recalled }", "recalled, closed: 2026-11-20 }", StringComparison.Ordinal);
        Rebuild();
        Assert.Equal(ReleaseState.Released, authority.Verify().Bundle.State);
    }

    [Fact]
    public void A_register_edited_after_the_signatures_is_not_what_was_signed()
    {
        authority.Build();
        authority.Registers["registers/incidents.yaml"] += "# nothing happened\n";
        var signed = Directory.GetFiles(Path.Combine(authority.Release, "signoffs")).ToDictionary(f => "signoffs/" + Path.GetFileName(f), File.ReadAllBytes, StringComparer.Ordinal);
        var files = Directory.EnumerateFiles(authority.Release, "*", SearchOption.AllDirectories)
            .ToDictionary(f => Path.GetRelativePath(authority.Release, f), File.ReadAllBytes, StringComparer.Ordinal);
        files.Remove("release.json");
        files["registers/incidents.yaml"] = Encoding.UTF8.GetBytes(authority.Registers["registers/incidents.yaml"]);
        authority.List = authority.List with { Sequence = 6 };
        authority.WriteRelease(files);
        Assert.Equal(2, signed.Count);
        Assert.Equal(["signoff-other-register", "signoff-missing"], authority.Reasons());
    }

    [Theory]
    [InlineData("schema: objections/2\nversion: 1\nobjections: []\n", "schema is objections/1")]
    [InlineData("schema: objections/1\nobjections: []\n", "version")]
    [InlineData("schema: objections/1\nversion: 1\n", "the list is missing")]
    [InlineData("schema: objections/1\nversion: 1\nobjections: []\nincidents: []\n", "one list")]
    [InlineData("schema: objections/1\nversion: 1\nobjections:\n- { id: a, by: b, kind: legal, blocks: false, text: t, raised: 2026-01-01, deadline: 2026-02-01 }\n", "cannot be false")]
    [InlineData("schema: objections/1\nversion: 1\nobjections:\n- { id: a, by: b, kind: rumour, text: '', raised: 2026-01-01, deadline: soon }\n", "is one of")]
    [InlineData("schema: objections/1\nversion: 1\nobjections: []\nsigned: yes\n", "signed")]
    public void A_register_has_its_form(string text, string says)
    {
        var refused = Assert.Throws<RefusedException>(() => RegisterReader.Objections(SourceFile.Of("objections.yaml", Encoding.UTF8.GetBytes(text))));
        Assert.Equal(ExitCode.InputBroken, refused.ExitCode);
        Assert.Contains(refused.Problems, p => p.Rule.Contains(says, StringComparison.Ordinal));
    }

    [Fact]
    public void Registers_only_grow_and_say_so_by_their_version()
    {
        Object(Legal);
        var before = Read();
        Object("- { id: 2026-02, by: x, kind: other, text: t, raised: 2026-09-01, deadline: 2026-12-31 }");
        var refusals = new Refusals();
        RegisterHistory.Check(before, Read(), refusals);
        Assert.Equal(["objection-vanished", "register-version"], refusals.Problems.Select(p => p.Code), StringComparer.Ordinal);
        Object(Legal + "\n- { id: 2026-02, by: x, kind: other, text: t, raised: 2026-09-01, deadline: 2026-12-31 }", version: 2);
        var none = new Refusals();
        RegisterHistory.Check(before, Read(), none);
        Assert.False(none.Any);
    }

    [Fact]
    public void What_is_in_force_must_still_hold_by_the_registers_as_they_are_today()
    {
        var release = authority.Build().Verify().Bundle;
        var root = TrustRoot.Verify(SourceFile.Read(authority.RootFile), Installation.Read(authority.InstallationFile), VirtualAuthority.Now);
        Object(Legal, version: 2);
        var refusals = new Refusals();
        CurrentRegisters.Check(release, Read(), [], root, VirtualAuthority.Today, refusals);
        Assert.Equal(["objection-open"], refusals.Problems.Select(p => p.Code), StringComparer.Ordinal);
        var answered = new Refusals();
        CurrentRegisters.Check(release, Read(), [SourceFile.Of("answer", authority.Answer("auditor", "2026-01", AnswerOutcome.Unfounded))], root, VirtualAuthority.Today, answered);
        Assert.False(answered.Any);
    }

    private ReleaseRegisters Read() => ReleaseRegisters.Of(name => SourceFile.Of(name, Encoding.UTF8.GetBytes(authority.Registers["registers/" + name])));

    private void Object(string entries, int version = 1) =>
        authority.Registers["registers/objections.yaml"] = FormattableString.Invariant($"schema: objections/1\nversion: {version}\nobjections:\n{entries}\n");

    private void Answer(string person, AnswerOutcome outcome, string role = Roles.Auditor, DateOnly? day = null)
    {
        authority.Beside["registers/answers/1.dsse.json"] = authority.Answer(person, "2026-01", outcome, role, day);
        Rebuild();
    }

    private void Rebuild()
    {
        authority.List = authority.List with { Sequence = authority.List.Sequence + 1 };
        Directory.Delete(authority.Release, recursive: true);
        authority.BuildRelease();
    }
}
