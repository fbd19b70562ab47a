using EndToEnd.Tests.Worlds;

namespace EndToEnd.Tests.Refusals;

/// <summary>Certification refuses with 5 and makes no release, whoever signed with whatever key.</summary>
[Collection(nameof(DemoWorld))]
public sealed class SigningRefusals : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly DemoWorld world;
    private readonly NightSite site;

    public SigningRefusals(DemoWorld world)
    {
        this.world = world;
        site = world.Site(folder.File("site"));
        site.Arguments("none", DemoWorld.FirstNight);
    }

    [Fact]
    public void The_two_who_signed_suffice_and_one_of_them_does_not()
    {
        var (olga, emre, training) = (world["trust/olga.dsse.json"], world["trust/emre.dsse.json"], world["trust/training.dsse.json"]);
        Refused(Certify(world.Authority, training, "one", olga), "one", "[signoff-missing]", "ethics_reviewer");
        Refused(Certify(world.Authority, training, "other", emre), "other", "[signoff-missing]", "model_owner");
        Refused(Certify(world.Authority, training, "twice", olga, olga), "twice", "[person-twice]", "[signoff-missing]");
        Certify(world.Authority, training, "two", olga, emre).Ends(0);
    }

    [Fact]
    public void One_person_counts_once_also_with_two_keys_and_both_roles()
    {
        var authority = Authority("olga", ["olga", "olga-2"], "model_owner", "ethics_reviewer");
        authority.Sign("olga", "model_owner", world["clean/audit"], folder.File("a.dsse.json")).Ends(0);
        authority.Sign("olga-2", "ethics_reviewer", world["clean/audit"], folder.File("b.dsse.json")).Ends(0);
        Refused(Certify(authority, folder.File("training.dsse.json"), "out", folder.File("a.dsse.json"), folder.File("b.dsse.json")), "out", "[person-twice]", "olga");
    }

    [Fact]
    public void Who_trained_the_model_may_not_own_it_too()
    {
        var authority = Authority("tess", ["tess", "tess-2"], "trainer", "model_owner");
        authority.Sign("tess-2", "model_owner", world["clean/audit"], folder.File("a.dsse.json")).Ends(0);
        authority.Sign("emre", "ethics_reviewer", world["clean/audit"], folder.File("b.dsse.json")).Ends(0);
        Refused(Certify(authority, folder.File("training.dsse.json"), "out", folder.File("a.dsse.json"), folder.File("b.dsse.json")), "out", "[trainer-signed]", "tess");
    }

    [Fact]
    public void An_unknown_signer_can_neither_sign_under_this_root_nor_bring_an_own()
    {
        var stranger = Authority("olga", ["olga"], "model_owner");
        stranger.Sign("olga", "model_owner", world["clean/audit"], folder.File("a.dsse.json")).Ends(0);
        site.Arguments("none", DemoWorld.FirstNight); // This site goes back to trusting the demonstration's root.
        Refused(Certify(world.Authority, world["trust/training.dsse.json"], "out", folder.File("a.dsse.json"), world["trust/emre.dsse.json"]), "out", "[signer-unknown]", "a.dsse.json");
        var underThisRoot = new Authority(folder.File("keys"), world["trust/root.json"]) { Registers = world["registers"] };
        Refused(underThisRoot.Sign("olga", "model_owner", world["clean/audit"], folder.File("c.dsse.json")), "c.dsse.json", "[signer-unknown]");
    }

    [Fact]
    public void A_role_that_one_does_not_hold_cannot_be_signed_in()
    {
        Refused(world.Authority.Sign("olga", "ethics_reviewer", world["clean/audit"], folder.File("a.dsse.json")), "a.dsse.json", "[role-missing]", "ethics_reviewer");
        Refused(world.Authority.Train("emre", world["clean/model/scorecard.json"], folder.File("b.dsse.json")), "b.dsse.json", "[role-missing]", "trainer");
    }

    [Fact]
    public void A_sign_off_that_ended_refuses_or_is_about_another_audit_does_not_count()
    {
        world.Authority.Sign("olga", "model_owner", world["clean/audit"], folder.File("ended.dsse.json"), "--valid-until", "2026-01-01").Ends(0);
        world.Authority.Sign("olga", "model_owner", world["clean/audit"], folder.File("refuses.dsse.json"), "--decision", "refuse").Ends(0);
        world.Authority.Sign("olga", "model_owner", world["stand-in/audit"], folder.File("other.dsse.json")).Ends(0);
        foreach (var (name, code) in new[] { ("ended", "[signoff-expired]"), ("refuses", "[signoff-refuses]"), ("other", "[signoff-other-audit]") })
            Refused(Certify(world.Authority, world["trust/training.dsse.json"], name, folder.File(name + ".dsse.json"), world["trust/emre.dsse.json"]), name, code, name + ".dsse.json");
    }

    [Fact]
    public void What_the_audit_blocks_cannot_be_certified_by_any_approval()
    {
        world.Authority.Train("tess", world["stand-in/model/scorecard.json"], folder.File("t.dsse.json")).Ends(0);
        world.Authority.Sign("olga", "model_owner", world["stand-in/audit"], folder.File("a.dsse.json")).Ends(0);
        world.Authority.Sign("emre", "ethics_reviewer", world["stand-in/audit"], folder.File("b.dsse.json")).Ends(0);
        var ran = world.Authority.Certify(world["stand-in/audit"], world["stand-in/candidate"], folder.File("t.dsse.json"), site.Installation, folder.File("out"), folder.File("a.dsse.json"), folder.File("b.dsse.json"));
        Refused(ran, "out", "[gate-blocks]", "origin");
    }

    [Fact]
    public void Findings_or_gates_changed_after_the_audit_cannot_be_signed()
    {
        foreach (var name in new[] { "findings.json", "gates.yaml" })
        {
            var audit = folder.File("audit-" + name);
            Folders.Copy(world["clean/audit"], audit);
            Folders.FlipByte(Path.Combine(audit, name));
            Refused(world.Authority.Sign("olga", "model_owner", audit, folder.File("a.dsse.json")), "a.dsse.json", "[audit-digest]", name);
        }
    }

    [Fact]
    public void A_legal_objection_stops_certification_and_the_list_until_somebody_other_than_the_owner_answers_it()
    {
        var registers = folder.File("registers");
        Folders.Copy(world["registers"], registers);
        var objections = Path.Combine(registers, "objections.yaml");
        File.WriteAllText(objections, File.ReadAllText(objections).Replace("version: 1", "version: 2", StringComparison.Ordinal)
            + "  - { id: 2026-03, by: Ombudsman, kind: legal, text: explain the severity scale, raised: 2026-11-01, deadline: 2031-12-31 }\n");
        var authority = new Authority(world["keys"], world["trust/root.json"]) { Registers = registers };
        authority.InForce("rik", 2, folder.File("list.json"), 7, world["release"]).Ends(5, "[objection-open]", "Ombudsman");
        authority.Sign("olga", "model_owner", world["clean/audit"], folder.File("a.dsse.json")).Ends(0, "2026-03", "OPEN");
        authority.Sign("emre", "ethics_reviewer", world["clean/audit"], folder.File("b.dsse.json")).Ends(0);
        Refused(Certify(authority, world["trust/training.dsse.json"], "open", folder.File("a.dsse.json"), folder.File("b.dsse.json")), "open", "[objection-open]", "2026-03");
        authority.Answer("olga", "ethics_reviewer", "2026-03", Path.Combine(registers, "answers/2026-03.dsse.json")).Ends(5, "[role-missing]");
        authority.Answer("ina", "internal_auditor", "2026-03", Path.Combine(registers, "answers/2026-03.dsse.json")).Ends(0);
        Certify(authority, world["trust/training.dsse.json"], "answered", folder.File("a.dsse.json"), folder.File("b.dsse.json")).Ends(0);
    }

    [Fact]
    public void A_refusal_that_the_ledger_knows_cannot_be_left_out()
    {
        var ledger = folder.File("ledger.db");
        world.Authority.Sign("olga", "model_owner", world["stand-in/audit"], folder.File("no.dsse.json"), "--decision", "refuse", "--ledger", ledger).Ends(0);
        world.Authority.Sign("olga", "model_owner", world["clean/audit"], folder.File("a.dsse.json"), "--ledger", ledger).Ends(0, "signed refuse");
        world.Authority.Sign("emre", "ethics_reviewer", world["clean/audit"], folder.File("b.dsse.json"), "--ledger", ledger).Ends(0);
        var (training, signed) = (world["trust/training.dsse.json"], new[] { folder.File("a.dsse.json"), folder.File("b.dsse.json") });
        Refused(Certify(world.Authority, training, "left-out", [.. signed, "--ledger", ledger]), "left-out", "[decision-left-out]", "refuse");
        Certify(world.Authority, training, "kept", [.. signed, "--kept-decision", folder.File("no.dsse.json"), "--ledger", ledger]).Ends(0);
        Assert.Single(Directory.GetFiles(folder.File("kept/decisions")));
    }

    public void Dispose() => folder.Dispose();

    private void Refused(Ran ran, string output, params string[] said)
    {
        ran.Ends(5, said);
        Folders.AssertNothingIn(folder.File(output));
    }

    private Ran Certify(Authority authority, string training, string output, params string[] signOffs) =>
        authority.Certify(world["clean/audit"], world["clean/candidate"], training, site.Installation, folder.File(output), signOffs);

    /// <summary>The demonstration's register under new keys, with one person changed: these keys and these roles. This site trusts it.</summary>
    private Authority Authority(string person, string[] keys, params string[] roles)
    {
        var authority = new Authority(folder.File("keys"), folder.File("root.json")) { Registers = world["registers"] };
        foreach (var other in new[] { "tess", "olga", "emre", "ina", "rik" }.Except(keys, StringComparer.Ordinal))
            authority.Keygen(other, other);
        foreach (var key in keys)
            authority.Keygen(key, person);
        var lines = File.ReadAllLines(world["persons.yaml"]).ToList();
        var at = lines.FindIndex(l => l.Contains("- id: " + person, StringComparison.Ordinal));
        var end = lines.FindIndex(at + 1, l => l.Contains("- id: ", StringComparison.Ordinal));
        lines.RemoveRange(at + 2, end - at - 2);
        lines.InsertRange(at + 2,
        [
            "    keys: [" + string.Join(", ", keys.Select(k => $"{{ file: keys/{k}.key.pub, from: 2026-01-01, until: 2031-12-31 }}")) + "]",
            "    roles: [" + string.Join(", ", roles.Select(r => $"{{ role: {r}, model_lines: [signals-persons], from: 2026-01-01, until: 2031-12-31 }}")) + "]",
        ]);
        File.WriteAllLines(folder.File("persons.yaml"), lines);
        var digest = authority.CreateRoot(folder.File("persons.yaml"), "olga", "emre");
        (site with { RootSha256 = digest }).Arguments("none", DemoWorld.FirstNight);
        authority.Train("tess", world["clean/model/scorecard.json"], folder.File("training.dsse.json")).Ends(0);
        return authority;
    }
}
