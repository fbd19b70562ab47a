namespace Pipeline.Months;

/// <param name="Nights">Folder of the nights.</param>
/// <param name="Month">First day of the calendar month.</param>
/// <param name="Outcomes">Folder that <c>pipeline outcomes</c> made of nights of this month; null for none.</param>
internal sealed record MonthRequest(string Nights, DateOnly Month, string? Outcomes)
{
    public DateOnly LastDay => Month.AddMonths(1).AddDays(-1);
}
