namespace Pipeline.Outcomes;

/// <summary>A rule that a report breaks, and where.</summary>
internal readonly record struct ReportFault(string Column, string Value, string Rule);

/// <summary>What must hold of one report by itself.</summary>
internal interface IReportRules
{
    IEnumerable<ReportFault> Broken(Report report);
}
