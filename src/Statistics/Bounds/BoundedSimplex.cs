namespace Statistics.Bounds;

/// <summary>
/// The largest and smallest sums over a polytope, by the primal simplex method with bounds on every variable. It keeps its place between
/// questions, so the next question about the same polytope takes few steps. Whatever the steps were, the bound that is returned is the
/// dual one, computed anew from the problem as it was stated: it holds for any multipliers, so no rounding error of the steps can make it
/// too narrow (Neumaier and Shcherbina 2004, Mathematical Programming 99, 283).
/// </summary>
public sealed class BoundedSimplex
{
    private const double Small = 1e-9;

    /// <summary>A pivot below this is rounding error: the coefficients of sums of counts are small fractions.</summary>
    private const double Pivot = 1e-7;
    private const double Tolerance = 1e-7;
    private const int Patience = 40;
    private const int Refresh = 60;
    private const int MostSteps = 200_000;
    private SimplexTableau tableau;
    private readonly List<LinearForm> rows;
    private readonly List<double> low;
    private readonly List<double> high;
    private readonly List<double> value;
    private readonly int variables;

    public BoundedSimplex(Polytope polytope)
    {
        variables = polytope.Variables.Count;
        tableau = new SimplexTableau(variables);
        low = [.. polytope.Variables.Select(v => v.Low)];
        high = [.. polytope.Variables.Select(v => v.High)];
        value = [.. polytope.Variables.Select(Start)];
        rows = [];
        foreach (var row in polytope.Rows)
            Add(row.Form, row.Range);
    }

    private BoundedSimplex(BoundedSimplex other)
    {
        (tableau, variables, rows) = (other.tableau.Copy(), other.variables, [.. other.rows]);
        (low, high, value) = ([.. other.low], [.. other.high], [.. other.value]);
    }

    public int RowCount => rows.Count;

    /// <summary>The point where the last question ended.</summary>
    public double[] Point => [.. value.Take(variables)];

    /// <summary>Which variables and rows (rows counted behind the variables) cannot hold together: set by <see cref="FindPoint"/> where there is no point.</summary>
    public IReadOnlyList<int> Certificate { get; private set; } = [];

    /// <summary>The same polytope with further rows behind its own; this one stays as it is.</summary>
    public BoundedSimplex With(IEnumerable<RangedForm> further)
    {
        var copy = new BoundedSimplex(this);
        foreach (var row in further)
            copy.Add(row.Form, row.Range);
        return copy;
    }

    /// <summary>The polytope with one row in a narrower range.</summary>
    /// <param name="row">From 0, in order of statement.</param>
    /// <param name="range">New range.</param>
    public BoundedSimplex Narrowed(int row, ValueRange range)
    {
        var copy = new BoundedSimplex(this);
        (copy.low[variables + row], copy.high[variables + row]) = (range.Low, range.High);
        if (!copy.tableau.Basic.Contains(variables + row))
        {
            copy.value[variables + row] = Math.Clamp(copy.value[variables + row], range.Low, range.High);
            copy.Revalue();
        }

        return copy;
    }

    /// <summary>Smallest and largest value of the form; nothing where there is no point.</summary>
    public ValueRange? Range(LinearForm form) => FindPoint() ? new(-Maximum(form.Negative()).Bound, Maximum(form).Bound) : null;

    /// <summary>The largest value of the form. There must be a point.</summary>
    public Optimum Maximum(LinearForm form)
    {
        if (!FindPoint())
            throw new InvalidOperationException("no point lies in every range");
        var goal = tableau.Express(form);
        for (var (step, idle) = (0, 0); ; step++)
        {
            var (column, direction) = Entering(goal, idle > Patience);
            if (column < 0 || step > MostSteps)
                break;
            if (Move(column, direction, goal, idle > Patience) is not { } length)
                return new(double.PositiveInfinity, double.PositiveInfinity, Point);
            idle = length > Small ? 0 : idle + 1;
            if (step % Refresh == Refresh - 1)
                Revalue();
        }

        Revalue();
        var reached = form.At(Point);
        return new(reached, Math.Max(reached, DualBound(form, goal)), Point);
    }

