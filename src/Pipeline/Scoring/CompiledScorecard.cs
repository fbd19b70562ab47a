using Prioritisation.Scorecards;

namespace Pipeline.Scoring;

/// <summary>A scorecard as tables for blocks of rows. Only read after it is made, so that all workers share it.</summary>
internal sealed unsafe class CompiledScorecard
{
    private readonly AlignedMemory<float> nodes;
    private readonly AlignedMemory<int> keys;
    private readonly AlignedMemory<byte> planes;
    private readonly AlignedMemory<byte> maps;

    public CompiledScorecard(Scorecard scorecard)
    {
        Scorecard = scorecard;
        nodes = new(scorecard.Terms.Count * SearchTree.Room);
        keys = new(scorecard.PartCount * KeyTable.KeyRoom);
        planes = new(scorecard.PartCount * KeyTable.PlaneRoom);
        maps = new(scorecard.Pairs.Count * PairMaps.Room);
        Trees = [.. scorecard.Terms.Select((term, t) => SearchTree.Of(term.UpperBounds, nodes.Start + (t * SearchTree.Room)))];
        Pairs = [.. scorecard.Pairs.Select((pair, p) => PairMaps.Of(pair, scorecard, maps.Start + (p * PairMaps.Room)))];
        Tables = [.. Enumerable.Range(0, scorecard.PartCount).Select(part =>
            KeyTable.Of(scorecard.PartPoints(part), part, keys.Start + (part * KeyTable.KeyRoom), planes.Start + (part * KeyTable.PlaneRoom)))];
    }

    public Scorecard Scorecard { get; }

    /// <summary>One a term; without levels where the term reads levels.</summary>
    public SearchTree[] Trees { get; }

    public PairMaps[] Pairs { get; }

    /// <summary>One a part.</summary>
    public KeyTable[] Tables { get; }

    /// <summary>What the parts' numbers add to the sum of a row's keys.</summary>
    public int PartSum => Tables.Length * (Tables.Length - 1) / 2;
}
