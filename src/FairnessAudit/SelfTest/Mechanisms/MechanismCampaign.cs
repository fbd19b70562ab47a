using FairnessAudit.Gate;
using FairnessAudit.SelfTest.Simulation;

namespace FairnessAudit.SelfTest.Mechanisms;

/// <summary>Plants every mechanism and its twin, and counts how often each is named. The shipped policy judges.</summary>
internal static class MechanismCampaign
{
    private const double LeastDetected = 0.80;

    public static IReadOnlyList<MechanismFigure> Run(Campaign campaign, int seeds, Action<int, int> progress)
    {
        var policy = GatesPolicyReader.Read(ShippedPolicy.Read());
        Mechanism[] mechanisms = [.. ScoreMechanisms.Of(policy), .. RatioMechanisms.Of(policy), .. ReleaseMechanisms.Of(policy), .. OutcomeMechanisms.Of(policy), .. MeaningMechanisms.All, .. DriftMechanisms.Of(policy)];
        var figures = new List<MechanismFigure>();
        foreach (var mechanism in mechanisms)
        {
            ErrorRate Rate(bool planted) => new(
                campaign.Count($"mechanism/{mechanism.Name}/{(planted ? "planted" : "twin")}", seeds, 1, (ref random, happened) => happened[0] = mechanism.Trial(ref random, planted))[0],
                seeds);
            figures.Add(Figure(mechanism, Rate(planted: true), Rate(planted: false)));
            progress(figures.Count, mechanisms.Length);
        }

        return figures;
    }

    private static MechanismFigure Figure(Mechanism mechanism, ErrorRate detected, ErrorRate alarms) => new()
    {
        Name = mechanism.Name,
        Question = mechanism.Question,
        Size = mechanism.Size,
        N = mechanism.N,
        Detected = detected.Measured,
        FalseAlarm = alarms.Measured,
        Nominal = mechanism.Nominal,
        NamedBy = mechanism.NamedBy,
        Seeds = detected.Of,
        DetectedCount = detected.Count,
        FalseAlarmCount = alarms.Count,
        Holds = detected.Upper99 >= LeastDetected && alarms.Lower99 <= mechanism.Nominal,
    };
}
