namespace FairnessAudit.Export.Kader;

/// <summary>Measures of the Algoritmekader that this software bears on, in the order of the life cycle.</summary>
internal static class MeasureList
{
    public static IReadOnlyList<Measure> Of(ReleaseFacts facts) =>
        [.. GovernanceMeasures.Of(facts), .. DataMeasures.Of(facts), .. BuildingMeasures.Of(facts), .. UseMeasures.Of(facts)];
}
