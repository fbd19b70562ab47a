using FairnessAudit.Population;

namespace FairnessAudit.Measures;

/// <summary>Signals by whether they stood on a list and what people made of that. One both set aside and rerouted is overridden once.</summary>
internal readonly record struct OverrideTally(long Listed, long Overridden, long SetAside, long Rerouted, long Unlisted, long TakenUp)
{
    public static OverrideTally Of(Overrides overrides, int row)
    {
        var (listed, aside, rerouted) = (overrides.Listed[row], overrides.SetAside[row], overrides.Rerouted[row]);
        return new(One(listed), One(aside || rerouted), One(aside), One(rerouted), One(!listed), One(overrides.TakenUp[row]));
    }

    public static OverrideTally operator +(OverrideTally a, OverrideTally b) => new(
        a.Listed + b.Listed, a.Overridden + b.Overridden, a.SetAside + b.SetAside, a.Rerouted + b.Rerouted, a.Unlisted + b.Unlisted, a.TakenUp + b.TakenUp);

    private static long One(bool holds) => holds ? 1 : 0;
}
