using System.Globalization;
using Interchange.Runs;
using Pipeline.Nights;

namespace Pipeline.Months;

/// <summary>The nights of a month, each verified, and each started from what the one before left.</summary>
internal static class MonthNights
{
    /// <exception cref="RefusedException">Exit code 2: the month has no night here, or nights of more than one contract; 5: a file is not the one that was delivered, or a night did not start from the one before.</exception>
    public static IReadOnlyList<VerifiedNight> Of(MonthRequest request)
    {
        var nights = VerifiedNight.Of(request.Nights, request.Month, request.LastDay);
        for (var i = 1; i < nights.Count; i++)
        {
            if (!string.Equals(nights[i].Record.Previous, nights[i - 1].Name.ToString(), StringComparison.Ordinal))
                throw RefusedException.Rule(Broken(nights[i], nights[i - 1]));
            nights[i].DemandStartedFrom(nights[i - 1]);
            if (nights[i].Contract.Sha256 != nights[0].Contract.Sha256)
                throw RefusedException.Usage(Other(nights[i], nights[0]));
        }

        return nights;
    }

    private static Problem Broken(VerifiedNight night, VerifiedNight before) => new()
    {
        Code = "nights-not-a-chain",
        File = night.Name.ToString(),
        Value = night.Record.Previous,
        Rule = $"this night did not start from the stock of {before.Name}, the night before it in this folder, so the month's numbers would not add up",
        Remedy = "find out which night is missing or was put here, and report over the folder in which the nights were made",
    };

    private static Problem Other(VerifiedNight night, VerifiedNight first) => new()
    {
        Code = "contracts-differ",
        File = night.Name.ToString(),
        Value = night.Contract.Version,
        Rule = string.Create(CultureInfo.InvariantCulture, $"this night was ordered under another contract than {first.Name} ({first.Contract.Version}), so their classes may not mean the same"),
        Remedy = "report over nights of one contract",
    };
}
