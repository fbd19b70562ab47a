namespace FairnessAudit.Tests.Export;

/// <summary>One world for tests that only read it.</summary>
public sealed class ExportFixture : IDisposable
{
    internal ExportWorld World { get; } = new();

    public void Dispose() => World.Dispose();
}
