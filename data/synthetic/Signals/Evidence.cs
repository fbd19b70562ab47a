using Synthetic.World;

namespace Synthetic.Signals;

/// <summary>How serious and how well supported the signal is. What is missing depends on the channel.</summary>
internal static class Evidence
{
    private static readonly double[] Seriousness = [0.75, 0.44, 0.52, 0.33, 0.36, 0.36];
    private static readonly double[] Corroboration = [0.5, 0.5, 0.2, 1.0, 0.5];
    private static readonly double[] Attachments = [1.5, 1.2, 0.0, 2.2, 0.1];

    public static void Fill(SignalRow row, in Person person, ref RandomStream random)
    {
        var byChannel = (int)row.Channel - 1;
        row.Severity = SeverityOf(row, ref random);
        row.HikEnriched = Answer(random.Chance(row.Source == Source.Hik ? 1 : row.Class <= SignalClass.FraudAbuse ? 0.33 : 0.08));
        row.CorroboratingSources = Math.Min(10, random.Poisson(Corroboration[byChannel] + (row.HikEnriched == YesNo.Yes ? 0.6 : 0)));
        row.DocumentsAttached = Math.Min(20, random.Poisson(Attachments[byChannel]));
        row.Specificity = SpecificityOf(row.Channel, ref random);
        row.ReporterIdentified = ReporterOf(row, ref random);
        row.DocumentCheck = DocumentCheckOf(row, ref random);
        row.SentenceMonths = row.SignalType == SignalType.Conviction && random.Chance(0.93) ? SentenceOf(ref random) : float.NaN;
        row.EarlierSignals = Math.Min(50, random.Poisson(person.YearlySignals));
        row.EarlierFounded = Math.Min(20, random.Poisson(person.YearlySignals * 0.5 * Math.Exp(person.Effect)));
        row.RepeatedContent = Answer(random.Chance(row.Source == Source.Citizen ? 0.24 : 0.08));
        row.CircumstancesToWeigh = Answer(random.Chance(0.12));
    }

    internal static YesNo Answer(bool yes) => yes ? YesNo.Yes : YesNo.No;

    private static float SeverityOf(SignalRow row, ref RandomStream random)
    {
        var conviction = row.SignalType == SignalType.Conviction ? 0.15 : 0;
        var each = Math.Clamp(Seriousness[(int)row.Class - 1] + conviction + (0.2 * random.Normal()), 0.02, 0.98);
        var severity = 0;
        for (var i = 0; i < 5; i++)
            severity += random.Chance(each) ? 1 : 0;
        return severity;
    }

    private static float SpecificityOf(Channel channel, ref RandomStream random)
    {
        var missing = channel switch { Channel.Automatic => 1.0, Channel.Phone => 0.3, Channel.Report => 0.03, _ => 0.12 };
        var value = random.Pick(channel == Channel.Report ? [10, 25, 40, 25] : [28, 34, 26, 12]);
        return random.Chance(missing) ? float.NaN : value;
    }

    private static YesNo ReporterOf(SignalRow row, ref RandomStream random)
    {
        var identified = random.Chance(row.Source == Source.Citizen ? 0.55 : 0.98);
        var missing = random.Chance(row.Channel switch { Channel.Automatic => 1, Channel.Letter => 0.1, _ => 0.02 });
        return missing ? default : Answer(identified);
    }

    private static DocumentCheck DocumentCheckOf(SignalRow row, ref RandomStream random)
    {
        var result = row.SignalType == SignalType.FalseDocument ? random.Pick([16, 34, 28, 22]) : random.Pick([30, 52, 13, 5]);
        var missing = row.Channel switch { Channel.Automatic => 0.6, Channel.Phone => 0.35, _ => 0.06 };
        return random.Chance(missing) ? default : (DocumentCheck)(1 + result);
    }

    /// <summary>Many short sentences, few long ones.</summary>
    private static float SentenceOf(ref RandomStream random) => random.Pick([35, 30, 18, 12, 5]) switch
    {
        0 => random.Below(3),
        1 => 3 + random.Below(9),
        2 => 12 + random.Below(12),
        3 => 24 + random.Below(36),
        _ => 60 + random.Below(121),
    };
}
