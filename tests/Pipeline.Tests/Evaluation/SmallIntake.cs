using System.Globalization;
using System.Runtime.CompilerServices;
using Interchange.Columns;
using Interchange.Contracts;
using Pipeline.Trees;
using Prioritisation.Scorecards;

namespace Pipeline.Tests.Evaluation;

/// <summary>
/// A delivery of made-up signals under the shipped contract, with a model folder. Severity decides how likely a signal is founded; a
/// process that chooses evenly and a random arm of one in ten look.
/// </summary>
internal sealed class SmallIntake : IDisposable
{
    public static readonly DateOnly From = new(2026, 3, 2);
    public static readonly DateOnly To = new(2026, 5, 29);
    public static readonly DateOnly CalibratedTo = From.AddDays(-1);
    private const int Rows = 6_000;

    private readonly string root = Directory.CreateTempSubdirectory("evaluate-").FullName;

    public SmallIntake()
    {
        Contract = ContractReader.Read(WrittenIntake.ContractFile);
        Deliver(Contract);
        WriteModel("model", sign: 1);
        WriteModel("upside-down", sign: -1);
    }

    public Contract Contract { get; }

    public string Signals => Path("intake");

    public static string Policy => Repository("policies", "ordering", "societal-interest.yaml");

    public string Path(string name) => System.IO.Path.Combine(root, name);

    public void Dispose() => Directory.Delete(root, recursive: true);

    public static string Repository(params string[] below) => System.IO.Path.Combine([Here(), "..", "..", "..", .. below]);

    private static string Here([CallerFilePath] string file = "") => System.IO.Path.GetDirectoryName(file)!;

    private void Deliver(Contract contract)
    {
        var random = new Random(20);
        var days = Enumerable.Range(0, Rows).Select(_ => random.Next(From.DayNumber - 30, To.DayNumber + 1)).Order().ToArray();
        var columns = new ColumnBatch([.. contract.Specs.Select(s => s.Empty(Rows))]);
        var severity = columns.Number("severity").Values;
        var probability = columns.Number("arm_probability").Values;
        for (var row = 0; row < Rows; row++)
        {
            columns.Text("signal_id").Values[row] = row.ToString("x32", CultureInfo.InvariantCulture);
            columns.Text("person_id").Values[row] = random.Next(0, 4_000).ToString("x32", CultureInfo.InvariantCulture);
            columns.Date("received_on").Days[row] = days[row];
            WrittenIntake.Set(columns, "class", row, contract.Single(ColumnRole.Class).Levels[random.Next(0, 6)]);
            WrittenIntake.Set(columns, "channel", row, random.Next(2) == 0 ? "mail" : "phone");
            severity[row] = random.Next(0, 6);
            var founded = random.NextDouble() < 0.02 + (0.08 * severity[row]);
            var process = random.NextDouble() < 0.3;
            var drawn = !process && random.NextDouble() < 0.1;
            if (!process)
                probability[row] = 0.1f;
            WrittenIntake.Set(columns, "arm", row, process ? "process" : drawn ? "random" : "none");
            if (!process && !drawn)
                continue;
            WrittenIntake.Set(columns, "substantiated", row, founded ? "founded" : "unfounded");
            columns.Date("outcome_known_on").Days[row] = days[row] + 20;
            if (founded)
                WrittenIntake.Set(columns, "nature", row, random.Next(2) == 0 ? "deliberate" : "administrative");
        }

        WrittenIntake.Write(Signals, columns);
    }

    private void WriteModel(string name, int sign)
    {
        Directory.CreateDirectory(Path(name));
        var card = new Scorecard
        {
            Intercept = 0,
            Terms =
            [
                new Term { Feature = "severity", Kind = ColumnKind.Number, UpperBounds = [0, 1, 2, 3, 4], Points = [0, 0, sign * 400, sign * 800, sign * 1200, sign * 1600, sign * 2000] },
            ],
            Calibration = [.. Enumerable.Range(0, 6).Select(s => new CalibrationStep(s == 0 ? int.MinValue : (s * 400) - (sign > 0 ? 0 : 2000), 0.02 + (0.08 * s), 1000, 20 + (80 * s)))],
            Provenance = new()
            {
                Trainer = "test",
                ContractId = Contract.Id,
                ContractVersion = Contract.Version,
                ContractSha256 = Contract.Sha256,
                TrainedFrom = CalibratedTo.AddDays(-100),
                TrainedTo = CalibratedTo.AddDays(-20),
                CalibratedTo = CalibratedTo,
                TrainingRows = 1000,
                FoundedRows = 200,
                Seed = 1,
                Inputs = new Dictionary<string, string>(StringComparer.Ordinal),
            },
        };
        File.WriteAllBytes(System.IO.Path.Combine(Path(name), ScorecardFile.Name), ScorecardFile.Bytes(card));
        WriteTrees(name + "-as-trees", card);
    }

    /// <summary>A tree that gives every signal the score of a scorecard with one term: a node for each of its bounds.</summary>
    private void WriteTrees(string name, Scorecard card)
    {
        var (term, nodes) = (card.Terms[0], card.Terms[0].BinCount - 1);
        var tree = new Tree
        {
            Feature = new int[nodes],
            Code = [.. Enumerable.Range(0, nodes).Select(n => (byte)n)],
            Left = [.. Enumerable.Range(0, nodes).Select(n => ~n)],
            Right = [.. Enumerable.Range(1, nodes).Select(n => n < nodes ? n : ~nodes)],
            Value = [.. term.Points.Select(points => points / 1000.0)],
            Rows = [card.Provenance.TrainingRows, .. new long[nodes]],
        };
        Directory.CreateDirectory(Path(name));
        File.WriteAllBytes(System.IO.Path.Combine(Path(name), TreeModelFile.Name), TreeModelFile.Bytes(new TreeModel
        {
            Features = [new FeatureBins { Feature = term.Feature, Kind = term.Kind, UpperBounds = term.UpperBounds }],
            Trees = [tree],
            Calibration = card.Calibration,
            Provenance = card.Provenance with { Trainer = "by hand" },
        }));
    }
}
