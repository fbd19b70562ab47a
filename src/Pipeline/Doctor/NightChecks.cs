using Interchange.Columns;
using Interchange.Pseudonyms;
using Interchange.Runs;
using Interchange.Trust;
using Pipeline.Nights;
using Pipeline.Releases;

namespace Pipeline.Doctor;

/// <summary>Everything that a night will ask for, asked beforehand: nothing is delivered, and what was seen is not remembered.</summary>
internal static class NightChecks
{
    /// <summary>Lists are signed anew every few days, so one is told only just before it ends.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromDays(1);

    /// <param name="path">The night's config.</param>
    /// <param name="clock">The system's where none is given.</param>
    public static IEnumerable<Check> Of(string path, TimeProvider? clock)
    {
        NightConfig? config = null;
        yield return Checkup.Of("config", () =>
        {
            config = NightConfig.Read(path);
            return Checkup.Fine(FormattableString.Invariant($"{path}: {config.Capacity} places"));
        });
        if (config is null)
            yield break;
        yield return Checkup.Of("pseudonym keys", () =>
        {
            Pseudonymiser.Read(config.SignalKey, config.PersonKey);
            return Checkup.Fine("two different keys that only their owner can read");
        });
        if (config.Closures is { } closures)
            yield return Checkup.Of("closures", () => Checkup.Fine(SourceFile.Read(closures).Path));
        if ((config.Release?.Installation ?? config.PolicyOnly?.Installation) is { } installation)
        {
            foreach (var check in Trusted(config, installation, clock))
                yield return check;
        }
    }

    private static IEnumerable<Check> Trusted(NightConfig config, string path, TimeProvider? clock)
    {
        BorrowedMemory? borrowed = null;
        yield return Checkup.Of("installation", () =>
        {
            borrowed = new BorrowedMemory(Installation.Read(path));
            return Checkup.Fine(path);
        });
        if (borrowed is null)
            yield break;
        using var memory = borrowed;
        var installation = memory.Installation;
        yield return LedgerVerify.Looked(installation);
        DateTimeOffset? now = null;
        yield return Checkup.Of("security time", () =>
        {
            now = LedgerNote.SecurityTimeOf(installation, clock);
            return Checkup.Fine(FormattableString.Invariant($"{now:yyyy-MM-dd HH:mm} UTC, the later of the clock and the ledger"));
        });
        if (now is not { } time)
            yield break;
        var today = SecurityTime.Day(time);
        ReleasedModel? model = null;
        yield return config.Release is { } release
            ? Checkup.Of("release", () => Released(model = ReleasedModel.Load(release.Bundle, release.InForce, release.TrustRoot, installation, clock), config.Capacity, time))
            : new Check("release", CheckState.Note, "the config names none, so every night is one by policy only", "name the release that is in force");
        yield return config.PolicyOnly is { } paths
            ? Checkup.Of("order without a model", () => Fallback(paths, installation, time, today))
            : new Check("order without a model", CheckState.Note, "the config names none, so a night without a release is refused", "have owner and ethics reviewer sign one beforehand (fairness-audit fallback) and name it under policy_only");
        if (config.Shadow is { } shadow && (model?.Release.Bundle.Contract.Path ?? config.PolicyOnly?.Contract) is { } contract)
        {
            yield return Checkup.Of("shadow", () =>
            {
                var looksOn = ShadowModel.Load(shadow.Bundle, shadow.TrustRoot, installation, SourceFile.Read(contract), clock);
                return Checkup.Until(looksOn.ValidUntil, today, FormattableString.Invariant($"release {looksOn.ReleaseId[..8]} looks on, valid until {looksOn.ValidUntil:yyyy-MM-dd}"), "take it out, or release it again");
            });
        }
    }

    private static Check Released(ReleasedModel model, int capacity, DateTimeOffset now)
    {
        model.DemandCapacity(capacity);
        if (model.Release.Drift.Warnings is { Count: > 0 } warnings)
            return Checkup.Note(string.Join("; ", warnings), "have room two look (fairness-audit drift) and sign what it finds");
        var found = FormattableString.Invariant($"{model.ReleaseId[..8]}, valid until {model.ValidUntil:yyyy-MM-dd}, on a list that holds until {model.Release.InForceUntil:yyyy-MM-dd HH:mm} UTC");
        return model.Release.InForceUntil - now < Soon
            ? Checkup.Note(found, "have the releaser sign a new list (fairness-audit in-force)")
            : Checkup.Until(model.ValidUntil, SecurityTime.Day(now), found, "audit and release again");
    }

    private static Check Fallback(PolicyOnlyPaths paths, Installation installation, DateTimeOffset now, DateOnly today)
    {
        var verified = FallbackVerifier.Verify(TrustJson.ReadFile(paths.Signed), SourceFile.Read(paths.Contract), SourceFile.Read(paths.Ordering), paths.TrustRoot, installation, now);
        return Checkup.Until(verified.Predicate.ValidUntil, today, FormattableString.Invariant($"signed, valid until {verified.Predicate.ValidUntil:yyyy-MM-dd}"), "have owner and ethics reviewer sign it again (fairness-audit fallback)");
    }
}
