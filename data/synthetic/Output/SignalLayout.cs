using Interchange.Columns;
using Synthetic.Signals;

namespace Synthetic.Output;

/// <summary>Columns of a raw signals file, in the contract's order, each with how a row fills it.</summary>
internal static class SignalLayout
{
    private static readonly string[] Articles = ["article_18", "article_19", "article_22", "article_32", "article_35", "other"];

    /// <summary>The contract's channels and one that it does not know, for the broken rows.</summary>
    private static readonly string[] Channels = [.. Levels<Channel>.Names, "fax"];

    private static readonly SignalField[] New =
    [
        SignalField.Text("signal_id", r => r.SignalId),
        SignalField.Text("person_id", r => r.PersonId),
        SignalField.Text("sponsor_id", r => r.SponsorId),
        SignalField.Date("received_on", r => r.ReceivedOn.DayNumber),
        SignalField.Level<SignalClass>("class", r => (byte)r.Class),
        SignalField.Level<PermitStatus>("permit_status", r => (byte)r.PermitStatus),
        SignalField.Level<PermitGround>("permit_ground", r => (byte)r.PermitGround),
        SignalField.Level<PermitType>("permit_type", r => (byte)r.PermitType),
        SignalField.Level("channel", Channels, r => r.UnknownChannel ? (byte)Channels.Length : (byte)r.Channel),
        SignalField.Level<Source>("source", r => (byte)r.Source),
        SignalField.Level<SignalType>("signal_type", r => (byte)r.SignalType),
        SignalField.Number("severity", r => r.Severity),
        SignalField.Number("corroborating_sources", r => r.CorroboratingSources),
        SignalField.Number("specificity", r => r.Specificity),
        SignalField.Number("documents_attached", r => r.DocumentsAttached),
        SignalField.Level<YesNo>("reporter_identified", r => (byte)r.ReporterIdentified),
        SignalField.Level<YesNo>("hik_enriched", r => (byte)r.HikEnriched),
        SignalField.Level<DocumentCheck>("document_check", r => (byte)r.DocumentCheck),
        SignalField.Number("sentence_months", r => r.SentenceMonths),
        SignalField.Number("earlier_signals", r => r.EarlierSignals),
        SignalField.Number("earlier_founded", r => r.EarlierFounded),
        SignalField.Level<YesNo>("repeated_content", r => (byte)r.RepeatedContent),
        SignalField.Number("permit_age_months", r => r.PermitAgeMonths),
        SignalField.Number("months_to_expiry", r => r.MonthsToExpiry),
        SignalField.Number("absence_days", r => r.AbsenceDays),
        SignalField.Number("registration_gap_days", r => r.RegistrationGapDays),
        SignalField.Number("sponsor_notice_days", r => r.SponsorNoticeDays),
        SignalField.Number("sponsor_open_reports", r => r.SponsorOpenReports),
        SignalField.Number("hours_over_limit", r => r.HoursOverLimit),
        SignalField.Number("credits_share", r => r.CreditsShare),
        SignalField.Level<YesNo>("mail_returned", r => (byte)r.MailReturned),
        SignalField.Level<Series>("dossier_series", r => (byte)r.DossierSeries),
        SignalField.Number("reply_overdue_days", r => r.ReplyOverdueDays),
        SignalField.Level<YesNo>("circumstances_to_weigh", r => (byte)r.CircumstancesToWeigh),
        SignalField.Level("legal_article", Articles, r => r.LegalArticle),
    ];

    private static readonly SignalField[] LookedAt =
    [
        SignalField.Level<Arm>("arm", r => (byte)r.Arm),
        SignalField.Number("arm_probability", r => r.ArmProbability),
        SignalField.Text("arm_stratum", r => r.ArmStratum),
        SignalField.Date("opened_on", r => r.OpenedOn),
        SignalField.Level<Substantiated>("substantiated", r => (byte)r.Substantiated),
        SignalField.Date("outcome_known_on", r => r.OutcomeKnownOn),
        SignalField.Level<YesNo>("investigation", r => (byte)r.Investigation),
        SignalField.Level<Measure>("measure", r => (byte)r.Measure),
        SignalField.Level<Nature>("nature", r => (byte)r.Nature),
        SignalField.Level<Objection>("objection", r => (byte)r.Objection),
    ];

    private static readonly SignalField[] All = [.. New, .. LookedAt];

    /// <summary>Fields of a history, with sampling and outcomes, or of a night of new signals, without.</summary>
    public static IReadOnlyList<SignalField> Of(bool history) => history ? All : New;

    public static IReadOnlyList<ColumnSpec> Specs(bool history) => [.. Of(history).Select(f => f.Spec)];

    public static ColumnBatch Batch(IReadOnlyList<SignalRow> rows, bool history) => new([.. Of(history).Select(f => f.Column(rows))]);
}
