namespace Statistics.Thresholds;

/// <summary>
/// The threshold test of Simoiu, Corbett-Davies and Goel (2017), Ann. Appl. Stat. 11, 1193, in the fast form of Pierson, Corbett-Davies and
/// Goel (2018), AISTATS: of a case people see a sign, normal with mean 0 where it is unfounded and delta where it is founded, both with
/// deviation 1; they act where the chance of founded given the sign passes a threshold. Both rates of a cell then have a closed form, and the
/// threshold is told from the distribution of risk that lies behind it. It is identified by this form, not by the data alone.
/// </summary>
internal sealed class ThresholdModel
{
    private readonly ThresholdCell[] cells;
    private readonly ThresholdPrior prior;

    public ThresholdModel(IReadOnlyList<ThresholdCell> cells, ThresholdPrior prior)
    {
        (this.cells, this.prior) = ([.. cells], prior);
        (Groups, Units) = (cells.Max(c => c.Group) + 1, cells.Max(c => c.Unit) + 1);
        (baseUnit, signal) = (Groups, Groups + Units - 1);
        (signalUnit, threshold) = (signal + Groups, signal + Groups + Units - 1);
        deviation = threshold + Groups;
        Dimensions = deviation + this.cells.Length;
    }

    private readonly int baseUnit;
    private readonly int signal;
    private readonly int signalUnit;
    private readonly int threshold;
    private readonly int deviation;

    public int Groups { get; }

    public int Units { get; }

    /// <summary>Length of a point: log odds by group and unit, log distance by group and unit, thresholds by group, and a standard deviate a cell.</summary>
    public int Dimensions { get; }

    public IReadOnlyList<ThresholdCell> Cells => cells;

    /// <summary>Log density of one coordinate under the prior, up to a constant, and its slope.</summary>
    public double LogPrior(int coordinate, double value, out double slope)
    {
        var (mean, sd) = Normal(coordinate);
        slope = (mean - value) / (sd * sd);
        return -0.5 * (value - mean) * (value - mean) / (sd * sd);
    }

    /// <summary>Draws a point from the prior.</summary>
    public double[] Draw(ref Resampling.RandomStream random)
    {
        var point = new double[Dimensions];
        for (var i = 0; i < point.Length; i++)
        {
            var (mean, sd) = Normal(i);
            point[i] = mean + (sd * random.Normal());
        }

        return point;
    }

    /// <summary>The threshold of a cell, as the chance of founded from which it is acted.</summary>
    public double ThresholdOf(double[] point, int cell) => 1 / (1 + Math.Exp(-LogOdds(point, cell)));

    /// <summary>Share acted on, and share of these founded, that a point gives a cell.</summary>
    public (double Acted, double Hit) Rates(double[] point, int cell)
    {
        var (hits, alarms) = Parts(point, cell).Shares;
        return (hits + alarms, hits + alarms > 0 ? hits / (hits + alarms) : 1 / (1 + Math.Exp(-Parts(point, cell).Odds)));
    }

    /// <summary>Log density at a point, up to a constant, with its slope along every coordinate.</summary>
    public double LogDensity(double[] point, double[] slope)
    {
        var sum = 0.0;
        for (var i = 0; i < point.Length; i++)
            sum += LogPrior(i, point[i], out slope[i]);
        for (var c = 0; c < cells.Length; c++)
        {
            sum += LogLikelihood(Parts(point, c), cells[c], out var byOdds, out var byDistance, out var byThreshold);
            var (group, unit) = (cells[c].Group, cells[c].Unit);
            slope[group] += byOdds;
            slope[signal + group] += byDistance;
            slope[threshold + group] += byThreshold;
            slope[deviation + c] += byThreshold * prior.ThresholdByUnit;
            if (unit == 0)
                continue;
            slope[baseUnit + unit - 1] += byOdds;
            slope[signalUnit + unit - 1] += byDistance;
        }

        return sum;
    }

    /// <summary>A case is a hit, acted on in vain, or not acted on: the log likelihood of three counts, and its slope along the cell's three quantities.</summary>
    private static double LogLikelihood(CellParts parts, ThresholdCell cell, out double byOdds, out double byDistance, out double byThreshold)
    {
        double hits = cell.Hits, alarms = cell.Acted - cell.Hits, left = cell.Decisions - cell.Acted;
        var (hit, alarm) = parts.Shares;
        var rest = Math.Max(1e-300, parts.Left);
        // What a relative change of either share brings.
        var (ofHit, ofAlarm) = (hits - (left * hit / rest), alarms - (left * alarm / rest));
        var (hitHazard, alarmHazard) = (parts.HitHazard, parts.AlarmHazard);
        var (founded, distance) = (parts.Founded, parts.Distance);
        byOdds = (ofHit * (1 - founded + (hitHazard / distance))) - (ofAlarm * (founded - (alarmHazard / distance)));
        byThreshold = -((ofHit * hitHazard) + (ofAlarm * alarmHazard)) / distance;
        var cut = (-parts.Lead / distance) + (distance / 2);
        byDistance = (-ofHit * hitHazard * (cut - distance)) - (ofAlarm * alarmHazard * cut);
        return (hits == 0 ? 0 : hits * parts.LogHit) + (alarms == 0 ? 0 : alarms * parts.LogAlarm) + (left == 0 ? 0 : left * Math.Log(rest));
    }

    private CellParts Parts(double[] point, int cell)
    {
        var (group, unit) = (cells[cell].Group, cells[cell].Unit);
        return CellParts.Of(
            point[group] + (unit == 0 ? 0 : point[baseUnit + unit - 1]),
            Math.Exp(point[signal + group] + (unit == 0 ? 0 : point[signalUnit + unit - 1])),
            LogOdds(point, cell));
    }

    private double LogOdds(double[] point, int cell) => point[threshold + cells[cell].Group] + (prior.ThresholdByUnit * point[deviation + cell]);

    private (double Mean, double Deviation) Normal(int coordinate) =>
        coordinate < baseUnit ? prior.Base
        : coordinate < signal ? (0, prior.BaseByUnit)
        : coordinate < signalUnit ? prior.Signal
        : coordinate < threshold ? (0, prior.SignalByUnit)
        : coordinate < deviation ? prior.Threshold
        : (0, 1);
}
