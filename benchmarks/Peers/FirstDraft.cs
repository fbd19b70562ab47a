using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms;
using Parquet;
using Parquet.Serialization;
using Prioritisation.Scorecards;

namespace Benchmarks.Peers;

/// <summary>
/// File to file the way a first draft does it with Microsoft.ML: Parquet.Net into row objects, one-hot levels, a logistic regression's score
/// and probability, feature contributions of which LINQ takes the five largest, and row objects back to Parquet.
/// </summary>
internal sealed class FirstDraft
{
    private readonly MLContext ml = new(1);
    private readonly byte[] file;
    private readonly TransformerChain<FeatureContributionCalculatingTransformer> scoring;

    /// <param name="file">To be scored.</param>
    /// <param name="founded">Outcomes of the file's rows, to train on.</param>
    public FirstDraft(byte[] file, byte[] founded)
    {
        this.file = file;
        var rows = Read();
        for (var row = 0; row < rows.Count; row++)
            rows[row].Founded = founded[row] == 1;
        var view = ml.Data.LoadFromEnumerable(rows);
        string[] levels = [.. Enumerable.Range(0, DeliveredRow.Levels).Select(l => "L" + l)];
        var preparation = ml.Transforms.Categorical.OneHotEncoding([.. levels.Select(l => new InputOutputColumnPair(l + "Hot", l))])
            .Append(ml.Transforms.ReplaceMissingValues(nameof(DeliveredRow.AllNumbers)))
            .Append(ml.Transforms.Concatenate("Features", [nameof(DeliveredRow.AllNumbers), .. levels.Select(l => l + "Hot")]))
            .Fit(view);
        var prepared = preparation.Transform(view);
        var model = ml.BinaryClassification.Trainers.LbfgsLogisticRegression(nameof(DeliveredRow.Founded)).Fit(prepared);
        var scored = model.Transform(prepared);
        var contributions = ml.Transforms.CalculateFeatureContribution(model, numberOfPositiveContributions: Reasons.Shown, numberOfNegativeContributions: 0, normalize: false).Fit(scored);
        scoring = preparation.Append(model).Append(contributions);
    }

    public void Run(Stream target)
    {
        var scored = scoring.Transform(ml.Data.LoadFromEnumerable(Read()));
        var results = ml.Data.CreateEnumerable<DraftPrediction>(scored, reuseRowObject: false).Select(Result).ToList();
        Task.Run(() => ParquetSerializer.SerializeAsync(results, target, new ParquetOptions { CompressionMethod = CompressionMethod.Snappy })).GetAwaiter().GetResult();
    }

    private IList<DeliveredRow> Read() => [.. Task.Run(async () => await ParquetSerializer.DeserializeAsync<DeliveredRow>(new MemoryStream(file))).GetAwaiter().GetResult().Data];

    private static DraftResult Result(DraftPrediction one)
    {
        var reasons = one.FeatureContributions.Select((value, feature) => (value, feature)).Where(r => r.value > 0).OrderByDescending(r => r.value).Take(Reasons.Shown).Select(r => (int?)r.feature).ToList();
        return new DraftResult
        {
            Signal = one.Signal,
            Score = one.Score,
            Probability = one.Probability,
            Reason1 = reasons.ElementAtOrDefault(0),
            Reason2 = reasons.ElementAtOrDefault(1),
            Reason3 = reasons.ElementAtOrDefault(2),
            Reason4 = reasons.ElementAtOrDefault(3),
            Reason5 = reasons.ElementAtOrDefault(4),
        };
    }
}
