namespace Synthetic.Signals;

/// <summary>One raw signal in the making. Missing: 0 for levels, NaN for numbers, -1 for days, null for texts.</summary>
internal sealed class SignalRow
{
    public required string SignalId { get; init; }

    public string? PersonId { get; set; }

    public string? SponsorId { get; set; }

    public required DateOnly ReceivedOn { get; init; }

    public SignalClass Class { get; set; }

    public PermitStatus PermitStatus { get; set; } = PermitStatus.Granted;

    public PermitGround PermitGround { get; set; }

    public PermitType PermitType { get; set; }

    public Channel Channel { get; set; }

    /// <summary>Broken row: a channel that the contract does not know.</summary>
    public bool UnknownChannel { get; set; }

    public Source Source { get; set; }

    public SignalType SignalType { get; set; }

    public float Severity { get; set; }

    public float CorroboratingSources { get; set; }

    public float Specificity { get; set; } = float.NaN;

    public float DocumentsAttached { get; set; }

    public YesNo ReporterIdentified { get; set; }

    public YesNo HikEnriched { get; set; }

    public DocumentCheck DocumentCheck { get; set; }

    public float SentenceMonths { get; set; } = float.NaN;

    public float EarlierSignals { get; set; }

    public float EarlierFounded { get; set; }

    public YesNo RepeatedContent { get; set; }

    public float PermitAgeMonths { get; set; }

    public float MonthsToExpiry { get; set; } = float.NaN;

    public float AbsenceDays { get; set; } = float.NaN;

    public float RegistrationGapDays { get; set; } = float.NaN;

    public float SponsorNoticeDays { get; set; } = float.NaN;

    public float SponsorOpenReports { get; set; } = float.NaN;

    public float HoursOverLimit { get; set; } = float.NaN;

    public float CreditsShare { get; set; } = float.NaN;

    public YesNo MailReturned { get; set; }

    public Series DossierSeries { get; set; }

    public float ReplyOverdueDays { get; set; } = float.NaN;

    public YesNo CircumstancesToWeigh { get; set; }

    public byte LegalArticle { get; set; }

    public Arm Arm { get; set; }

    public float ArmProbability { get; set; } = float.NaN;

    public string? ArmStratum { get; set; }

    public int OpenedOn { get; set; } = -1;

    public Substantiated Substantiated { get; set; }

    public int OutcomeKnownOn { get; set; } = -1;

    public YesNo Investigation { get; set; }

    public Measure Measure { get; set; }

    public Nature Nature { get; set; }

    public Objection Objection { get; set; }
}
