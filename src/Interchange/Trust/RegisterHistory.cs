using Interchange.Registers;

namespace Interchange.Trust;

/// <summary>Registers grow: what an earlier one named, a later one names still, under a higher version.</summary>
public static class RegisterHistory
{
    public static void Check(ReleaseRegisters before, ReleaseRegisters now, Refusals refusals)
    {
        foreach (var gone in before.Objections.Entries.ExceptBy(now.Objections.Entries.Select(o => o.Sha256), o => o.Sha256, StringComparer.Ordinal))
            refusals.Add("objection-vanished", now.Objections.File.Path, $"objection {gone.Id} stood in the register before, and is gone or was rewritten", "put it back as it was; an objection is answered, never removed", gone.Id);
        foreach (var gone in before.Incidents.Entries.ExceptBy(now.Incidents.Entries.Select(i => i.Id), i => i.Id, StringComparer.Ordinal))
            refusals.Add("incident-vanished", now.Incidents.File.Path, $"incident {gone.Id} stood in the register before, and is gone", "put it back; an incident is closed, never removed", gone.Id);
        foreach (var gone in before.Exceptions.Entries.ExceptBy(now.Exceptions.Entries.Select(e => e.Id), e => e.Id, StringComparer.Ordinal))
            refusals.Add("exception-vanished", now.Exceptions.File.Path, $"exception {gone.Id} stood in the register before, and is gone", "put it back; an exception expires, and stays on record", gone.Id);
        Versions(before.Justifications, now.Justifications, refusals);
        Versions(before.Objections, now.Objections, refusals);
        Versions(before.Incidents, now.Incidents, refusals);
        Versions(before.Exceptions, now.Exceptions, refusals);
    }

    private static void Versions<T>(Register<T> before, Register<T> now, Refusals refusals)
    {
        var same = string.Equals(before.File.Sha256, now.File.Sha256, StringComparison.Ordinal);
        if (!same && now.Version <= before.Version)
            refusals.Add("register-version", now.File.Path, FormattableString.Invariant($"the register was changed since version {before.Version} and states version {now.Version}"), "raise the version by one with every change", FormattableString.Invariant($"{now.Version}"));
    }
}
