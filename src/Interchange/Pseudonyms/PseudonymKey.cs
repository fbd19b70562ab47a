using System.Security.Cryptography;
using System.Text;
using Interchange.Columns;
using Interchange.Runs;

namespace Interchange.Pseudonyms;

/// <summary>
/// A secret of 32 bytes, kept as one line of 64 hexadecimal digits in a file that only its owner may read. A pseudonym is the first half
/// of HMAC-SHA-256(key, "kind:id") in lower-case hexadecimal: 32 characters, the same for the same id under the same key.
/// </summary>
public sealed class PseudonymKey
{
    public const int Bytes = 32;
    internal const string SignalKind = "signal:";
    internal const string PersonKind = "person:";
    internal const string ClusterKind = "cluster:";
    private readonly byte[] key;

    private PseudonymKey(byte[] key) => this.key = key;

    /// <summary>Tells keys apart in run records without telling anything about them.</summary>
    public string Fingerprint => Convert.ToHexStringLower(HMACSHA256.HashData(key, "fingerprint"u8));

    /// <exception cref="RefusedException">Exit code 3: missing, readable by others, or not 64 hexadecimal digits.</exception>
    public static PseudonymKey Read(string path)
    {
        var file = SourceFile.Read(path);
        var problems = new List<Problem>();
        const UnixFileMode others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
            | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & others) != UnixFileMode.None)
            problems.Add(Problem(path, "key-file-mode", "others than the owner may read or change this key", "chmod 600 the file; if others may have read it, make a new key"));
        var text = Encoding.ASCII.GetString(file.Bytes).Trim();
        if (text.Length != 2 * Bytes || !text.All(char.IsAsciiHexDigit))
            problems.Add(Problem(path, "key-malformed", $"a key is one line of {2 * Bytes} hexadecimal digits", "make one with: openssl rand -hex 32"));
        return problems.Count == 0 ? Of(Convert.FromHexString(text)) : throw new RefusedException(ExitCode.InputBroken, problems);
    }

    /// <exception cref="ArgumentException">Not 32 bytes.</exception>
    public static PseudonymKey Of(byte[] key) =>
        key.Length == Bytes ? new([.. key]) : throw new ArgumentException($"a key has {Bytes} bytes, not {key.Length}", nameof(key));

    public bool SameAs(PseudonymKey other) => CryptographicOperations.FixedTimeEquals(key, other.key);

    /// <summary>The pseudonym of a person; the audit's side uses the same key and so finds the same person.</summary>
    public string Person(string id) => Pseudonym(PersonKind, id);

    /// <summary>The pseudonym of a signal; the source system, which holds this key too, so finds its own signal again.</summary>
    public string Signal(string id) => Pseudonym(SignalKind, id);

    internal string Pseudonym(string kind, string id)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        var length = Encoding.UTF8.GetMaxByteCount(kind.Length + id.Length);
        var text = length <= 512 ? stackalloc byte[512] : new byte[length];
        var written = Encoding.UTF8.GetBytes(kind, text);
        written += Encoding.UTF8.GetBytes(id, text[written..]);
        HMACSHA256.HashData(key, text[..written], hash);
        return Convert.ToHexStringLower(hash[..(hash.Length / 2)]);
    }

    /// <summary>Makes many pseudonyms of one kind, for one thread.</summary>
    internal PseudonymMaker Maker(string kind) => new(key, kind);

    private static Problem Problem(string path, string code, string rule, string remedy) => new() { Code = code, File = path, Rule = rule, Remedy = remedy };
}
