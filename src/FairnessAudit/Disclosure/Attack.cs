namespace FairnessAudit.Disclosure;

/// <summary>
/// How far a withheld sum can be moved without contradicting anything published: the primal simplex method on a dictionary with bounded
/// variables (Chvatal, Linear Programming, 1983, chapter 8), by Bland's rule. It starts from the exact table, which contradicts nothing,
/// so every step is a table that a reader must hold possible; a table that is not whole proves nothing and counts as no movement.
/// </summary>
internal sealed class Attack
{
    private const double Small = 1e-9;
    private const int MostSteps = 5_000;
    private readonly List<(int[] Plus, int[] Minus, double Low, double High)> facts = [];
    private readonly IReadOnlyList<long> atoms;

    /// <param name="system">The exact numbers.</param>
    /// <param name="hidden">By count, whether it is withheld.</param>
    /// <param name="unit">Base of the rounding.</param>
    public Attack(CountSystem system, bool[] hidden, int unit)
    {
        atoms = system.Atoms;
        for (var c = 0; c < hidden.Length; c++)
        {
            if (hidden[c] && !system.Shown.Contains(c))
                continue;
            var (low, high) = Rounding.Range(Rounding.Of(system.Counts[c].Value, unit), unit);
            facts.Add((system.Counts[c].Atoms, [], low, high));
        }

        foreach (var known in system.Known)
            facts.Add((known.Left, known.Right, 0, 0));
    }

    /// <summary>How much higher (or, downwards, lower) than the truth a reader must hold the sum possible; stops looking at <paramref name="enough"/>.</summary>
    public double Reach(int[] sum, bool upwards, double enough)
    {
        var dictionary = new Dictionary(facts, atoms, sum, upwards ? 1 : -1);
        for (var step = 0; step < MostSteps; step++)
        {
            if (dictionary.Gain >= enough && dictionary.IsWhole)
                return dictionary.Gain;
            switch (dictionary.Step())
            {
                case StepResult.Unbounded:
                    return double.PositiveInfinity;
                case StepResult.Best:
                    return dictionary.IsWhole ? dictionary.Gain : 0;
            }
        }

        return dictionary.IsWhole ? dictionary.Gain : 0;
    }

    private enum StepResult
    {
        Moved,
        Best,
        Unbounded,
    }

    /// <summary>Basic variables as sums of the others. Variables 0 to n - 1 are atoms, the rest the sums that facts bound.</summary>
    private sealed class Dictionary
    {
        private readonly double[][] rows;
        private readonly double[] goal;
        private readonly int[] basic;
        private readonly int[] free;
        private readonly double[] value;
        private readonly double[] low;
        private readonly double[] high;

        public Dictionary(List<(int[] Plus, int[] Minus, double Low, double High)> facts, IReadOnlyList<long> atoms, int[] sum, int sign)
        {
            var n = atoms.Count;
            rows = new double[facts.Count][];
            (value, low, high) = (new double[n + facts.Count], new double[n + facts.Count], new double[n + facts.Count]);
            for (var i = 0; i < n; i++)
                (value[i], high[i]) = (atoms[i], double.PositiveInfinity);
            for (var r = 0; r < rows.Length; r++)
            {
                rows[r] = new double[n];
                foreach (var i in facts[r].Plus)
                    rows[r][i]++;
                foreach (var i in facts[r].Minus)
                    rows[r][i]--;
                value[n + r] = facts[r].Plus.Sum(i => atoms[i]) - facts[r].Minus.Sum(i => atoms[i]);
                (low[n + r], high[n + r]) = (facts[r].Low, facts[r].High);
            }

            goal = new double[n];
            foreach (var i in sum)
                goal[i] += sign;
            free = [.. Enumerable.Range(0, n)];
            basic = [.. Enumerable.Range(n, rows.Length)];
        }

        public double Gain { get; private set; }

        public bool IsWhole => Array.TrueForAll(value, v => Math.Abs(v - Math.Round(v)) < 1e-6);

        public StepResult Step()
        {
            var column = Entering();
            if (column < 0)
                return StepResult.Best;
            var direction = Math.Sign(goal[column]);
            var (row, length) = Leaving(column, direction);
            if (double.IsPositiveInfinity(length))
                return StepResult.Unbounded;
            Gain += Math.Abs(goal[column]) * length;
            value[free[column]] += direction * length;
            for (var r = 0; r < rows.Length; r++)
            {
                if (rows[r][column] != 0)
                    value[basic[r]] += rows[r][column] * direction * length;
            }

            if (row >= 0)
                Swap(row, column);
            return StepResult.Moved;
        }

        /// <summary>The first variable that can still help, so that no cycle is possible.</summary>
        private int Entering()
        {
            var best = -1;
            for (var j = 0; j < goal.Length; j++)
            {
                var room = goal[j] > Small ? high[free[j]] - value[free[j]] : goal[j] < -Small ? value[free[j]] - low[free[j]] : 0;
                if (room > Small && (best < 0 || free[j] < free[best]))
                    best = j;
            }

            return best;
        }

        /// <summary>The row whose bound stops the move first, or -1 where the variable's own bound does.</summary>
        private (int Row, double Length) Leaving(int column, int direction)
        {
            var entering = free[column];
            var (row, length) = (-1, direction > 0 ? high[entering] - value[entering] : value[entering] - low[entering]);
            for (var r = 0; r < rows.Length; r++)
            {
                var slope = rows[r][column] * direction;
                if (Math.Abs(slope) < Small)
                    continue;
                var room = Math.Max(0, slope > 0 ? (high[basic[r]] - value[basic[r]]) / slope : (low[basic[r]] - value[basic[r]]) / slope);
                if (room < length - Small || (room <= length + Small && row >= 0 && basic[r] < basic[row]))
                    (row, length) = (r, room);
            }

            return (row, length);
        }

        private void Swap(int row, int column)
        {
            var pivot = rows[row];
            var scale = pivot[column];
            for (var j = 0; j < pivot.Length; j++)
                pivot[j] = j == column ? 1 / scale : -pivot[j] / scale;
            for (var r = 0; r < rows.Length; r++)
            {
                if (r != row)
                    Substitute(rows[r], pivot, column);
            }

            Substitute(goal, pivot, column);
            (basic[row], free[column]) = (free[column], basic[row]);
        }

        private static void Substitute(double[] target, double[] pivot, int column)
        {
            var factor = target[column];
            if (factor == 0)
                return;
            target[column] = 0;
            for (var j = 0; j < target.Length; j++)
                target[j] += factor * pivot[j];
        }
    }
}
