using Interchange.Pseudonyms;
using Interchange.Runs;
using Synthetic.Signals;
using Synthetic.World;

namespace Synthetic.FollowUp;

/// <summary>The source system holds the signal key, so it finds its own signals again behind their pseudonyms.</summary>
internal static class KnownAgain
{
    /// <summary>Numbers that a signal of a day can have.</summary>
    private const int MostADay = 100_000;

    /// <returns>One for each, in order, with its number on its day.</returns>
    /// <exception cref="RefusedException">Exit code 3: a signal of the nights is none of this world's.</exception>
    public static IReadOnlyList<(NightSignal Night, MadeSignal Made, int Number)> Of(WorldPlan plan, PseudonymKey key, IReadOnlyList<NightSignal> signals)
    {
        var numbers = signals.GroupBy(s => s.ReceivedOn).SelectMany(day => Numbers(key, day.Key, [.. day.Select(s => s.Pseudonym)]))
            .ToDictionary(n => n.Pseudonym, n => n.Number, StringComparer.Ordinal);
        return [.. signals.Select(signal =>
        {
            if (!numbers.TryGetValue(signal.Pseudonym, out var number))
                throw Stranger(signal, "is none of this world's under this key");
            var made = SignalMaker.Make(plan, signal.ReceivedOn, number, lastDay: null);
            return Levels<SignalClass>.Names[(int)made.Row.Class - 1] == signal.Class
                ? (signal, made, number)
                : throw Stranger(signal, "is of another class in this world");
        })];
    }

    private static IEnumerable<(string Pseudonym, int Number)> Numbers(PseudonymKey key, DateOnly day, HashSet<string> wanted)
    {
        for (var number = 0; number < MostADay && wanted.Count > 0; number++)
        {
            var pseudonym = key.Signal(SignalMaker.IdOf(day, number));
            if (wanted.Remove(pseudonym))
                yield return (pseudonym, number);
        }
    }

    private static RefusedException Stranger(NightSignal signal, string rule) => RefusedException.Input(new Problem
    {
        Code = "signal-unknown",
        Column = "signal",
        Value = signal.Pseudonym,
        Rule = FormattableString.Invariant($"the signal received on {signal.ReceivedOn:yyyy-MM-dd} {rule}"),
        Remedy = "give the signal key of the nights, and the variant, seed and people with which their signals were made",
    });
}
