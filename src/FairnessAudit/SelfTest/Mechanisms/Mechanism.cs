using Statistics.Resampling;

namespace FairnessAudit.SelfTest.Mechanisms;

/// <summary>Whether one simulated audit names the mechanism.</summary>
/// <param name="random">Chance.</param>
/// <param name="planted">False for the twin without it.</param>
internal delegate bool Named(ref RandomStream random, bool planted);

/// <summary>Something planted, with the question that must name it.</summary>
/// <param name="Name">In English.</param>
/// <param name="Question">Of the audit's method.</param>
/// <param name="Size">How much is planted, in English.</param>
/// <param name="N">Signals.</param>
/// <param name="NamedBy">What counts as named, and as a false alarm, in English.</param>
/// <param name="Nominal">What false alarms may not exceed.</param>
/// <param name="Trial">One audit.</param>
internal sealed record Mechanism(string Name, int Question, string Size, int N, string NamedBy, double Nominal, Named Trial)
{
    /// <summary>The usual limit on false alarms.</summary>
    public const double Usual = 0.05;
}
