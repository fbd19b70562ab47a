using Interchange.Runs;

namespace Interchange.Columns;

/// <summary>What an argument that may be a file, a folder of part files or a glob stands for.</summary>
public static class RawFiles
{
    /// <summary>Paths in ordinal order of their names; a folder's hidden files and run record are no data.</summary>
    /// <exception cref="RefusedException">Exit code 3: nothing is there.</exception>
    public static IReadOnlyList<string> Resolve(string path)
    {
        if (File.Exists(path))
            return [path];
        var name = Path.GetFileName(path);
        var folder = Path.GetDirectoryName(path) is { Length: > 0 } parent ? parent : ".";
        string[] found = [];
        if (Directory.Exists(path))
            found = [.. Directory.EnumerateFiles(path).Where(f => Path.GetFileName(f) is { } n && n[0] != '.' && !string.Equals(n, ResultFolder.RecordName, StringComparison.Ordinal))];
        else if (name.AsSpan().ContainsAny('*', '?') && Directory.Exists(folder))
            found = Directory.GetFiles(folder, name);
        if (found.Length > 0)
            return [.. found.Order(StringComparer.Ordinal)];
        throw RefusedException.Input(new Problem
        {
            Code = "input-missing",
            File = path,
            Rule = Directory.Exists(path) ? "the folder holds no file" : "no file, folder or match of a glob is there",
            Remedy = "check the path; quote a glob so that the shell leaves it alone",
        });
    }
}
