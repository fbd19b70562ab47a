using FairnessAudit.Disclosure;

namespace FairnessAudit.Tests.Disclosure;

/// <summary>A table with all its margins as a system of counts, and every table that a reader must hold possible, found by trying all.</summary>
internal static class TwoWayTable
{
    public static CountSystem System(int[,] cells)
    {
        var (height, width) = (cells.GetLength(0), cells.GetLength(1));
        var atoms = cells.Cast<int>().Select(c => (long)c).ToArray();
        var counts = new List<PublicCount>();
        void Add(string name, IEnumerable<int> at)
        {
            int[] sum = [.. at];
            counts.Add(new PublicCount(new CountKey(name, "", "", CountKey.N), sum, sum.Sum(i => atoms[i]), null));
        }

        for (var i = 0; i < atoms.Length; i++)
            Add($"cell {i}", [i]);
        for (var r = 0; r < height; r++)
            Add($"row {r}", Enumerable.Range(r * width, width));
        for (var c = 0; c < width; c++)
            Add($"column {c}", Enumerable.Range(0, height).Select(r => r * width + c));
        Add("all", Enumerable.Range(0, atoms.Length));
        return new CountSystem(atoms, counts, []);
    }

    /// <summary>Least and most of every count over all whole tables that agree with what is published; cells reach up to the given limit.</summary>
    public static (long Low, long High)[] Ranges(CountSystem system, bool[] hidden, int unit, int limit)
    {
        var published = Enumerable.Range(0, hidden.Length).Where(c => !hidden[c]).Select(c => (system.Counts[c].Atoms, Range: Rounding.Range(Rounding.Of(system.Counts[c].Value, unit), unit))).ToArray();
        var ranges = system.Counts.Select(_ => (Low: long.MaxValue, High: long.MinValue)).ToArray();
        var tried = new long[system.Atoms.Count];
        void Try(int atom)
        {
            if (atom == tried.Length)
            {
                for (var c = 0; c < ranges.Length; c++)
                {
                    var sum = system.Counts[c].Atoms.Sum(i => tried[i]);
                    ranges[c] = (Math.Min(ranges[c].Low, sum), Math.Max(ranges[c].High, sum));
                }

                return;
            }

            for (tried[atom] = 0; tried[atom] <= limit; tried[atom]++)
            {
                var over = false;
                var possible = true;
                foreach (var (atoms, range) in published)
                {
                    if (!atoms.Contains(atom))
                        continue;
                    var sum = atoms.Where(i => i <= atom).Sum(i => tried[i]);
                    over |= sum > range.High;
                    possible &= atoms.Max() > atom || sum >= range.Low;
                }

                if (over)
                    break;
                if (possible)
                    Try(atom + 1);
            }
        }

        Try(0);
        return ranges;
    }
}
