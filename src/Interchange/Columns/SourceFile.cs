using System.Security.Cryptography;

namespace Interchange.Columns;

/// <summary>A file whose bytes are hashed, verified and parsed as the same bytes, so nobody can swap them in between.</summary>
public sealed class SourceFile
{
    private const int PieceBytes = 1 << 20;
    private byte[]? bytes;

    private SourceFile(string path, byte[]? bytes, string sha256) => (Path, this.bytes, Sha256) = (path, bytes, sha256);

    public string Path { get; }

    public string Name => System.IO.Path.GetFileName(Path);

    /// <exception cref="Runs.RefusedException">Exit code 3: the file was only hashed until now, and has changed since or cannot be read.</exception>
    public byte[] Bytes => bytes ??= ReadAgain();

    /// <summary>Lower-case hexadecimal SHA-256 of <see cref="Bytes"/>.</summary>
    public string Sha256 { get; }

    /// <exception cref="Runs.RefusedException">Exit code 3: the file is missing or cannot be read.</exception>
    public static SourceFile Read(string path)
    {
        try
        {
            return Of(path, File.ReadAllBytes(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(path, e);
        }
    }

    /// <summary>
    /// A file of which mostly the digest is wanted: hashed piece by piece, so that its size costs no memory. Whoever wants its bytes after all
    /// gets those that were hashed, or a refusal.
    /// </summary>
    /// <exception cref="Runs.RefusedException">Exit code 3: the file is missing or cannot be read.</exception>
    public static SourceFile Hashed(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var piece = new byte[Math.Clamp(file.Length, 1, PieceBytes)];
            while (file.Read(piece) is > 0 and var read)
                hash.AppendData(piece, 0, read);
            return new SourceFile(path, null, Convert.ToHexStringLower(hash.GetHashAndReset()));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(path, e);
        }
    }

    internal static Runs.RefusedException Unreadable(string path, Exception because) => Runs.RefusedException.Input(new Runs.Problem
    {
        Code = "file-unreadable",
        File = path,
        Rule = because is FileNotFoundException or DirectoryNotFoundException ? "the file does not exist" : because.Message,
        Remedy = "check the path and the rights of the account that runs this command",
    });

    /// <summary>Bytes that are already in memory, under the path that messages should name.</summary>
    public static SourceFile Of(string path, byte[] bytes) => new(path, bytes, Convert.ToHexStringLower(SHA256.HashData(bytes)));

    private byte[] ReadAgain()
    {
        var again = Read(Path);
        return string.Equals(again.Sha256, Sha256, StringComparison.Ordinal) ? again.Bytes : throw Runs.RefusedException.Input(new Runs.Problem
        {
            Code = "file-changed",
            File = Path,
            Rule = "the file has changed since it was hashed by this run",
            Remedy = "let nothing write there while this runs, and run it again",
        });
    }
}
