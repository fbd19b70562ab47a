using FairnessAudit.Measures;
using FairnessAudit.ThirdParty.Meta;
using FairnessAudit.ThirdParty.Tables;
using Statistics.Bounds;
using Statistics.Conditional;

namespace FairnessAudit.ThirdParty.Contrasts;

/// <summary>Makes the contrasts of a table, each with its real counts as sums and its printed ones.</summary>
internal sealed class Contrasting(RealTables tables)
{
    private readonly CountsMeta meta = tables.Printed.Meta;
    private readonly PrintedNumbers numbers = new(tables.Printed);

    /// <summary>The group against all others, then against the reference where one is named.</summary>
    public static IEnumerable<string> References(CountedAttribute attribute, string group)
    {
        yield return RateFindings.Others;
        if (attribute.Reference is { } reference && reference != group && !Overlap(attribute, reference, group))
            yield return reference;
    }

    /// <summary>Who reached <paramref name="above"/> among those who reached <paramref name="below"/>.</summary>
    /// <param name="label">What is compared.</param>
    /// <param name="above">Step and, where they differ, levels of those who count as selected.</param>
    /// <param name="below">The same of those among whom.</param>
    public Contrast Of(ContrastLabel label, IReadOnlyList<(string Step, Among Among)> above, IReadOnlyList<(string Step, Among Among)> below)
    {
        var strata = new StratumForms[above.Count];
        var (printed, parts) = (new Stratum?[above.Count], new Stratum?[above.Count]);
        for (var s = 0; s < strata.Length; s++)
        {
            var (selected, all) = (above[s], below[s]);
            strata[s] = new(Form(label, selected), Form(label, all), OtherForm(label, selected), OtherForm(label, all));
            printed[s] = Printed(label, selected, all, byParts: false);
            parts[s] = Printed(label, selected, all, byParts: true);
        }

        var own = Complete(printed);
        var added = Complete(parts);
        var same = own is not null && added is not null && own.SequenceEqual(added);
        return new(label, strata, own, same ? null : added);
    }

    private static Stratum[]? Complete(Stratum?[] strata) => Array.TrueForAll(strata, s => s is not null) ? Array.ConvertAll(strata, s => s!.Value) : null;

    private LinearForm Form(ContrastLabel label, (string Step, Among Among) of) => Form(label.Attribute, label.Group, of);

    private LinearForm OtherForm(ContrastLabel label, (string Step, Among Among) of) => label.Reference is RateFindings.Others
        ? Form("", "", of).Minus(Form(label, of))
        : Form(label.Attribute, label.Reference, of);

    private LinearForm Form(string attribute, string group, (string Step, Among Among) of) => LinearForm.Sum(of.Among.Keys(of.Step, attribute, group).Select(k => tables.Space[k]));

    private Stratum? Printed(ContrastLabel label, (string Step, Among Among) selected, (string Step, Among Among) all, bool byParts)
    {
        double? Group((string Step, Among Among) of) => Number(label.Attribute, label.Group, of, byParts);
        double? Other((string Step, Among Among) of) => label.Reference is RateFindings.Others
            ? Number("", "", of, byParts: false) - Group(of)
            : Number(label.Attribute, label.Reference, of, byParts: false);
        return Group(selected) is { } a && Group(all) is { } n1 && Other(selected) is { } c && Other(all) is { } n0 ? new Stratum(a, n1, c, n0) : null;
    }

    private double? Number(string attribute, string group, (string Step, Among Among) of, bool byParts)
    {
        double? sum = 0;
        foreach (var key in of.Among.Keys(of.Step, attribute, group))
            sum += numbers.Of(key, byParts);
        return sum;
    }

    /// <summary>Whether somebody can be in both.</summary>
    private static bool Overlap(CountedAttribute attribute, string one, string other)
    {
        return Leaves(one).Intersect(Leaves(other), StringComparer.Ordinal).Any();

        IEnumerable<string> Leaves(string name) => attribute.Group(name).SumOf is { Count: > 0 } parts ? parts.SelectMany(Leaves) : [name];
    }

