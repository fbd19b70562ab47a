using FairnessAudit.Tests.Compas;

namespace FairnessAudit.Tests.Reports;

/// <summary>Audits of which only the pages are looked at, made once.</summary>
[CollectionDefinition(nameof(Reported))]
public sealed class Reported : ICollectionFixture<CompasAudit>, ICollectionFixture<ReportedWorld>;
