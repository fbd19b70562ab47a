using Interchange.Columns;
using Interchange.Contracts;
using Prioritisation.Scorecards;

namespace FairnessAudit.Tests.Candidate;

/// <summary>A model that reads one feature: severity above 4 scores 2000 points, all else none.</summary>
internal static class Cards
{
    public static Scorecard Severity(Contract contract) => new()
    {
        Intercept = 0,
        Terms = [new Term { Feature = "severity", Kind = ColumnKind.Number, UpperBounds = [4], Points = [0, 0, 2000] }],
        Calibration = [new(int.MinValue, 0.02, 1000, 20), new(2000, 0.85, 1000, 850)],
        Provenance = new()
        {
            Trainer = "test",
            ContractId = contract.Id,
            ContractVersion = contract.Version,
            ContractSha256 = contract.Sha256,
            TrainedFrom = new(2025, 1, 1),
            TrainedTo = new(2025, 6, 30),
            CalibratedTo = new(2025, 12, 31),
            TrainingRows = 1000,
            FoundedRows = 200,
            Seed = 1,
            Inputs = new Dictionary<string, string>(StringComparer.Ordinal),
        },
    };
}
