namespace Prioritisation.Training;

/// <summary>How much each training row counts.</summary>
public static class TrainingWeights
{
    /// <summary>Weight of each training row, with mean 1 so that the recipe's ridges mean the same either way.</summary>
    public static double[] Of(LabelledRows rows, Weighting weighting)
    {
        var weight = new double[rows.Count];
        Array.Fill(weight, 1);
        if (weighting == Weighting.Sampling)
        {
            var mean = rows.Weight.Average();
            for (var row = 0; row < weight.Length; row++)
                weight[row] = rows.Weight[row] / mean;
        }

        return weight;
    }
}
