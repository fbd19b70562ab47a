using System.Security.Cryptography;
using System.Text;
using Interchange.Columns;
using Interchange.Runs;
using Interchange.Trust;

namespace FairnessAudit.Signing;

/// <summary>A private key at rest: encrypted PKCS#8 as PEM, readable by its owner only, with the public key beside it.</summary>
internal static class PrivateKeyFile
{
    public const string PublicSuffix = ".pub";
    private const int Iterations = 600_000;
    private const UnixFileMode OthersMay =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    /// <summary>Makes a key pair and returns its key id. The public key's file is PATH.pub.</summary>
    /// <exception cref="RefusedException">Exit code 2: one of the files exists; nothing is ever overwritten.</exception>
    public static string Create(string path, string passphrase)
    {
        foreach (var file in new[] { path, path + PublicSuffix }.Where(File.Exists))
            throw RefusedException.Usage(new Problem { Code = "key-exists", File = file, Rule = "a key is never overwritten", Remedy = "give another --out file" });

        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var pem = key.ExportEncryptedPkcs8PrivateKeyPem(passphrase, new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, Iterations));
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var stream = new FileStream(path, options))
            stream.Write(Encoding.ASCII.GetBytes(pem + "\n"));
        File.WriteAllText(path + PublicSuffix, key.ExportSubjectPublicKeyInfoPem() + "\n");
        return PublicKeyPem.KeyId(key);
    }

    /// <exception cref="RefusedException">Exit code 5: others can read the file, or the passphrase does not open it; 3: it is no such key.</exception>
    public static Signer Open(string path, string passphraseFile)
    {
        DemandPrivate(path);
        var pem = Encoding.UTF8.GetString(SourceFile.Read(path).Bytes);
        var key = ECDsa.Create();
        try
        {
            key.ImportFromEncryptedPem(pem, Passphrase(passphraseFile));
            return new Signer(key);
        }
        catch (Exception e) when (e is CryptographicException or ArgumentException)
        {
            key.Dispose();
            throw e is CryptographicException
                ? RefusedException.Rule(new Problem { Code = "key-locked", File = path, Rule = "the passphrase does not open this key", Remedy = "give the passphrase with which the key was made" })
                : RefusedException.Input(new Problem { Code = "key-broken", File = path, Rule = "the file is not an encrypted private key", Remedy = "give the file that `fairness-audit keygen` wrote" });
        }
    }

    /// <summary>The first line of a file that only its owner can read.</summary>
    /// <exception cref="RefusedException">Exit code 5: others can read it; 3: missing or too short.</exception>
    public static string Passphrase(string path)
    {
        DemandPrivate(path);
        var passphrase = Encoding.UTF8.GetString(SourceFile.Read(path).Bytes).Split('\n')[0].TrimEnd('\r');
        return passphrase.Length >= 12
            ? passphrase
            : throw RefusedException.Input(new Problem { Code = "passphrase-short", File = path, Rule = "a passphrase has at least 12 characters, on the first line", Remedy = "choose a longer one" });
    }

    private static void DemandPrivate(string path)
    {
        if (OperatingSystem.IsWindows() || !File.Exists(path) || (File.GetUnixFileMode(path) & OthersMay) == UnixFileMode.None)
            return;
        throw RefusedException.Rule(new Problem { Code = "key-mode", File = path, Rule = "others than its owner have rights on this file", Remedy = "chmod 600, and consider the key known to others" });
    }
}
