namespace Statistics.Bounds;

/// <summary>A sum of variables, each with its coefficient.</summary>
public sealed class LinearForm
{
    private readonly SortedDictionary<int, double> terms;

    private LinearForm(SortedDictionary<int, double> terms)
    {
        this.terms = terms;
    }

    public static LinearForm Zero { get; } = new([]);

    /// <summary>Coefficient by variable, in order of variable; none is 0.</summary>
    public IReadOnlyCollection<KeyValuePair<int, double>> Terms => terms;

    public bool IsZero => terms.Count == 0;

    /// <summary>Whether it is at least 0 wherever every variable is.</summary>
    public bool AddsOnly => terms.Values.All(c => c > 0);

    /// <summary>The variable that the form is, or null where it is anything else.</summary>
    public int? Variable => terms.Count == 1 && terms.First() is { Value: 1, Key: var only } ? only : null;

    public static LinearForm Of(int variable, double coefficient = 1) => coefficient == 0 ? Zero : new(new SortedDictionary<int, double> { [variable] = coefficient });

    public static LinearForm Sum(IEnumerable<LinearForm> forms) => Combine(forms.Select(f => (f, 1.0)));

    /// <summary>Factors times forms, added up.</summary>
    public static LinearForm Combine(IEnumerable<(LinearForm Form, double Factor)> parts)
    {
        var sum = new SortedDictionary<int, double>();
        foreach (var (form, factor) in parts)
        {
            foreach (var (variable, coefficient) in form.terms)
            {
                var changed = sum.GetValueOrDefault(variable) + factor * coefficient;
                if (changed == 0)
                    sum.Remove(variable);
                else
                    sum[variable] = changed;
            }
        }

        return new(sum);
    }

    public LinearForm Plus(LinearForm other) => Combine([(this, 1), (other, 1)]);

    public LinearForm Minus(LinearForm other) => Combine([(this, 1), (other, -1)]);

    public LinearForm Negative() => Combine([(this, -1)]);

    public double At(ReadOnlySpan<double> point)
    {
        var sum = 0.0;
        foreach (var (variable, coefficient) in terms)
            sum += coefficient * point[variable];
        return sum;
    }
}
