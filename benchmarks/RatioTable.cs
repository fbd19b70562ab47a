using System.Globalization;
using System.Text;

namespace Benchmarks;

/// <summary>The ratios as a table for people, beside what was asked for where something was.</summary>
internal static class RatioTable
{
    private static readonly Dictionary<string, (string Question, string Asked)> Words = new(StringComparer.Ordinal)
    {
        ["scorecard_vs_plain"] = ("score and reasons, against their definition", ""),
        ["scorecard_vs_mlnet_gam"] = ("scorecard with pairs and reasons", "at least 50"),
        ["scorecard_avx2_vs_mlnet_gam"] = ("the same with AVX2 only", "at least 25"),
        ["reasons_vs_mlnet_gam"] = ("the same, with the library's own reasons too", ""),
        ["scorecard_vs_mlnet_logistic"] = ("the logistic baseline as a scorecard", ""),
        ["trees100_vs_lightgbm_capi"] = ("100 trees, no score differing in 1,000,000 rows", "at least 40"),
        ["trees100_avx2_vs_lightgbm_capi"] = ("the same with AVX2 only", "at least 20"),
        ["codes_vs_parquetnet"] = ("file to codes, Snappy", "at least 2"),
        ["codes_vs_parquetsharp_physical"] = ("file to codes, Snappy", "at least 1"),
        ["codes_vs_parquetnet_zstd"] = ("file to codes, Zstd", "at least 2"),
        ["codes_vs_parquetsharp_physical_zstd"] = ("file to codes, Zstd", "at least 1"),
        ["codes_vs_parquetnet_uncompressed"] = ("file to codes, not compressed", "at least 2"),
        ["codes_vs_parquetsharp_physical_uncompressed"] = ("file to codes, not compressed", "at least 1"),
        ["write_vs_parquetnet"] = ("scores and reasons to a file", ""),
        ["write_vs_parquetsharp"] = ("scores and reasons to a file", ""),
        ["endtoend_vs_mlnet"] = ("file to file with reasons and probability", "at least 100"),
        ["endtoend_vs_parquetsharp_lightgbm"] = ("file to file with reasons and probability", "at least 20"),
        ["endtoend_vs_decompress_and_copy"] = ("file to file, over its limit", "at most 2.5"),
        ["night_100k_vs_empty_process"] = ("a whole night of 100,000 new signals, compiled beforehand", "at most 3"),
        ["training_vs_lightgbm500_time"] = ("one fit of 1,000,000 rows of 40 columns, with pairs", "at least 3"),
        ["training_vs_lightgbm500_auc"] = ("the same, area under the curve on later rows", "at least -0.002"),
        ["auc_deficit_credit"] = ("area under the curve, public table of credits", ""),
        ["auc_deficit_churn"] = ("the same, customers who leave", "if below -0.01, trees"),
        ["auc_deficit_lending"] = ("the same, loans", ""),
        ["auc_deficit_compas"] = ("the same, COMPAS", ""),
        ["audit_counting_vs_floor"] = ("the audit's counts from the files", ""),
        ["capacity_curves_10000_draws"] = ("curves over capacity, 10,000 draws of a million rows", ""),
    };

    public static string Of(IEnumerable<Ratio> ratios)
    {
        var table = new StringBuilder("| what | beside | median (least to most) | asked | with |\n| --- | --- | --- | --- | --- |\n");
        foreach (var r in ratios)
        {
            var (question, asked) = Words.GetValueOrDefault(r.Name, (r.Name, ""));
            table.Append(CultureInfo.InvariantCulture, $"| {question} | {r.Peer} | {r.Value:G3} {r.Unit} ({r.Spread[0]:G3} to {r.Spread[1]:G3}, {r.Runs} runs) | {asked} | {r.Isa} |\n");
        }

        return table.ToString();
    }
}
