using Statistics.Resampling;

namespace Statistics.Thresholds;

/// <summary>Log density at a point, up to a constant; fills in its slope along every coordinate.</summary>
internal delegate double LogDensity(double[] point, double[] slope);

/// <summary>One walk: where it is, how long its steps are and in which directions the density is long.</summary>
internal sealed class HamiltonianWalk
{
    private const double Wanted = 0.8;

    /// <summary>Of the step's tuning: how fast, how late and how firmly it settles (Hoffman and Gelman 2014, 3.2).</summary>
    private const double Gain = 0.05;
    private const double Offset = 10;
    private const double Forgetting = 0.75;
    private const double FirstStep = 0.1;
    private readonly LogDensity density;
    private double[] point;
    private double[] slope;
    private double log;

    /// <summary>Lower triangle L with L L' the covariance: momenta are drawn as its inverse transposed times normals.</summary>
    private double[,] root;
    private double logStep = Math.Log(FirstStep);
    private double settled;
    private double error;
    private double anchor = Math.Log(10 * FirstStep);
    private int tuned;

    public HamiltonianWalk(LogDensity density, double[] start)
    {
        (this.density, point, slope) = (density, start, new double[start.Length]);
        log = density(point, slope);
        root = Identity(start.Length);
    }

    /// <summary>A copy of where it stands.</summary>
    public double[] Point => [.. point];

    /// <summary>Leapfrog steps, accepted or refused as a whole. Positions are kept whitened by the root, where all masses are 1.</summary>
    public void Move(ref RandomStream random, int steps, bool tune)
    {
        var size = Math.Exp(tune ? logStep : settled);
        var momentum = new double[point.Length];
        for (var i = 0; i < momentum.Length; i++)
            momentum[i] = random.Normal();
        var (start, at, along) = (log - Energy(momentum), (double[])point.Clone(), (double[])slope.Clone());
        var here = log;
        for (var step = 0; step < steps; step++)
        {
            Push(momentum, along, size / 2);
            Go(at, momentum, size);
            here = density(at, along);
            Push(momentum, along, size / 2);
            if (!double.IsFinite(here))
                break;
        }

        var change = here - Energy(momentum) - start;
        var chance = double.IsNaN(change) ? 0 : Math.Min(1, Math.Exp(change));
        if (random.Uniform() < chance)
            (point, slope, log) = (at, along, here);
        if (tune)
            Tune(chance);
    }

    /// <summary>Takes a root of the covariance as the shape of the density, and tunes the step anew from where it settled.</summary>
    public void Learn(double[,] covarianceRoot)
    {
        root = covarianceRoot;
        (anchor, error, tuned) = (Math.Log(FirstStep * 10), 0, 0);
        logStep = Math.Log(FirstStep);
    }

    private void Tune(double chance)
    {
        tuned++;
        error += (Wanted - chance - error) / (tuned + Offset);
        logStep = anchor - (Math.Sqrt(tuned) / Gain * error);
        var weight = Math.Pow(tuned, -Forgetting);
        settled = (weight * logStep) + ((1 - weight) * settled);
    }

    /// <summary>Momentum along the slope as the whitened position sees it: L' times the slope.</summary>
    private void Push(double[] momentum, double[] along, double by)
    {
        for (var column = 0; column < momentum.Length; column++)
        {
            var sum = 0.0;
            for (var row = column; row < momentum.Length; row++)
                sum += root[row, column] * along[row];
            momentum[column] += by * sum;
        }
    }

    /// <summary>Position along L times the momentum.</summary>
    private void Go(double[] at, double[] momentum, double by)
    {
        for (var row = 0; row < at.Length; row++)
        {
            var sum = 0.0;
            for (var column = 0; column <= row; column++)
                sum += root[row, column] * momentum[column];
            at[row] += by * sum;
        }
    }

    private static double Energy(double[] momentum)
    {
        var sum = 0.0;
        foreach (var p in momentum)
            sum += p * p;
        return sum / 2;
    }

    private static double[,] Identity(int size)
    {
        var identity = new double[size, size];
        for (var i = 0; i < size; i++)
            identity[i, i] = 1;
        return identity;
    }
}