    /// <summary>Goes to a point that lies in every range. False where there is none.</summary>
    public bool FindPoint()
    {
        var again = false;
        for (var (step, idle) = (0, 0); step <= MostSteps; step++)
        {
            if (!Enumerable.Range(0, tableau.Rows).Any(r => Outside(tableau.Basic[r]) != 0))
                return true;
            var less = Shortfall();
            var (column, direction) = Entering(less, idle > Patience);
            if (column < 0)
            {
                if (Certify(less))
                    return false;
                if (again)
                    throw new InvalidOperationException("the simplex method lost its way");
                again = true;
                Restart();
                continue;
            }

            // Nothing is so far outside that moving towards it goes on for ever.
            idle = Move(column, direction, less, idle > Patience)!.Value > Small ? 0 : idle + 1;
            if (step % Refresh == Refresh - 1)
                Revalue();
        }

        throw new InvalidOperationException("the simplex method found no end");
    }

    /// <summary>
    /// Holds the end of the search against the problem as it was stated: what is outside would have to add up to more than the rest can, so
    /// that no rounding error of the steps can call a problem impossible that is not (Farkas 1902).
    /// </summary>
    private bool Certify(double[] less)
    {
        int[] outside = [.. tableau.Basic.Where(b => Outside(b) != 0)];
        var sum = LinearForm.Combine(outside.Select(b => (b < variables ? LinearForm.Of(b) : rows[b - variables], (double)-Outside(b))));
        var wanted = outside.Sum(b => Outside(b) > 0 ? -high[b] : low[b]);
        if (!(DualBound(sum, less) < wanted))
            return false;
        Certificate = [.. outside, .. tableau.Free.Where((_, j) => Math.Abs(less[j]) > Small)];
        return true;
    }

    /// <summary>Forgets all steps, and with them their rounding errors.</summary>
    private void Restart()
    {
        tableau = new SimplexTableau(variables);
        for (var i = 0; i < variables; i++)
            value[i] = Start(new(low[i], high[i]));
        for (var r = 0; r < rows.Count; r++)
        {
            tableau.Add(rows[r], variables + r);
            value[variables + r] = rows[r].At(Point);
        }
    }

    private static double Start(ValueRange range) => double.IsFinite(range.Low) ? range.Low : double.IsFinite(range.High) ? range.High : 0;

    private void Add(LinearForm form, ValueRange range)
    {
        tableau.Add(form, variables + rows.Count);
        rows.Add(form);
        low.Add(range.Low);
        high.Add(range.High);
        value.Add(form.At(Point));
    }

    /// <summary>1 above the range, -1 below it, 0 inside.</summary>
    private int Outside(int variable)
    {
        var slack = Tolerance * Math.Max(1, Math.Abs(value[variable]) * 1e-3);
        return value[variable] > high[variable] + slack ? 1 : value[variable] < low[variable] - slack ? -1 : 0;
    }

    /// <summary>Coefficients by free variable of minus the sum of all that is outside: what a step towards a point makes larger.</summary>
    private double[] Shortfall()
    {
        var sum = new double[tableau.Free.Length];
        for (var r = 0; r < tableau.Rows; r++)
        {
            var outside = Outside(tableau.Basic[r]);
            for (var j = 0; outside != 0 && j < sum.Length; j++)
                sum[j] -= outside * tableau[r][j];
        }

        return sum;
    }

