using Interchange.Columns;

namespace Interchange.Contracts;

/// <summary>One ODCS property as a declared column.</summary>
internal static class OdcsColumnParser
{
    private static readonly HashSet<string> Keys = OdcsParser.Set(
        "id", "name", "businessName", "description", "logicalType", "logicalTypeOptions", "physicalType", "physicalName", "required", "unique", "primaryKey",
        "primaryKeyPosition", "classification", "criticalDataElement", "examples", "tags", "quality", "authoritativeDefinitions", "customProperties",
        "transformLogic", "transformDescription");

    private static readonly HashSet<string> Facts = OdcsParser.Set(
        "role", "labelNl", "meaningNl", "justification", "legalBasis", "unit", "monotone", "stratumSet", "coarsenTo", "refusedLevels", "levelLabels", "unitNl", "mayBeAbsent", "toBeDecidedBy");

    private static readonly HashSet<string> LabelLanguages = OdcsParser.Set("nl", "en");

    public static ContractColumn Parse(OdcsNode node)
    {
        var name = OdcsParser.Wanted(node, "name");
        node = node.In(name);
        node.Only(Keys);
        var facts = node.Custom();
        facts.Only(Facts);
        if (facts.Text("toBeDecidedBy") is { } who)
            facts.Problem("column-undecided", who, "this column is still to be decided on", "decide, write the justification and remove 'toBeDecidedBy'");
        var (kind, whole, levels) = KindOf(node);
        var options = node.Map("logicalTypeOptions");
        return new ContractColumn
        {
            Name = name,
            Kind = kind,
            Whole = whole,
            Levels = levels,
            Nullable = node.Flag("required") is not true,
            Minimum = kind == ColumnKind.Number ? options?.Number("minimum") : null,
            Maximum = kind == ColumnKind.Number ? options?.Number("maximum") : null,
            Meaning = new LocalText(OdcsParser.Wanted(facts, "meaningNl"), OdcsParser.Wanted(node, "description")),
            Label = new LocalText(OdcsParser.Wanted(facts, "labelNl"), OdcsParser.Wanted(node, "businessName")),
            Role = Choice(facts, "role", ColumnRole.Context, required: true),
            RefusedLevels = facts.TextsByName("refusedLevels"),
            LevelLabels = Labels(facts.Map("levelLabels")),
            MayBeAbsent = facts.Flag("mayBeAbsent") ?? false,
            CoarsenTo = facts.Number("coarsenTo"),
            Unit = facts.Text("unit"),
            UnitNl = facts.Text("unitNl"),
            Monotone = Choice(facts, "monotone", Monotone.Free, required: false),
            StratumSet = Choice(facts, "stratumSet", StratumSet.None, required: false),
            Justification = facts.Text("justification"),
            LegalBasis = facts.Text("legalBasis"),
        };
    }

    private static SortedDictionary<string, LocalText> Labels(OdcsNode? node)
    {
        var labels = new SortedDictionary<string, LocalText>(StringComparer.Ordinal);
        foreach (var level in node?.Keys ?? [])
        {
            if (node!.Map(level) is not { } texts)
                continue;
            texts.Only(LabelLanguages);
            labels[level] = new LocalText(OdcsParser.Wanted(texts, "nl"), OdcsParser.Wanted(texts, "en"));
        }

        return labels;
    }

    private static (ColumnKind Kind, bool Whole, IReadOnlyList<string> Levels) KindOf(OdcsNode node)
    {
        var levels = node.Maps("quality").Select(q => q.Map("arguments")?.Texts("validValues")).FirstOrDefault(v => v is not null);
        switch (node.Text("logicalType"))
        {
            case "number":
                return (ColumnKind.Number, false, []);
            case "integer":
                return (ColumnKind.Number, true, []);
            case "date":
                return (ColumnKind.Date, false, []);
            case "boolean":
                return (ColumnKind.Level, false, ["no", "yes"]);
            case "string":
                return levels is null ? (ColumnKind.Text, false, []) : (ColumnKind.Level, false, levels);
            default:
                node.Problem("column-logical-type", node.Text("logicalType"), "'logicalType' must be string, number, integer, date or boolean");
                return (ColumnKind.Text, false, []);
        }
    }

    private static T Choice<T>(OdcsNode node, string key, T standard, bool required)
        where T : struct, Enum
    {
        var text = node.Text(key);
        if (text is not null)
        {
            foreach (var value in Enum.GetValues<T>())
            {
                if (string.Equals(value.ToString(), text, StringComparison.OrdinalIgnoreCase))
                    return value;
            }
        }

        if (text is not null || required)
            node.Problem("column-" + key.ToLowerInvariant(), text, $"'{key}' must be one of {string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant()}");
        return standard;
    }
}
