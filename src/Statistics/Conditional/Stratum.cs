namespace Statistics.Conditional;

/// <summary>One stratum of a comparison: <paramref name="A"/> of <paramref name="N1"/> in the group, <paramref name="C"/> of <paramref name="N0"/> in the reference.</summary>
public readonly record struct Stratum(double A, double N1, double C, double N0)
{
    public double N => N1 + N0;

    /// <summary>Whether both sides are there and somebody was selected: only then does the stratum say anything about a ratio.</summary>
    public bool Informative => N1 > 0 && N0 > 0 && A + C > 0;

    /// <summary>Informative, and somebody was not selected: only then is it left to chance which side was.</summary>
    public bool LeavesChance => Informative && A + C < N;
}
