using System.CommandLine;
using Interchange.Runs;
using Interchange.Trust;

namespace FairnessAudit.Signing;

/// <summary>Options that the signing verbs share, worded once.</summary>
internal static class SigningOptions
{
    public static Option<string[]> Keys() => new("--key") { Description = "private key file; give it once for each who signs", Required = true, AllowMultipleArgumentsPerToken = true };

    public static Option<string[]> PassphraseFiles() => new("--passphrase-file") { Description = "file with the key's passphrase, in the order of the keys", Required = true, AllowMultipleArgumentsPerToken = true };

    public static Option<string> Root() => new("--root") { Description = "trust root file", Required = true };

    public static Option<string> InstallationFile() => new("--installation") { Description = "installation file (YAML: root_sha256, state, ledger)", Required = true };

    public static Option<string> Out(string what) => new("--out") { Description = what, Required = true };

    /// <exception cref="RefusedException">Exit code 2: not as many passphrase files as keys.</exception>
    public static IReadOnlyList<Signer> Open(string[] keys, string[] passphraseFiles)
    {
        if (keys.Length != passphraseFiles.Length)
            throw RefusedException.Usage(new Problem { Code = "passphrase-count", Column = "--passphrase-file", Rule = "give one passphrase file for each --key", Remedy = "repeat --passphrase-file in the order of the keys" });
        return [.. keys.Zip(passphraseFiles, PrivateKeyFile.Open)];
    }

    public static Signer OpenOne(string[] keys, string[] passphraseFiles)
    {
        if (keys.Length != 1)
            throw RefusedException.Usage(new Problem { Code = "key-count", Column = "--key", Rule = "one person signs this with one key", Remedy = "each person signs an own file" });
        return Open(keys, passphraseFiles)[0];
    }

    public static TimeProvider OrSystem(this TimeProvider? clock) => clock ?? SecurityTime.SystemClock;
}
