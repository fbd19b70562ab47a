using System.Globalization;
using Pipeline.Nights;
using Prioritisation.Ordering;

namespace Pipeline.Delivery;

/// <summary>
/// The model's order beside the order by policy alone, over the same stock, places and seed: what the model moved. Null on a night that policy
/// alone ordered. For the programme and its controllers, not for the teams.
/// </summary>
internal sealed record OrderComparison
{
    public const string FileName = "order-comparison.csv";

    public static IReadOnlyList<string> Columns { get; } = ["signal", "class", "place_model", "place_policy_only", "moved", "release", "mark"];

    /// <summary>Rows put forward by the model's order only, by both, and by policy alone only; first first.</summary>
    public required IReadOnlyList<int> Entered { get; init; }

    public required IReadOnlyList<int> Kept { get; init; }

    public required IReadOnlyList<int> Left { get; init; }

    /// <summary>Rows by policy alone, first first.</summary>
    public required IReadOnlyList<int> PolicyOnly { get; init; }

    /// <summary>Kendall's tau-b between both orders over the whole stock; null for fewer than two signals.</summary>
    public required double? Tau { get; init; }

    public static OrderComparison? Of(Night night)
    {
        if (night.Rule.Scorecard is not { } scorecard)
            return null;
        var (request, model) = (night.Request, night.Decision.Ranked);
        var policy = NightOrder.Decide(night.Rule.Policy, null, night.Signals, night.IsNew, request.Date, request.Capacity, request.Seed).Ranked;
        return new OrderComparison
        {
            Entered = [.. model.Except(policy)],
            Kept = [.. model.Intersect(policy)],
            Left = [.. policy.Except(model)],
            PolicyOnly = policy,
            Tau = NightOrder.BesidePolicyOnly(night.Rule.Policy, scorecard, night.Signals, request.Date, request.Capacity, request.Seed).Tau,
        };
    }

    public static byte[] Csv(Night night, OrderComparison comparison)
    {
        var csv = new SafeCsv(Columns);
        var (model, policy) = (Places(night.Decision.Ranked), Places(comparison.PolicyOnly));
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
