using Interchange.Columns;

namespace Interchange.Runs;

/// <summary>What is not as a result's run record says.</summary>
public enum FileFault
{
    /// <summary>The record names the file, and it is not there.</summary>
    Missing,

    /// <summary>The file is there with other bytes.</summary>
    Changed,

    /// <summary>The file is there, and the record does not name it.</summary>
    Stranger,
}

/// <summary>Whether a result folder holds exactly the files that its run record names.</summary>
public static class RecordedFiles
{
    /// <summary>Every file of a folder, its run record too, hashed, by its name as a record writes it.</summary>
    /// <param name="folder">The result.</param>
    /// <param name="unreadable">Told the name of a file that cannot be read, which then has no digest; where nobody is told, that is refused.</param>
    /// <exception cref="RefusedException">Exit code 3: a file cannot be read.</exception>
    public static SortedDictionary<string, SourceFile?> In(string folder, Action<string>? unreadable = null)
    {
        var files = new SortedDictionary<string, SourceFile?>(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(folder, path).Replace('\\', '/');
            try
            {
                files[name] = SourceFile.Hashed(path);
            }
            catch (RefusedException) when (unreadable is not null)
            {
                files[name] = null;
                unreadable(name);
            }
        }

        return files;
    }

    /// <summary>Every file that is not as the record says: those that it names, then strangers. One that could not be read counts as there.</summary>
    /// <param name="run">The folder's run record.</param>
    /// <param name="files">Of <see cref="In"/>.</param>
    public static IEnumerable<(string Name, FileFault Fault)> Faults(RunRecord run, IReadOnlyDictionary<string, SourceFile?> files)
    {
        foreach (var (name, sha256) in run.Outputs)
        {
            if (!files.TryGetValue(name, out var there))
                yield return (name, FileFault.Missing);
            else if (there is not null && !string.Equals(there.Sha256, sha256, StringComparison.Ordinal))
                yield return (name, FileFault.Changed);
        }

        foreach (var name in files.Keys.Where(n => n is not ResultFolder.RecordName && !run.Outputs.ContainsKey(n)))
            yield return (name, FileFault.Stranger);
    }
}
