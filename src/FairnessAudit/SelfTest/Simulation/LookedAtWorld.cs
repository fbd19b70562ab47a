using FairnessAudit.Population;
using Statistics.Resampling;

namespace FairnessAudit.SelfTest.Simulation;

/// <summary>
/// Signals of two groups that the existing process looks at by one sign and a candidate would choose by another, with a random draw from what
/// the process leaves. Founded shares hang on class alone, so a group's truth is that of everybody, and every truth is a sum.
/// </summary>
internal sealed record LookedAtWorld
{
    public const string Attribute = "group";
    public const string Member = "one";

    /// <summary>The step that people take after they have said whether a signal is founded.</summary>
    public const string Later = "measure";

    private const int Blocks = BlockJackknife.Blocks;
    private const double Share = 0.3;
    private static readonly double[] Classes = [0.4, 0.3, 0.2, 0.1];
    private static readonly double[] Founded = [0.1, 0.2, 0.3, 0.4];

    public required int Signals { get; init; }

    /// <summary>Of the group's unfounded signals that are looked at, the share recorded as founded.</summary>
    public double RecordedTooReadily { get; init; }

    /// <summary>Whether anything is taken after the record.</summary>
    public bool LaterStage { get; init; } = true;

    /// <summary>Whether the candidate chooses by another sign; else it chooses what the process chose.</summary>
    public bool CandidateDiffers { get; init; } = true;

    public double Drawn { get; init; } = 0.05;

    /// <summary>Founded share of everything.</summary>
    public static double FoundedShare => Classes.Zip(Founded, (p, f) => p * f).Sum();

    /// <summary>Founded share of what the candidate would choose, if it chooses by its own sign.</summary>
    public static double CandidateShare => Classes.Zip(Founded, (p, f) => p * f * OtherSign(true)).Sum() / Classes.Zip(Founded, (p, f) => p * ((f * OtherSign(true)) + ((1 - f) * OtherSign(false)))).Sum();

    /// <returns>The counts that a real audit would make, and the founded share of what the candidate chooses in them.</returns>
    public (CountTable Table, double CandidateFounded) Draw(ref RandomStream random)
    {
        var cells = new Dictionary<Cell, long>();
        var (eligible, drawn) = (new long[Classes.Length], new long[Classes.Length]);
        long chosen = 0, hits = 0;
        for (var row = 0; row < Signals; row++)
        {
            var (cell, founded) = One(ref random, eligible, drawn);
            if (cell.Step is Step.PutForward)
                (chosen, hits) = (chosen + 1, hits + (founded ? 1 : 0));
            cells[cell] = cells.GetValueOrDefault(cell) + 1;
        }

        return (Table(cells, eligible, drawn), (double)hits / chosen);
    }

    /// <summary>Both groups as one.</summary>
    public static CountTable AsOne(CountTable table) => table with { Groups = ["all"], Cells = [.. table.Cells.Select(c => KeyValuePair.Create(c.Key with { Group = 0 }, c.Value))] };

    private (Cell Cell, bool Founded) One(ref RandomStream random, long[] eligible, long[] drawn)
    {
        var (c, member, block) = (Chance.Pick(ref random, Classes), random.Uniform() < Share, random.Below(Blocks));
        var founded = random.Uniform() < Founded[c];
        var byProcess = random.Uniform() < (random.Uniform() < (founded ? 0.6 : 0.2) ? 0.4 : 0.05);
        var byCandidate = CandidateDiffers ? random.Uniform() < OtherSign(founded) : byProcess;
        var seen = byProcess ? Seen.ByProcess : random.Uniform() < Drawn ? Seen.ByDraw : Seen.ByNobody;
        eligible[c] += byProcess ? 0 : 1;
        drawn[c] += seen is Seen.ByDraw ? 1 : 0;
        var recorded = founded || (member && random.Uniform() < RecordedTooReadily);
        var measure = LaterStage && founded && random.Uniform() < 0.4;
        return (new Cell
        {
            Group = member ? 0 : 1,
            Minimal = c,
            Full = c,
            Band = 0,
            Period = 0,
            Block = block,
            Step = byCandidate ? Step.PutForward : Step.Passed,
            Seen = seen,
            Design = byProcess ? 0 : c + 1,
            Reached = seen is Seen.ByNobody ? 0 : measure ? 2 : 1,
            Mature = true,
            Outcome = seen is Seen.ByNobody ? Known.No : recorded ? Known.Founded : Known.Unfounded,
        }, founded);
    }

    private CountTable Table(Dictionary<Cell, long> cells, long[] eligible, long[] drawn)
    {
        string[] classes = [.. Classes.Select((_, c) => FormattableString.Invariant($"class {c}"))];
        return new CountTable
        {
            Attribute = Attribute,
            Groups = [Member, "other"],
            Minimal = classes,
            Full = classes,
            FullColumns = ["class"],
            Periods = ["period"],
            Bands = ["00"],
            Strata = [DesignStratum.NotDrawable, .. eligible.Select((n, c) => new DesignStratum(classes[c], n, drawn[c]))],
            Funnel = LaterStage ? ["opened", Later] : ["opened"],
            Cells = [.. cells],
        };
    }

    /// <summary>Chance that the candidate's own sign is there, and that it has a place for it.</summary>
    private static double OtherSign(bool founded) => founded ? 0.35 : 0.075;
}
