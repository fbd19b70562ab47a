using Interchange.Runs;

namespace FairnessAudit.Signing;

/// <summary>Writing one signed file: whole or not at all, and never over another.</summary>
internal static class NewFile
{
    /// <exception cref="RefusedException">Exit code 2: the file exists.</exception>
    public static void Write(string path, byte[] bytes)
    {
        Demand(path);
        var partial = path + ".partial";
        using (var stream = new FileStream(partial, FileMode.Create, FileAccess.Write))
        {
            stream.Write(bytes);
            stream.Flush(flushToDisk: true);
        }

        File.Move(partial, path);
        Answering.Made(path);
    }

    /// <summary>Asks before the work is done whether the file can be written.</summary>
    /// <exception cref="RefusedException">Exit code 2: the file exists.</exception>
    public static void Demand(string path)
    {
        if (File.Exists(path))
            throw RefusedException.Usage(new Problem { Code = "result-exists", File = path, Rule = "a signed file is never overwritten", Remedy = "give another --out file" });
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
    }
}
