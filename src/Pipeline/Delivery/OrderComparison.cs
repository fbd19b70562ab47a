using System.Globalization;
using Pipeline.Nights;
using Prioritisation.Ordering;

namespace Pipeline.Delivery;

/// <summary>
/// Tonight's order beside another over the same stock, places and seed: who has a place in one only. For the programme and its controllers, not
/// for the teams.
/// </summary>
internal sealed record OrderComparison
{
    public const string FileName = "order-comparison.csv";

    public static IReadOnlyList<string> Columns { get; } = ["signal", "class", "place_model", "place_policy_only", "moved", "release", "mark"];

    /// <summary>Rows put forward by tonight's order only, by both, and by the other only; first first.</summary>
    public required IReadOnlyList<int> Entered { get; init; }

    public required IReadOnlyList<int> Kept { get; init; }

    public required IReadOnlyList<int> Left { get; init; }

    /// <summary>Rows by the other order, first first.</summary>
    public required IReadOnlyList<int> Other { get; init; }

    /// <summary>Kendall's tau-b between both orders over the whole stock; null for fewer than two signals.</summary>
    public required double? Tau { get; init; }

    /// <summary>What the model moved; null on a night that policy alone ordered.</summary>
    public static OrderComparison? BesidePolicyOnly(Night night)
    {
        if (night.Rule.Scorecard is not { } scorecard)
            return null;
        var (request, rule) = (night.Request, night.Rule);
        var policy = NightOrder.Decide(rule.Policy, null, night.Signals, night.IsNew, request.Date, request.Capacity, request.Seed).Ranked;
        return Of(night.Decision.Ranked, policy, NightOrder.BesidePolicyOnly(rule.Policy, scorecard, night.Signals, request.Date, request.Capacity, request.Seed).Tau);
    }

    /// <summary>What the shadow would move; null on a night without one.</summary>
    public static OrderComparison? BesideShadow(Night night)
    {
        if (night.Shadow is not { } shadow)
            return null;
        var (request, rule) = (night.Request, night.Rule);
        var whole = NightOrder.Whole(rule.Policy, rule.Scorecard, night.Signals, request.Date, request.Capacity, request.Seed);
        return Of(night.Ordered, shadow.PutForward, OrderAgreement.Of(whole, shadow.Whole, night.Ordered.Length).Tau);
    }

    private static OrderComparison Of(IReadOnlyList<int> tonight, IReadOnlyList<int> other, double? tau) => new()
    {
        Entered = [.. tonight.Except(other)],
        Kept = [.. tonight.Intersect(other)],
        Left = [.. other.Except(tonight)],
        Other = other,
        Tau = tau,
    };

    public static byte[] Csv(Night night, OrderComparison comparison)
    {
        var csv = new SafeCsv(Columns);
        var (model, policy) = (Places(night.Decision.Ranked), Places(comparison.Other));
        foreach (var row in night.Decision.Ranked.Concat(comparison.Left))
        {
            csv.Add(
            [
                night.Signals.Signal[row], night.ClassOf(row).Name, Place(model, row), Place(policy, row),
                Moved(model.GetValueOrDefault(row), policy.GetValueOrDefault(row)),
                NightWords.Release(night).En, NightWords.Marks(night).En,
            ]);
        }

        return csv.Bytes();
    }

    /// <summary>From two places, 0 where the order gives none.</summary>
    private static string Moved(int model, int policy) => (model, policy) switch
    {
        (_, 0) => "entered",
        (0, _) => "left",
        _ => model < policy ? "up" : model > policy ? "down" : "same",
    };

    private static Dictionary<int, int> Places(IReadOnlyList<int> rows) => rows.Select((row, i) => (row, i)).ToDictionary(r => r.row, r => r.i + 1);

    private static string Place(Dictionary<int, int> places, int row) => places.TryGetValue(row, out var place) ? place.ToString(CultureInfo.InvariantCulture) : "";
}
