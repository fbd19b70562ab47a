namespace Prioritisation.Ordering;

/// <summary>Neighbouring classes and bands that are drawn together; in all of them the orders disagree, or in none.</summary>
internal sealed record DrawCell(bool Disagree, int FirstClass, int LastClass, byte FirstBand, byte LastBand, IReadOnlyList<int> Rows)
{
    /// <summary>Together with the next in the order of class and band.</summary>
    public DrawCell With(DrawCell next) => this with
    {
        LastClass = next.LastClass,
        FirstBand = Math.Min(FirstBand, next.FirstBand),
        LastBand = Math.Max(LastBand, next.LastBand),
        Rows = [.. Rows, .. next.Rows],
    };

    /// <summary>How far apart two neighbours are: bands of a class are merged before classes, and both before agreement.</summary>
    public int Distance(DrawCell next) => Disagree != next.Disagree ? 2 : FirstClass == next.LastClass ? 0 : 1;

    public string Name(IReadOnlyList<ClassRule> classes)
    {
        var bands = FirstBand == LastBand ? $"band {FirstBand}" : $"bands {FirstBand}-{LastBand}";
        var who = FirstClass == LastClass ? classes[FirstClass].Name : $"{classes[FirstClass].Name} to {classes[LastClass].Name}";
        return $"{who}, {bands}{(Disagree ? ", orders disagree" : "")}";
    }
}
