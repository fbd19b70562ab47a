namespace Pipeline.Nights;

/// <summary>Where a rule that runs beside tonight's lies, and what vouches for it.</summary>
internal sealed record ShadowPaths(string Bundle, string TrustRoot, string Installation);
