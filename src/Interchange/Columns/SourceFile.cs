using System.Security.Cryptography;

namespace Interchange.Columns;

/// <summary>A file read exactly once: the same bytes are hashed, verified and parsed, so nobody can swap them in between.</summary>
public sealed class SourceFile
{
    private SourceFile(string path, byte[] bytes)
    {
        Path = path;
        Bytes = bytes;
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
    }

    public string Path { get; }

    public string Name => System.IO.Path.GetFileName(Path);

    public byte[] Bytes { get; }

    /// <summary>Lower-case hexadecimal SHA-256 of <see cref="Bytes"/>.</summary>
    public string Sha256 { get; }

    /// <exception cref="Runs.RefusedException">Exit code 3: the file is missing or cannot be read.</exception>
    public static SourceFile Read(string path)
    {
        try
        {
            return new SourceFile(path, File.ReadAllBytes(path));
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
    public static SourceFile Of(string path, byte[] bytes) => new(path, bytes);
}
