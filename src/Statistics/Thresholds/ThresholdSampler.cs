using Statistics.Resampling;

namespace Statistics.Thresholds;

/// <summary>
/// Draws from the posterior of a <see cref="ThresholdModel"/> by Hamiltonian Monte Carlo (Neal 2011, Handbook of Markov Chain Monte Carlo, 5).
/// The matrix of masses is the inverse of the covariance of earlier draws of all chains, because threshold, odds and distance of a group pull at each
/// other; the step is tuned towards accepting 80% by dual averaging (Hoffman and Gelman 2014, J. Mach. Learn. Res. 15, 1593). Both are fixed
/// after the warm-up. Chain c is stream c of the seed, so the same seed gives the same draws.
/// </summary>
internal static class ThresholdSampler
{
    private const int MostSteps = 40;

    /// <summary>Warm-up in windows, each twice as long as the one before: what is learnt forgets where the chains started.</summary>
    private const int Windows = 4;

    /// <summary>By chain, the points kept. Chains are moved apart and learn the shape of the density from all of them together.</summary>
    public static double[][][] Chains(ThresholdModel model, ulong seed, ThresholdEffort effort)
    {
        var chains = Enumerable.Range(0, effort.Chains).Select(c => new Started(model, new RandomStream(seed, (ulong)c))).ToArray();
        double[][][] Moved(int moves, int thin, bool tune)
        {
            var points = new double[chains.Length][][];
            Parallel.For(0, chains.Length, new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, effort.Threads) }, c => points[c] = chains[c].Move(moves, thin, tune));
            return points;
        }

        for (var window = 0; window < Windows; window++)
        {
            var seen = Moved(Math.Max(2, effort.WarmUp * (1 << window) / ((1 << Windows) - 1)), 1, tune: true);
            if (window == Windows - 1)
                break;
            var root = Covariance.Root([.. seen.SelectMany(chain => chain.Skip(chain.Length / 2))]);
            foreach (var chain in chains)
                chain.Walk.Learn(root);
        }

        return Moved(effort.Kept, effort.Thin, tune: false);
    }

    /// <summary>A chain with its own chance.</summary>
    private sealed class Started
    {
        private RandomStream random;

        public Started(ThresholdModel model, RandomStream own)
        {
            random = own;
            Walk = new HamiltonianWalk(model.LogDensity, model.Draw(ref random));
        }

        public HamiltonianWalk Walk { get; }

        public double[][] Move(int moves, int thin, bool tune)
        {
            var points = new double[moves][];
            for (var i = 0; i < moves; i++)
            {
                for (var t = 0; t < thin; t++)
                    Walk.Move(ref random, 1 + random.Below(MostSteps), tune);
                points[i] = Walk.Point;
            }

            return points;
        }
    }
}
