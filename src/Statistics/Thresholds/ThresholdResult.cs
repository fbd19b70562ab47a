namespace Statistics.Thresholds;

/// <summary>What one prior makes of the decisions.</summary>
/// <param name="Prior">Its name.</param>
/// <param name="Groups">By group: the threshold, and how much higher it is than that of all others.</param>
/// <param name="RHat">Largest split R-hat of these thresholds (Gelman and others 2013, Bayesian Data Analysis, 11.4): near 1 where chains agree.</param>
/// <param name="EffectiveDraws">Fewest effective draws behind one of them.</param>
/// <param name="Fit">How the model's own predictions compare with the decisions.</param>
public sealed record ThresholdResult(string Prior, IReadOnlyList<ThresholdOfGroup> Groups, double RHat, double EffectiveDraws, ThresholdFit Fit)
{
    private const double LargestRHat = 1.05;
    private const double FewestDraws = 100;

    /// <summary>Whether the chains tell one story; a result that did not converge says nothing.</summary>
    public bool Converged => RHat <= LargestRHat && EffectiveDraws >= FewestDraws;
}

/// <param name="Threshold">Chance of founded from which it is acted: posterior mean over units, each unit as often as it decides, with a 95% interval.</param>
/// <param name="Higher">Less that of all other groups, each as often as it is decided on.</param>
public sealed record ThresholdOfGroup(Estimate Threshold, Estimate Higher);

/// <summary>Posterior predictive check: decisions drawn anew from the fitted model beside the real ones.</summary>
/// <param name="ActedP">Share of draws in which the acted shares lie further from the model than the real ones do; small where the model does not fit.</param>
/// <param name="HitP">The same of the founded shares.</param>
/// <param name="Outside">Cells of which a real rate lies outside the 95% of its drawn ones.</param>
/// <param name="Cells">All cells.</param>
public sealed record ThresholdFit(double ActedP, double HitP, int Outside, int Cells)
{
    private const double Smallest = 0.05;

    public bool Fits => ActedP >= Smallest && HitP >= Smallest;
}
