namespace Interchange.Manifests;

/// <summary>What must hold inside a manifest before anything is read by it.</summary>
internal static class ManifestRules
{
    /// <summary>The first rule that does not hold, in words; null when all do.</summary>
    public static string? Broken(Manifest manifest)
    {
        if (!string.Equals(manifest.Schema, Manifest.SchemaName, StringComparison.Ordinal))
            return $"the schema is '{manifest.Schema}' where '{Manifest.SchemaName}' is read";
        if (manifest.Received != manifest.Kept + manifest.Quarantined)
            return $"received {manifest.Received} is not kept {manifest.Kept} plus quarantined {manifest.Quarantined}";
        if (manifest.Days.Sum(d => d.Kept) != manifest.Kept)
            return $"the days sum to {manifest.Days.Sum(d => d.Kept)} where {manifest.Kept} were kept";
        if (manifest.Parts.Sum(p => p.Rows) != manifest.Kept)
            return $"the parts sum to {manifest.Parts.Sum(p => p.Rows)} where {manifest.Kept} were kept";
        return manifest.Parts.FirstOrDefault(p => p.Name.Length == 0 || p.Name[0] == '.' || !string.Equals(p.Name, Path.GetFileName(p.Name), StringComparison.Ordinal)) is { } part
            ? $"the part name '{part.Name}' is not a plain file name"
            : null;
    }
}
