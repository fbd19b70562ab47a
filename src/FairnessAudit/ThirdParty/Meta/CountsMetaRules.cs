using System.Globalization;

namespace FairnessAudit.ThirdParty.Meta;

/// <summary>What a description must say, and what may not contradict itself.</summary>
internal static class CountsMetaRules
{
    private static readonly string[] Kinds = [CountedStratum.Profile, CountedStratum.JustifiedGround, CountedStratum.StandIn];

    /// <param name="document">As read.</param>
    /// <param name="tell">Place, value and rule of each problem.</param>
    public static void Check(CountsMetaDocument document, Action<string, string?, string> tell)
    {
        if (document.Schema is not CountsMeta.Schema)
            tell("schema", document.Schema, $"must be {CountsMeta.Schema}");
        Demand("id", document.Id, tell);
        Demand("source", document.Source, tell);
        Demand("licence", document.Licence, tell);
        Demand("counted_by", document.CountedBy, tell);
        Demand("period", document.Period, tell);
        Rounding(document.Rounding, tell);
        Suppression(document.Suppression ?? [], tell);
        Steps(document, tell);
        Attributes(document.Attributes ?? [], tell);
        Strata(document.Strata ?? [], tell);
    }

    private static void Rounding(CountsMetaDocument.RoundingSection? rounding, Action<string, string?, string> tell)
    {
        if (rounding?.Kind is null || !RoundingRule.Kinds.Contains(rounding.Kind, StringComparer.Ordinal))
        {
            tell("rounding.kind", rounding?.Kind, "must be none, nearest, controlled or random");
            return;
        }

        if (rounding.Kind is RoundingRule.None ? rounding.Base is not (null or 1) : rounding.Base is not >= 1)
            tell("rounding.base", Number(rounding.Base), "must be a whole number of at least 1, and is 1 where nothing is rounded");
        if (rounding.Kind is RoundingRule.Random ? rounding.Maximum is not >= 0 : rounding.Maximum is not null)
            tell("rounding.maximum", Number(rounding.Maximum), "must say how far rounding by chance may go, and belongs to nothing else");
        if (rounding.Ties is not (null or RoundingRule.Up or RoundingRule.Down or RoundingRule.Either))
            tell("rounding.ties", rounding.Ties, "must be up, down or either");
    }

    private static void Suppression(List<CountsMetaDocument.SuppressionSection> marks, Action<string, string?, string> tell)
    {
        foreach (var mark in marks)
        {
            if (string.IsNullOrWhiteSpace(mark.Mark) || long.TryParse(mark.Mark, NumberStyles.Integer, CultureInfo.InvariantCulture, out _))
                tell("suppression.mark", mark.Mark, "must be a text that is no number");
            if (mark.Low is not >= 0 || mark.High < mark.Low)
                tell($"suppression.{mark.Mark}", $"{mark.Low} to {mark.High}", "must say the least count that it hides, and the most unless it may hide any");
        }

        Twice("suppression", marks.Select(m => m.Mark), tell);
    }

    private static void Steps(CountsMetaDocument document, Action<string, string?, string> tell)
    {
        var steps = document.Steps ?? [];
        var names = steps.Select(s => s.Name).ToHashSet(StringComparer.Ordinal);
        if (steps.Count < 2)
            tell("steps", null, "name at least two steps, in the order in which they happen");
        Twice("steps", steps.Select(s => s.Name), tell);
        for (var i = 0; i < steps.Count; i++)
        {
            if (i > 0 && !steps.Take(i).Any(s => s.Name == steps[i].Of))
                tell($"steps.{steps[i].Name}.of", steps[i].Of, "must be a step before it, of which it is a part");
            Known($"steps.{steps[i].Name}.sum_of", steps[i].SumOf ?? [], names, steps[i].Name, tell);
        }

        foreach (var total in document.StepTotals ?? [])
            Known($"step_totals.{total.Whole}", [.. total.Parts ?? [], total.Whole ?? ""], names, null, tell);
        if (steps.Count > 0 && document.Population != steps[0].Name)
            tell("population", document.Population, "must be the first step");
        if (!names.Contains(document.Selection) || document.Selection == document.Population)
            tell("selection", document.Selection, "must be a step after the first");
        if (document.HumanStep is { } human && (!names.Contains(human) || human == document.Population))
            tell("human_step", human, "must be a step after the first");
        var sums = steps.Where(s => s.Name is not null).DistinctBy(s => s.Name, StringComparer.Ordinal)
            .ToDictionary(s => s.Name!, s => (IReadOnlyList<string>)[.. s.SumOf ?? [], .. (document.StepTotals ?? []).Where(t => t.Whole == s.Name).SelectMany(t => t.Parts ?? [])], StringComparer.Ordinal);
        Acyclic("steps", sums, tell);
    }

