using System.Text.Json;

namespace Synthetic.Signals;

/// <summary>Level names of an enum as the contract writes them; member k has code k, and 0 is missing.</summary>
internal static class Levels<T>
    where T : struct, Enum
{
    public static readonly string[] Names = [.. Enum.GetNames<T>().Select(JsonNamingPolicy.SnakeCaseLower.ConvertName)];
}

internal enum SignalClass : byte { NationalSecurity = 1, FraudAbuse, PublicOrder, SponsorCheck, RouteCheck, Withdrawal }

internal enum PermitStatus : byte { Granted = 1, Pending }

internal enum PermitGround : byte { Asylum = 1, Regular }

internal enum PermitType : byte { KnowledgeMigrant = 1, Study, Labour, Family, Humanitarian, AsylumTemporary, AsylumIndefinite, EuLongTerm }

internal enum Channel : byte { Letter = 1, Mail, Phone, Report, Automatic }

internal enum Source : byte { Citizen = 1, Police, Prosecution, Avim, Kmar, LabourInspectorate, PopulationRegister, Municipality, Sponsor, Hik }

internal enum SignalType : byte
{
    Conviction = 1,
    Suspicion,
    ShamRelationship,
    FalseDocument,
    FalseStatement,
    LeftSponsor,
    StudyStopped,
    UndeclaredWork,
    LongAbsence,
    RegistrationMismatch,
    SponsorDuty,
    TravelRoute,
    WatchlistReport,
    Other,
}

internal enum YesNo : byte { No = 1, Yes }

internal enum DocumentCheck : byte { Genuine = 1, NotChecked, Doubtful, False }

internal enum Series : byte { A = 1, B, C, D, E, F, G, H }

internal enum Arm : byte { None = 1, Process, Random }

internal enum Substantiated : byte { Founded = 1, Unfounded, Open }

internal enum Measure : byte { None = 1, Warning, Withdrawn }

internal enum Nature : byte { Deliberate = 1, Administrative, Unknown }

internal enum Objection : byte { None = 1, Filed, Upheld, Rejected }
