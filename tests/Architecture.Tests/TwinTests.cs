namespace Architecture.Tests;

/// <summary>The wall forbids one shared piece where the ledger, the trust files and the verbs meet, so each room has its own; this keeps them equal.</summary>
public class TwinTests
{
    [Fact]
    public void Both_rooms_note_in_the_ledger_alike()
    {
        var audit = Code("FairnessAudit/Signing/LedgerNote.cs");
        var pipeline = Code("Pipeline/Releases/LedgerNote.cs");

        Assert.True(audit.Length > 15, "the audit's twin is nearly empty");
        Assert.Equal(audit, audit.Intersect(pipeline, StringComparer.Ordinal), StringComparer.Ordinal);
    }

    private static string[] Code(string file) =>
        [.. File.ReadLines(Path.Combine(Map.Root, "src", file))
            .Select(line => line.Trim())
            .Where(line => line.Length > 1 && !line.StartsWith("///", StringComparison.Ordinal) && !line.StartsWith("using ", StringComparison.Ordinal) && !line.StartsWith("namespace ", StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal)];
}