    /// <summary>The free variable that helps most; after too many steps without progress the first that helps, so that no cycle is possible (Bland 1977).</summary>
    private (int Column, int Direction) Entering(double[] goal, bool first)
    {
        var (best, gain) = (-1, Small);
        for (var j = 0; j < goal.Length; j++)
        {
            var variable = tableau.Free[j];
            var room = goal[j] > 0 ? high[variable] - value[variable] : value[variable] - low[variable];
            if (Math.Abs(goal[j]) <= Small || room <= Small)
                continue;
            if (first ? best < 0 || variable < tableau.Free[best] : Math.Abs(goal[j]) > gain)
                (best, gain) = (j, Math.Abs(goal[j]));
        }

        return best < 0 ? (-1, 0) : (best, Math.Sign(goal[best]));
    }

    /// <summary>Moves a free variable until a range stops it.</summary>
    /// <returns>How far; null where nothing stops it.</returns>
    private double? Move(int column, int direction, double[] goal, bool first)
    {
        var entering = tableau.Free[column];
        var own = direction > 0 ? high[entering] - value[entering] : value[entering] - low[entering];
        var (row, length, slope) = (-1, own, 0.0);
        for (var r = 0; r < tableau.Rows; r++)
        {
            var change = tableau[r][column] * direction;
            if (Math.Abs(change) <= Pivot || Room(tableau.Basic[r], change) is not { } room)
                continue;
            var until = Math.Max(0, room / change);
            var tie = until <= length + Small && row >= 0 && (first ? tableau.Basic[r] < tableau.Basic[row] : Math.Abs(change) > Math.Abs(slope));
            if (until < length - Small || tie)
                (row, length, slope) = (r, Math.Min(length, until), change);
        }

        if (double.IsPositiveInfinity(length))
            return null;
        value[entering] += direction * length;
        for (var r = 0; r < tableau.Rows; r++)
            value[tableau.Basic[r]] += tableau[r][column] * direction * length;
        if (row >= 0)
        {
            Settle(tableau.Basic[row], slope);
            tableau.Swap(row, column, goal);
        }

        return length;
    }

    /// <summary>How far a basic variable can go the way of the slope; null for ever. One outside stops where it comes in.</summary>
    private double? Room(int variable, double slope)
    {
        var outside = Outside(variable);
        if (outside != 0 && Math.Sign(slope) == outside)
            return null;
        var end = outside != 0 ? (outside > 0 ? high[variable] : low[variable]) : slope > 0 ? high[variable] : low[variable];
        return double.IsFinite(end) ? end - value[variable] : null;
    }

    /// <summary>The end at which a variable was stopped, exactly.</summary>
    private void Settle(int variable, double slope)
    {
        var (toLow, toHigh) = (Math.Abs(value[variable] - low[variable]), Math.Abs(value[variable] - high[variable]));
        value[variable] = toLow < toHigh || (toLow == toHigh && slope < 0) ? low[variable] : high[variable];
    }

    private void Revalue()
    {
        for (var r = 0; r < tableau.Rows; r++)
        {
            var sum = 0.0;
            for (var j = 0; j < tableau.Free.Length; j++)
                sum += tableau[r][j] * value[tableau.Free[j]];
            value[tableau.Basic[r]] = sum;
        }
    }

    /// <summary>Weak duality: form = multipliers times rows plus a rest in the variables, and each part is at most its largest.</summary>
    private double DualBound(LinearForm form, double[] goal)
    {
        var rest = new double[variables];
        foreach (var (variable, coefficient) in form.Terms)
            rest[variable] = coefficient;
        var bound = 0.0;
        for (var j = 0; j < goal.Length; j++)
        {
            var row = tableau.Free[j] - variables;
            if (row < 0 || Math.Abs(goal[j]) <= Small)
                continue;
            bound += Largest(goal[j], variables + row);
            foreach (var (variable, coefficient) in rows[row].Terms)
                rest[variable] -= goal[j] * coefficient;
        }

        for (var i = 0; i < variables; i++)
            bound += Largest(rest[i], i);
        return bound;
    }

    private double Largest(double factor, int variable)
    {
        var end = factor > 0 ? high[variable] : low[variable];
        return Math.Abs(factor) <= Small && !double.IsFinite(end) ? 0 : factor == 0 ? 0 : factor * end;
    }
}
