using Synthetic.World;

namespace Synthetic.Signals;

/// <summary>What the signal is about and how it came in: class, source, channel and type, consistent with each other and with the permit.</summary>
internal static class Origination
{
    /// <summary>Years of drift end here; later nights look like the end of the third year.</summary>
    private const double DriftDays = 3 * 365.25;

    // Weight of each class for a regular person without sponsor, one with a sponsor, and an asylum-permit holder.
    private static readonly double[] Plain = [1.2, 42, 18, 0, 16, 24];
    private static readonly double[] Sponsored = [0.7, 23, 9, 31, 12, 25];
    private static readonly double[] Asylum = [1.4, 28, 24, 0, 21, 26];

    // citizen, police, prosecution, avim, kmar, labour_inspectorate, population_register, municipality, sponsor, hik
    private static readonly double[][] Sources =
    [
        [0, 25, 10, 10, 15, 0, 0, 0, 0, 40],
        [36, 5, 0, 8, 0, 11, 15, 16, 0, 9],
        [0, 50, 33, 8, 9, 0, 0, 0, 0, 0],
        [9, 0, 0, 0, 0, 14, 0, 0, 71, 6],
        [0, 10, 0, 15, 45, 0, 30, 0, 0, 0],
        [10, 0, 0, 0, 0, 0, 45, 20, 20, 5],
    ];

    /// <summary>0 at the start of the world to 1 three years later: the share of the slow shift that has taken place.</summary>
    public static double Drift(DateOnly day) => Math.Clamp((day.DayNumber - WorldPlan.Epoch.DayNumber) / DriftDays, 0, 1);

    public static void Fill(SignalRow row, in Person person, WorldPlan plan, ref RandomStream random)
    {
        row.PermitGround = person.Ground;
        row.PermitType = person.Permit;
        row.Class = ClassOf(person, plan.Variant.Link, ref random);
        row.Source = SourceOf(row, person, ref random);
        row.Channel = ChannelOf(row.Source, ref random);
        row.SignalType = TypeOf(row, person, ref random);
        row.LegalArticle = (byte)(random.Chance(0.06) ? 0 : row.Class == SignalClass.PublicOrder ? 1 + random.Below(3) : 1 + random.Below(6));
    }

    private static SignalClass ClassOf(in Person person, ClassLink link, ref RandomStream random)
    {
        Span<double> weights = stackalloc double[6];
        (person.Ground == PermitGround.Asylum ? Asylum : person.Sponsor >= 0 ? Sponsored : Plain).CopyTo(weights);
        if (person.OftenPublicOrder)
            weights[(int)SignalClass.PublicOrder - 1] *= link.PublicOrder;
        return (SignalClass)(1 + random.Pick(weights));
    }

    private static Source SourceOf(SignalRow row, in Person person, ref RandomStream random)
    {
        Span<double> weights = stackalloc double[10];
        Sources[(int)row.Class - 1].CopyTo(weights);
        var drift = Drift(row.ReceivedOn);
        weights[(int)Source.PopulationRegister - 1] *= 1 + (0.6 * drift);
        weights[(int)Source.Citizen - 1] *= 1 - (0.35 * drift);
        if (person.Sponsor < 0)
            weights[(int)Source.Sponsor - 1] = 0;
        return (Source)(1 + random.Pick(weights));
    }

    private static Channel ChannelOf(Source source, ref RandomStream random) => source switch
    {
        Source.PopulationRegister => Channel.Automatic,
        Source.Citizen => (Channel)(1 + random.Pick([35, 40, 25])),
        Source.Municipality => (Channel)(1 + random.Pick([40, 50, 10])),
        Source.Sponsor => (Channel)(1 + random.Pick([15, 75, 10])),
        _ => Channel.Report,
    };

    private static SignalType TypeOf(SignalRow row, in Person person, ref RandomStream random)
    {
        Span<double> weights = stackalloc double[14];
        var study = person.Permit == PermitType.Study;
        var family = person.Permit == PermitType.Family;
        switch (row.Class)
        {
            case SignalClass.NationalSecurity:
                Set(weights, (SignalType.WatchlistReport, 55), (SignalType.Suspicion, 20), (SignalType.TravelRoute, 15), (SignalType.FalseDocument, 10));
                break;
            case SignalClass.FraudAbuse:
                Set(weights, (SignalType.ShamRelationship, family ? 45 : 4), (SignalType.FalseDocument, 22), (SignalType.FalseStatement, 28), (SignalType.UndeclaredWork, study ? 45 : 14), (SignalType.RegistrationMismatch, 14), (SignalType.Other, 6));
                break;
            case SignalClass.PublicOrder:
                Set(weights, (SignalType.Conviction, row.Source == Source.Prosecution ? 90 : 25), (SignalType.Suspicion, 50), (SignalType.Other, 5));
                break;
            case SignalClass.SponsorCheck:
                Set(weights, (SignalType.LeftSponsor, 40), (SignalType.StudyStopped, study ? 60 : 0), (SignalType.SponsorDuty, 30), (SignalType.Other, 5));
                break;
            case SignalClass.RouteCheck:
                Set(weights, (SignalType.TravelRoute, 55), (SignalType.LongAbsence, 25), (SignalType.FalseDocument, 12), (SignalType.RegistrationMismatch, 8));
                break;
            default:
                Set(weights, (SignalType.LongAbsence, 34), (SignalType.RegistrationMismatch, 24), (SignalType.LeftSponsor, person.Sponsor >= 0 ? 22 : 0), (SignalType.StudyStopped, study ? 25 : 0), (SignalType.FalseStatement, 10), (SignalType.Other, 14));
                break;
        }

        return (SignalType)(1 + random.Pick(weights));
    }

    private static void Set(Span<double> weights, params ReadOnlySpan<(SignalType Type, double Weight)> given)
    {
        foreach (var (type, weight) in given)
            weights[(int)type - 1] = weight;
    }
}
