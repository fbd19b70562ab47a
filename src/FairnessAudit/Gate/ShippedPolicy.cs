using FairnessAudit.Population;
using Interchange.Columns;

namespace FairnessAudit.Gate;

/// <summary>The gates policy that ships with the program, for tables that bring none of their own.</summary>
internal static class ShippedPolicy
{
    private const string Resource = "default.yaml";

    public static SourceFile Read()
    {
        using var stream = typeof(ShippedPolicy).Assembly.GetManifestResourceStream(Resource)!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return SourceFile.Of("shipped " + Resource, bytes.ToArray());
    }

    /// <summary>
    /// The policy about a table's own attributes. Nobody planned volumes for them, and a tier is never taken from the data: every group is
    /// of tier C, so only gates that judge every tier judge it; the others say that they hold no group.
    /// </summary>
    public static GatesPolicy ForTable(GatesPolicy shipped, IReadOnlyList<Grouping> attributes)
    {
        string[] names = [.. attributes.Select(a => a.Name)];
        return shipped with
        {
            Attributes = names,
            Planned = shipped.Planned with
            {
                Shares = attributes.ToDictionary(
                    a => a.Name,
                    a => (IReadOnlyDictionary<string, double>)a.Names.Where(g => g is not Grouping.Unknown).ToDictionary(g => g, _ => 0.0, StringComparer.Ordinal),
                    StringComparer.Ordinal),
            },
            Crossed = [],
            Parents = new Dictionary<string, string>(StringComparer.Ordinal),
            References = new Dictionary<string, string>(StringComparer.Ordinal),
            Gates = [.. shipped.Gates.Select(g => g.Attributes.Count == 0 ? g : g with { Attributes = names })],
        };
    }
}
