namespace Interchange.Trust;

/// <summary>
/// The time at which releases, roles and keys are judged: the later of the system clock and the newest verified ledger entry, so that a
/// clock set back, or an old business date, revives nothing. It enters no result byte.
/// </summary>
public static class SecurityTime
{
    public static TimeProvider SystemClock => TimeProvider.System;

    public static DateTimeOffset Of(TimeProvider clock, DateTimeOffset? newestLedgerEntry)
    {
        var now = clock.GetUtcNow();
        return newestLedgerEntry > now ? newestLedgerEntry.Value.ToUniversalTime() : now;
    }

    public static DateOnly Day(DateTimeOffset time) => DateOnly.FromDateTime(time.UtcDateTime);
}
