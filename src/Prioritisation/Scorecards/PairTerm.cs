using System.Text.Json.Serialization;

namespace Prioritisation.Scorecards;

/// <summary>
/// What two features together add beyond what each adds alone. The bins of both terms fall into groups, and every pair of groups is a cell
/// with whole points. At most 256 cells, so that a cell is a byte like a bin, and everything that works on bins works on cells.
/// </summary>
public sealed record PairTerm
{
    /// <summary>Most cells: a cell's number is a byte.</summary>
    public const int MaximumCells = 256;

    /// <summary>Feature of one term of the scorecard.</summary>
    public required string First { get; init; }

    /// <summary>Feature of another term.</summary>
    public required string Second { get; init; }

    /// <summary>Group, from 0 on, of every bin of the first term.</summary>
    public required IReadOnlyList<byte> FirstGroups { get; init; }

    /// <summary>Group, from 0 on, of every bin of the second term.</summary>
    public required IReadOnlyList<byte> SecondGroups { get; init; }

    /// <summary>One a cell, cell <c>first group * number of second groups + second group</c>.</summary>
    public required IReadOnlyList<int> Points { get; init; }

    /// <summary>Number of groups of the second term.</summary>
    [JsonIgnore]
    public int SecondCount => SecondGroups.Max() + 1;

    [JsonIgnore]
    public string Name => First + " × " + Second;

    /// <summary>The cell of a bin of each term.</summary>
    public byte Cell(byte first, byte second) => (byte)((FirstGroups[first] * SecondCount) + SecondGroups[second]);
}
