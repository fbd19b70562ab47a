using Interchange.Columns;
using Interchange.Runs;

namespace Interchange.Trust;

/// <summary>
/// What an installation trusts before it has read anything: the first root's digest, where it remembers what it has seen, and its ledger.
/// Written once by who installs; the account that runs the night need not be able to write it.
/// </summary>
public sealed record Installation
{
    /// <summary>SHA-256 of the first root's statement.</summary>
    public required string RootSha256 { get; init; }

    /// <summary>Folder in which the highest root version and in-force sequence are remembered.</summary>
    public required string StateFolder { get; init; }

    /// <summary>Where the ledger is kept: a file's path or a server's address; null where none is kept.</summary>
    public required string? Ledger { get; init; }

    /// <summary>Reads <c>root_sha256</c>, <c>state</c> and optionally <c>ledger</c>; paths are relative to the file, and a ledger may be postgresql://user@host:port/database.</summary>
    /// <exception cref="RefusedException">Exit code 3 with the reason; 5: others than its owner can write the file.</exception>
    public static Installation Read(string path)
    {
        DemandOwnersOnly(path);
        var file = SourceFile.Read(path);
        var yaml = YamlFile.Parse<InstallationYaml>(file, (line, rule) => Problem(path, rule) with { Row = line }) ?? new();
        if (yaml.RootSha256 is not { Length: 64 } digest || !digest.All(char.IsAsciiHexDigitLower))
            throw Broken(path, "root_sha256 must be the first root's SHA-256: 64 lower-case hexadecimal digits");
        if (string.IsNullOrWhiteSpace(yaml.State))
            throw Broken(path, "state must name the folder that remembers what was seen");
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        return new Installation
        {
            RootSha256 = digest,
            StateFolder = Path.GetFullPath(yaml.State, folder),
            Ledger = string.IsNullOrWhiteSpace(yaml.Ledger) ? null : yaml.Ledger.Contains("://", StringComparison.Ordinal) ? yaml.Ledger : Path.GetFullPath(yaml.Ledger, folder),
        };
    }

    /// <summary>Whoever can write this file decides what is trusted.</summary>
    private static void DemandOwnersOnly(string path)
    {
        if (OperatingSystem.IsWindows() || !File.Exists(path) || (File.GetUnixFileMode(path) & (UnixFileMode.GroupWrite | UnixFileMode.OtherWrite)) == UnixFileMode.None)
            return;
        throw RefusedException.Rule(new Problem { Code = "installation-mode", File = path, Rule = "others than its owner can write the file that says what is trusted", Remedy = "chmod go-w, and look whether root_sha256 is still the one that you pinned" });
    }

    private static RefusedException Broken(string path, string rule) => RefusedException.Input(Problem(path, rule));

    private static Problem Problem(string path, string rule) => new()
    {
        Code = "installation-broken",
        File = path,
        Rule = rule,
        Remedy = "an installation file holds root_sha256, state and optionally ledger, nothing else",
    };

    private sealed class InstallationYaml
    {
        public string? RootSha256 { get; set; }

        public string? State { get; set; }

        public string? Ledger { get; set; }
    }
}
