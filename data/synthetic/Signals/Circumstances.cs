using Synthetic.World;

namespace Synthetic.Signals;

/// <summary>Where the permit, the stay and the sponsor stand. What is missing depends on the channel and on what the signal is about.</summary>
internal static class Circumstances
{
    public static void Fill(SignalRow row, in Person person, WorldPlan plan, ref RandomStream random)
    {
        var age = WorldPlan.PermitAge(person, row.ReceivedOn);
        row.PermitAgeMonths = age;
        var toExpiry = person.Term - 6 - (age % Math.Max(1, person.Term));
        row.MonthsToExpiry = person.Term == 0 || random.Chance(0.04) ? float.NaN : toExpiry;
        row.AbsenceDays = AbsenceOf(row, ref random);
        row.RegistrationGapDays = RegistrationGapOf(row, ref random);
        row.MailReturned = random.Chance(row.Channel is Channel.Report or Channel.Phone ? 0.55 : 0.2) ? default : Evidence.Answer(random.Chance(0.14));
        row.ReplyOverdueDays = ReplyOverdueOf(row.Channel, ref random);
        row.DossierSeries = person.Series;
        FillSponsor(row, person, plan, ref random);
        FillWorkAndStudy(row, person, ref random);
    }

    private static float AbsenceOf(SignalRow row, ref RandomStream random)
    {
        var away = row.SignalType is SignalType.LongAbsence or SignalType.TravelRoute;
        var u = random.Uniform();
        var days = away ? 20 + (int)(u * u * 880) : (int)(u * u * 240);
        var missing = away ? 0.03 : row.Channel switch { Channel.Automatic => 0.25, Channel.Report => 0.5, _ => 0.6 };
        return random.Chance(missing) ? float.NaN : days;
    }

    private static float RegistrationGapOf(SignalRow row, ref RandomStream random)
    {
        var mismatch = row.SignalType == SignalType.RegistrationMismatch;
        var u = random.Uniform();
        var days = random.Chance(mismatch ? 0.05 : 0.3) ? random.Below(8) : (int)(u * u * u * 1100);
        var missing = row.Channel switch { Channel.Automatic => 0.02, Channel.Report => 0.15, Channel.Phone => 0.35, _ => 0.2 };
        return random.Chance(mismatch ? 0.02 : missing) ? float.NaN : days;
    }

    private static float ReplyOverdueOf(Channel channel, ref RandomStream random)
    {
        var u = random.Uniform();
        var days = random.Chance(0.65) ? 0 : (int)(u * u * 180);
        return random.Chance(channel is Channel.Automatic ? 0.25 : 0.45) ? float.NaN : days;
    }

    private static void FillSponsor(SignalRow row, in Person person, WorldPlan plan, ref RandomStream random)
    {
        var u = random.Uniform();
        var notice = (int)(u * u * 200);
        var reports = random.Poisson(person.Sponsor < plan.LargeSponsors ? 6 : 0.9);
        var noticeMissing = random.Chance(row.Source == Source.Sponsor ? 0.02 : row.Channel == Channel.Automatic ? 0.4 : 0.25);
        if (person.Sponsor < 0)
            return;
        row.SponsorNoticeDays = noticeMissing ? float.NaN : notice;
        row.SponsorOpenReports = Math.Min(100, reports);
    }

    private static void FillWorkAndStudy(SignalRow row, in Person person, ref RandomStream random)
    {
        var working = row.SignalType == SignalType.UndeclaredWork;
        var u = random.Uniform();
        var over = random.Chance(working ? 0.15 : 0.7) ? 0 : (int)(u * u * (working ? 40 : 20));
        var overKnown = random.Chance(working ? 0.9 : 0.3);
        var credits = Math.Clamp((row.SignalType == SignalType.StudyStopped ? 0.45 : 0.75) + (0.22 * random.Normal()), 0, 1);
        var creditsKnown = random.Chance(row.Channel == Channel.Automatic ? 0.4 : 0.85);
        if (overKnown && (working || person.Permit is PermitType.Study or PermitType.Labour))
            row.HoursOverLimit = over;
        if (creditsKnown && person.Permit == PermitType.Study)
            row.CreditsShare = (float)(Math.Round(credits * 20) / 20);
    }
}
