using FairnessAudit.SelfTest.Simulation;

namespace FairnessAudit.SelfTest.Edges;

/// <summary>A gate at the edge of what it tolerates, where it errs most, in one simulated setting.</summary>
/// <param name="Setting">Names the setting, and with it the stream of chance; edges of one setting see the same data.</param>
/// <param name="Watched">What may not happen more often than its nominal rate.</param>
/// <param name="Trial">One audit; sets one event for each of <paramref name="Watched"/>.</param>
internal sealed record Edge(string Setting, IReadOnlyList<WatchedError> Watched, Trial Trial);

/// <summary>One kind of error.</summary>
/// <param name="Gate">Id of the gate in the policy.</param>
/// <param name="Error">wrong_within or wrong_beyond.</param>
/// <param name="Nominal">The rate that the policy promises.</param>
internal sealed record WatchedError(string Gate, string Error, double Nominal)
{
    public const string Within = "wrong_within";
    public const string Beyond = "wrong_beyond";
}
