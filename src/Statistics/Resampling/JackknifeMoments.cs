namespace Statistics.Resampling;

/// <summary>Sums of powers of the distances of leave-one-block-out estimates to their mean: how the blocks make up an estimate's error.</summary>
/// <param name="Blocks">How many estimates.</param>
/// <param name="Squares">Of the distances.</param>
/// <param name="Cubes">Of the distances, positive where a block pulls the estimate up.</param>
/// <param name="Fourths">Fourth powers of the distances.</param>
public readonly record struct JackknifeMoments(int Blocks, double Squares, double Cubes, double Fourths)
{
    /// <summary>Of the estimate; NaN if any leave-one-out estimate is.</summary>
    public double Variance => Squares * (Blocks - 1) / Blocks;

    /// <summary>Third moment of the estimate over its standard error cubed: the skewness of a sum over the blocks' influences.</summary>
    public double Skewness => Squares > 0 ? Cubes / (Squares * Math.Sqrt(Squares)) : 0;

    /// <summary>
    /// Degrees of freedom that the blocks' unequal parts in the variance leave, at most one fewer than blocks: 2 over the squared
    /// coefficient of variation of the variance (Satterthwaite 1946, Biometrics Bulletin 2, 110, on squared influences). A few clusters
    /// that carry the variance make it as uncertain as a few rows would.
    /// </summary>
    public double EffectiveFreedom
    {
        get
        {
            var variation = Squares > 0 ? (Fourths / (Squares * Squares)) - (1.0 / Blocks) : 0;
            return variation > 0 ? Math.Clamp(2 / variation, 1, Blocks - 1) : Blocks - 1;
        }
    }

    /// <param name="leftOut">One estimate a block that holds data.</param>
    public static JackknifeMoments Of(ReadOnlySpan<double> leftOut)
    {
        var mean = 0.0;
        foreach (var value in leftOut)
            mean += value;
        mean /= leftOut.Length;
        double squares = 0, cubes = 0, fourths = 0;
        foreach (var value in leftOut)
        {
            var influence = mean - value;
            var square = influence * influence;
            squares += square;
            cubes += square * influence;
            fourths += square * square;
        }

        return new JackknifeMoments(leftOut.Length, squares, cubes, fourths);
    }
}