    private static void Attributes(List<CountsMetaDocument.AttributeSection> attributes, Action<string, string?, string> tell)
    {
        if (attributes.Count == 0)
            tell("attributes", null, "name at least one");
        Twice("attributes", attributes.Select(a => a.Name), tell);
        foreach (var attribute in attributes)
        {
            var where = $"attributes.{attribute.Name}";
            var groups = attribute.Groups ?? [];
            var names = groups.Select(g => g.Name).ToHashSet(StringComparer.Ordinal);
            Demand(where + ".name", attribute.Name, tell);
            if (attribute.Complete is null)
                tell(where + ".complete", null, "must say whether the groups that are no sum of others are together everybody");
            if (groups.Count < 2)
                tell(where + ".groups", null, "name at least two groups");
            Twice(where + ".groups", groups.Select(g => g.Name), tell);
            if (attribute.Reference is not null && !names.Contains(attribute.Reference))
                tell(where + ".reference", attribute.Reference, "must be one of the groups");
            foreach (var group in groups)
                Known($"{where}.groups.{group.Name}.sum_of", group.SumOf ?? [], names, group.Name, tell);
            Acyclic(where + ".groups", groups.Where(g => g.Name is not null).DistinctBy(g => g.Name, StringComparer.Ordinal).ToDictionary(g => g.Name!, g => (IReadOnlyList<string>)(g.SumOf ?? []), StringComparer.Ordinal), tell);
        }
    }

    private static void Strata(List<CountsMetaDocument.StratumSection> strata, Action<string, string?, string> tell)
    {
        Twice("strata", strata.Select(s => s.Name), tell);
        foreach (var kind in new[] { CountedStratum.Profile, CountedStratum.JustifiedGround })
        {
            if (strata.Count(s => s.Kind == kind) > 1)
                tell("strata", kind, "is there more than once: have the two crossed and counted as one");
        }

        foreach (var stratum in strata)
        {
            var where = $"strata.{stratum.Name}";
            var levels = (stratum.Levels ?? []).ToHashSet<string?>(StringComparer.Ordinal);
            Demand(where + ".name", stratum.Name, tell);
            if (!Kinds.Contains(stratum.Kind, StringComparer.Ordinal))
                tell(where + ".kind", stratum.Kind, "must be risk_profile, ground or stand_in");
            if (stratum.Complete is null)
                tell(where + ".complete", null, "must say whether the levels are together everybody");
            if (levels.Count < 2)
                tell(where + ".levels", null, "name at least two levels");
            Twice(where + ".levels", stratum.Levels ?? [], tell);
            foreach (var band in stratum.Bands ?? [])
                Known($"{where}.bands.{band.Name}", band.Levels is { Count: > 0 } given ? given : [""], levels, null, tell);
            if (stratum.Kind is CountedStratum.Profile or CountedStratum.JustifiedGround && stratum.Complete is false)
                tell(where + ".complete", "false", "a risk profile or ground must divide everybody");
        }
    }

    private static void Demand(string where, string? value, Action<string, string?, string> tell)
    {
        if (string.IsNullOrWhiteSpace(value))
            tell(where, value, "is needed");
    }

    private static void Twice(string where, IEnumerable<string?> names, Action<string, string?, string> tell)
    {
        foreach (var name in names.GroupBy(n => n, StringComparer.Ordinal).Where(g => g.Count() > 1 || string.IsNullOrWhiteSpace(g.Key)))
            tell(where, name.Key, "must be named, and once");
    }

    private static void Known(string where, List<string> names, HashSet<string?> known, string? self, Action<string, string?, string> tell)
    {
        foreach (var name in names.Where(n => !known.Contains(n) || n == self))
            tell(where, name, "must be another one that is declared");
    }

    private static void Acyclic(string where, Dictionary<string, IReadOnlyList<string>> sums, Action<string, string?, string> tell)
    {
        foreach (var name in sums.Keys.Where(n => Reaches(n, n, [])))
            tell(where, name, "is a sum of itself");

        bool Reaches(string from, string to, HashSet<string> seen) =>
            sums.GetValueOrDefault(from, []).Any(part => part == to || (seen.Add(part) && Reaches(part, to, seen)));
    }

    private static string? Number(int? value) => value?.ToString(CultureInfo.InvariantCulture);
}
