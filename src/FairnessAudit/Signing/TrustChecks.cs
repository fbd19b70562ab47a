using Interchange.Runs;
using Interchange.Trust;

namespace FairnessAudit.Signing;

/// <summary>Everything that signing and releasing will ask for, asked beforehand.</summary>
internal static class TrustChecks
{
    /// <summary>The persons of a trust root, whether an installation pins it, and its ledger.</summary>
    public static IEnumerable<Check> OfRoot(string file, string? installationFile, TimeProvider clock)
    {
        Installation? installation = null;
        if (installationFile is not null)
        {
            yield return Checkup.Of("installation", () =>
            {
                installation = Installation.Read(installationFile);
                return Checkup.Fine(installationFile);
            });
        }

        var now = clock.GetUtcNow();
        var today = SecurityTime.Day(now);
        TrustRoot? root = null;
        yield return Checkup.Of("trust root", () =>
        {
            var chain = TrustJson.ReadFile(file);
            root = installation is null ? TrustRoot.VerifyUnpinnedUnsafe(chain, now) : TrustRoot.Verify(chain, installation, now);
            var found = FormattableString.Invariant($"version {root.Version}, {root.Predicate.Persons.Count} persons");
            return installation is null ? Checkup.Note(found, "give --installation too: without it nobody says that this root is the one you trust") : Checkup.Fine(found);
        });
        foreach (var person in root?.Predicate.Persons ?? [])
            yield return Holder(person, today) with { Name = "person " + person.Id };
        if (installation is not null)
            yield return LedgerVerify.Looked(installation);
    }

    /// <summary>The registers that go with a release, and objections that wait for an answer.</summary>
    public static Check OfRegisters(string folder, DateOnly today) => Checkup.Of("registers", () =>
    {
        var registers = RegisterFolder.Read(folder);
        var open = registers.Open;
        var found = FormattableString.Invariant($"{registers.Registers.Justifications.Entries.Count} features justified, {open.Count} objections wait for an answer");
        var late = open.Where(o => o.Deadline < today).Select(o => o.Id).ToArray();
        return late.Length > 0 ? Checkup.Note($"{found}; the day has passed for {string.Join(", ", late)}", "answer them (fairness-audit answer)") : Checkup.Fine(found);
    });

    private static Check Holder(Person person, DateOnly today)
    {
        var keys = person.Keys.Where(k => k.Compromised is null && k.ValidOn(today)).ToArray();
        var roles = person.Roles.Where(r => r.ValidOn(today)).ToArray();
        if (keys.Length == 0)
            return Checkup.Note("has no valid key, so can sign nothing", "make one (fairness-audit keygen) and renew the root with it (fairness-audit root)");
        if (roles.Length == 0)
            return Checkup.Note("holds no role today", "renew the root if this person should sign");
        var (key, role) = (keys.Max(k => k.Until), roles.Min(r => r.Until));
        var last = key < role ? key : role;
        return Checkup.Until(last, today, FormattableString.Invariant($"{string.Join(", ", roles.Select(r => r.Role).Distinct(StringComparer.Ordinal))}, until {last:yyyy-MM-dd}"), "renew the root before that day (fairness-audit root)");
    }
}
