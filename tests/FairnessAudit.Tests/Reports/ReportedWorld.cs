using FairnessAudit.Measures;
using FairnessAudit.Tests.Candidate;
using Interchange.Columns;
using Interchange.Runs;

namespace FairnessAudit.Tests.Reports;

/// <summary>A candidate audited once with a purpose and an earlier release, in both editions.</summary>
public sealed class ReportedWorld : IDisposable
{
    private readonly SmallWorld before = new(new("a", "withdrawal", 9, 15), new("b", "withdrawal", 9, 15));
    private readonly SmallWorld now = new(new("a", "withdrawal", 10, 14), new("b", "withdrawal", 8, 16));

    public ReportedWorld()
    {
        before.Audit();
        Findings = CandidateAudit.Run(now.Request() with { Previous = before["audit"], Purpose = SmallWorld.Repository("policies", "purpose", "signals-persons.yaml") }, now["audit"])!;
        Public = JsonFile.Parse<Findings>(SourceFile.Read(now["audit/public/findings.json"]));
    }

    public Findings Findings { get; }

    public Findings Public { get; }

    public void Dispose()
    {
        before.Dispose();
        now.Dispose();
    }
}
