using Interchange.Columns;

namespace Interchange.Trust;

/// <summary>An installation whose memory is a copy: what it has seen counts, and looking adds nothing to it.</summary>
public sealed class BorrowedMemory : IDisposable
{
    private readonly DirectoryInfo copy = Directory.CreateTempSubdirectory("look-");

    /// <exception cref="Runs.RefusedException">Exit code 3: what is remembered cannot be read.</exception>
    public BorrowedMemory(Installation installation)
    {
        var from = installation.StateFolder;
        foreach (var file in Directory.Exists(from) ? Directory.EnumerateFiles(from, "*.json", SearchOption.AllDirectories) : [])
        {
            var to = Path.Combine(copy.FullName, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.WriteAllBytes(to, SourceFile.Read(file).Bytes);
        }

        Installation = installation with { StateFolder = copy.FullName };
    }

    public Installation Installation { get; }

    public void Dispose() => copy.Delete(recursive: true);
}
