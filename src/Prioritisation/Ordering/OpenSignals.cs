using Interchange.Columns;
using Interchange.Contracts;

namespace Prioritisation.Ordering;

/// <summary>What the order needs to know of the signals in stock: arrays of equal length, one element a signal. The order of rows means nothing.</summary>
public sealed record OpenSignals
{
    private (string[]? Of, ulong[]? Hash) hashed;

    /// <summary>Signal pseudonyms, each once.</summary>
    public required string[] Signal { get; init; }

    /// <summary><see cref="DateOnly.DayNumber"/> of receipt.</summary>
    public required int[] ReceivedDay { get; init; }

    /// <summary>Index into <see cref="OrderingPolicy.Classes"/>.</summary>
    public required byte[] Class { get; init; }

    /// <summary>Whole points; not read when ordering by policy only.</summary>
    public required int[] Score { get; init; }

    public int Count => Signal.Length;

    /// <summary><see cref="SeededHash.Of"/> of every pseudonym, made once for all orders of these signals.</summary>
    internal ulong[] Hash
    {
        get
        {
            // A copy by `with` may hold other signals.
            if (hashed.Of != Signal)
                hashed = (Signal, Array.ConvertAll(Signal, SeededHash.Of));
            return hashed.Hash!;
        }
    }

    /// <summary>The same, from the columns that the contract gives these roles.</summary>
    /// <exception cref="ArgumentException">A signal without pseudonym, date or class, or of a class that the policy does not know.</exception>
    public static OpenSignals Of(OrderingPolicy policy, Contract contract, ColumnBatch columns, int[] score) => Of(
        policy,
        columns.Text(contract.Single(ColumnRole.Signal).Name),
        columns.Date(contract.Single(ColumnRole.Received).Name),
        columns.Level(contract.Single(ColumnRole.Class).Name),
        score);

    /// <summary>From columns as the contract declares them; classes are matched by name.</summary>
    /// <exception cref="ArgumentException">A signal without pseudonym, date or class, or of a class that the policy does not know.</exception>
    public static OpenSignals Of(OrderingPolicy policy, TextColumn signal, DateColumn received, LevelColumn signalClass, int[] score)
    {
        var index = new byte[256];
        Array.Fill(index, byte.MaxValue);
        for (var level = 0; level < signalClass.Levels.Count; level++)
        {
            for (var c = 0; c < policy.Classes.Count; c++)
            {
                if (string.Equals(policy.Classes[c].Name, signalClass.Levels[level], StringComparison.Ordinal))
                    index[level + 1] = (byte)c;
            }
        }

        var classes = new byte[signal.Count];
        for (var row = 0; row < classes.Length; row++)
        {
            classes[row] = index[signalClass.Codes[row]];
            if (classes[row] == byte.MaxValue || signal.IsMissing(row) || received.IsMissing(row))
                throw new ArgumentException($"row {row} lacks a signal, a date of receipt or a class of policy '{policy.Id}'", nameof(signalClass));
        }

        return new OpenSignals { Signal = signal.Values!, ReceivedDay = received.Days, Class = classes, Score = score };
    }
}
