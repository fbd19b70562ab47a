using System.Reflection;

namespace FairnessAudit.Export;

/// <summary>Which code wrote a file: the version, and the commit where the build knew it.</summary>
internal static class CodeVersion
{
    private static readonly string[] Parts =
        (typeof(CodeVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0").Split('+');

    public static string Version => Parts[0];

    /// <summary>Null where it was built outside a repository.</summary>
    public static string? Commit => Parts.Length > 1 ? Parts[1] : null;
}
