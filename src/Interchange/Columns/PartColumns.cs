using Interchange.Pages;

namespace Interchange.Columns;

/// <summary>The columns that are wanted of every part, made once and read by all threads.</summary>
public sealed class PartColumns
{
    private readonly LevelNames[] names;

    /// <param name="specs">In the order in which <see cref="PartReader"/> counts them.</param>
    /// <param name="undeclaredAllowed">Whether a part may hold other columns too, which are skipped.</param>
    public PartColumns(IReadOnlyList<ColumnSpec> specs, bool undeclaredAllowed = false)
    {
        Specs = specs;
        UndeclaredAllowed = undeclaredAllowed;
        names = [.. specs.Select(s => new LevelNames(s.Levels))];
    }

    public IReadOnlyList<ColumnSpec> Specs { get; }

    public bool UndeclaredAllowed { get; }

    internal LevelNames Names(int column) => names[column];
}