    /// <summary>All that is compared, for every group: the whole process, each step given the one before, the risk profile, and levels and bands of it.</summary>
    public IEnumerable<Contrast> Plain(CountedAttribute attribute, string group)
    {
        foreach (var reference in References(attribute, group))
        {
            ContrastLabel Label(string measure, int question, string? step, string? stratum) => new(measure, question, step, attribute.Name, group, reference, stratum, "none");
            yield return Of(Label(StepMeasures.Selection, 2, null, null), [(meta.Selection, Among.All)], [(meta.Population, Among.All)]);
            foreach (var step in meta.Steps.Where(s => s.Of is not null && (s.Name != meta.Selection || s.Of != meta.Population)))
                yield return Of(Label(StepMeasures.Step, 3, step.Name, null), [(step.Name, Among.All)], [(step.Of!, Among.All)]);
            if (meta.RiskProfile is not { } profile)
                continue;
            string[] high = [.. profile.Bands.Where(b => b.High).SelectMany(b => b.Levels)];
            if (high.Length > 0 && tables.Space.Has(meta.Population, profile.Name))
            {
                yield return Of(Label(StepMeasures.HighRisk, 2, null, null), [(meta.Population, new(profile.Name, high))], [(meta.Population, Among.All)]);
            }

            foreach (var band in Bands(profile))
                yield return Of(Label(StepMeasures.Step, 3, meta.HumanStep, band.Name), [(meta.HumanStep, new(profile.Name, band.Levels))], [(Before(meta.HumanStep), new(profile.Name, band.Levels))]);
        }
    }

    /// <summary>A step within the levels of a stratum, of those who reached the one before; null where it is not counted by them.</summary>
    /// <param name="stratum">May be null.</param>
    /// <param name="label">What is compared, with the step.</param>
    /// <param name="fourfold">
    /// Everybody is the selected and the not selected added up, where both are printed: the four cells that a ratio within strata is made of.
    /// The real counts are the same either way.
    /// </param>
    public Contrast? Within(CountedStratum? stratum, ContrastLabel label, bool fourfold = false)
    {
        var step = label.Step!;
        if (stratum is null || !IsCounted(stratum, step))
            return null;
        Among[] levels = [.. stratum.Levels.Select(l => new Among(stratum.Name, [l]))];
        var whole = Of(label, [.. levels.Select(l => (step, l))], [.. levels.Select(l => (Before(step), l))]);
        if (!fourfold || meta.Step(Before(step)).SumOf.FirstOrDefault(s => s.Contains(step, StringComparer.Ordinal)) is not { } steps)
            return whole;
        var added = steps.Select(part => Of(label, [.. levels.Select(l => (step, l))], [.. levels.Select(l => (part, l))])).ToArray();
        return whole with { Printed = Added([.. added.Select(a => a.Printed)]) ?? whole.Printed, ByParts = Added([.. added.Select(a => a.ByParts ?? a.Printed)]) is var parts && whole.ByParts is null ? null : parts };
    }

    /// <summary>Sizes of several tables added up, stratum by stratum; the selected are the same in each.</summary>
    private static Stratum[]? Added(Stratum[]?[] tables) => Array.TrueForAll(tables, t => t is not null)
        ? [.. tables[0]!.Select((first, s) => first with { N1 = tables.Sum(t => t![s].N1), N0 = tables.Sum(t => t![s].N0) })]
        : null;

    private IEnumerable<LevelBand> Bands(CountedStratum profile) => !IsCounted(profile, meta.HumanStep)
        ? []
        : profile.Bands.Where(b => b.Levels.Count > 1).Concat(profile.Levels.Select(l => profile.Bands.FirstOrDefault(b => b.Levels is [var only] && only == l) ?? new LevelBand(l, [l], High: false, new(l, l))));

    private string Before(string step) => meta.Step(step).Of ?? meta.Population;

    private bool IsCounted(CountedStratum stratum, string step) => tables.Space.Has(step, stratum.Name) && tables.Space.Has(Before(step), stratum.Name);
}
