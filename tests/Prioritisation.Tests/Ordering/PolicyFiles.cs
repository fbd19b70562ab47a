using System.Runtime.CompilerServices;
using System.Text;
using Interchange.Columns;
using Interchange.Contracts;
using Prioritisation.Ordering;

namespace Prioritisation.Tests.Ordering;

/// <summary>The shipped policies, and changed copies of them.</summary>
internal static class PolicyFiles
{
    public static OrderingPolicy Shipped(string id) => OrderingPolicyReader.Read(SourceFile.Read(PathOf(id)));

    public static SourceFile Changed(string id, string from, string to)
    {
        var text = File.ReadAllText(PathOf(id));
        Assert.Contains(from, text, StringComparison.Ordinal);
        return SourceFile.Of("policy.yaml", Encoding.UTF8.GetBytes(text.Replace(from, to, StringComparison.Ordinal)));
    }

    /// <summary>With the same deviations for every class, but those <paramref name="without"/>.</summary>
    public static SourceFile WithDeviations(string id, IEnumerable<string> perBand, string? without = null, string from = "deviations_from: a test")
    {
        var lines = Shipped(id).Classes.Where(c => c.Name != without).Select(c => $"\n    {c.Name}: [{string.Join(", ", perBand)}]");
        return Changed(id, "random:\n  share: 0.10", $"random:\n  deviations:{string.Concat(lines)}\n  {from}\n  share: 0.10");
    }

    public static Contract ShippedContract => ContractReader.Read(SourceFile.Read(Path.Combine(Root(), "contracts", "signals.odcs.yaml")));

    public static string PathOf(string id) => Path.Combine(Root(), "policies", "ordering", id + ".yaml");

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
}
