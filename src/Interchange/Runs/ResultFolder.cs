using System.Collections.Concurrent;
using System.Security.Cryptography;
using Interchange.Lineage;

namespace Interchange.Runs;

/// <summary>
/// A folder that is either complete or not there. Work happens in a hidden sibling; <see cref="Commit"/> writes <c>run.json</c>, flushes
/// every file to disk and renames. What a crash leaves begins with a dot and is swept at the next start.
/// </summary>
public sealed class ResultFolder : IDisposable
{
    public const string RecordName = "run.json";
    private readonly string target;
    private readonly RunRecord record;
    private readonly LineageTrace trace;
    private readonly ConcurrentDictionary<string, string> written = new(StringComparer.Ordinal);

    private ResultFolder(string target, string work, RunRecord record)
    {
        trace = LineageTrace.Begin(target, record);
        this.target = target;
        Path = work;
        this.record = record;
    }

    /// <summary>The folder to write into, until <see cref="Commit"/>.</summary>
    public string Path { get; }

    /// <summary>Starts a result, or returns null when the same work is already done there.</summary>
    /// <exception cref="RefusedException">Exit code 2: the folder holds another result.</exception>
    public static ResultFolder? Begin(string target, RunRecord record)
    {
        target = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(target));
        if (DeletedResult.At(target) is { } deleted)
            throw deleted.Refusal(target, ExitCode.Usage, "give another --out folder");
        var existing = System.IO.Path.Combine(target, RecordName);
        if (File.Exists(existing) && JsonFile.Parse<RunRecord>(Columns.SourceFile.Read(existing)).SameWorkAs(record))
        {
            Answering.Made(target, already: true);
            return null;
        }

        if (File.Exists(target) || (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any()))
        {
            throw RefusedException.Usage(new Problem
            {
                Code = "result-exists",
                File = target,
                Rule = "the folder already holds a result of other inputs",
                Remedy = "give another --out folder, or move this one away; results are never overwritten",
            });
        }

        var parent = System.IO.Path.GetDirectoryName(target)!;
        Directory.CreateDirectory(parent);
        var work = System.IO.Path.Combine(parent, "." + System.IO.Path.GetFileName(target) + ".partial");
        if (Directory.Exists(work))
            Directory.Delete(work, recursive: true);
        Directory.CreateDirectory(work);
        return new ResultFolder(target, work, record);
    }

    /// <summary>SHA-256 of what goes in, by name.</summary>
    public IReadOnlyDictionary<string, string> Inputs => record.Inputs;

    /// <summary>What the verb notes for the events beside the result.</summary>
    public LineageNotes Notes => trace.Notes;

    public string FilePath(string name)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        return path;
    }

    /// <summary>
    /// Writes a file as a stream that is hashed on its way, so that a large one need not be read again to be committed. Several threads may,
    /// each a file of its own.
    /// </summary>
    /// <returns>The file's SHA-256.</returns>
    public string Write(string name, Action<Stream> write)
    {
        using var stream = new HashedFile(FilePath(name));
        write(stream);
        return written[name] = stream.Finish();
    }

    /// <summary>Completes the record with the outputs' digests and makes the folder visible under its name in one rename.</summary>
    /// <param name="counts">Rows by what became of them.</param>
    /// <param name="sealing">Hears the record's SHA-256 once everything is on disk and before the rename; may stop it by throwing.</param>
    public RunRecord Commit(IReadOnlyDictionary<string, long> counts, Action<string>? sealing = null)
    {
        var outputs = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var name = System.IO.Path.GetRelativePath(Path, file).Replace('\\', '/');
            outputs[name] = written.TryGetValue(name, out var known) ? known : Flushed(file);
        }

        var complete = record with { Outputs = outputs, Counts = new SortedDictionary<string, long>(counts.ToDictionary(), StringComparer.Ordinal) };
        var recordPath = System.IO.Path.Combine(Path, RecordName);
        JsonFile.Write(recordPath, complete);
        using (var stream = new FileStream(recordPath, FileMode.Open, FileAccess.ReadWrite))
            stream.Flush(flushToDisk: true);
        sealing?.Invoke(Columns.SourceFile.Read(recordPath).Sha256);
        if (Directory.Exists(target))
            Directory.Delete(target);
        Directory.Move(Path, target);
        trace.Complete(MadeFiles.In(target, complete));
        Answering.Made(target);
        return complete;
    }

    /// <summary>SHA-256 of a file that is on disk from here on.</summary>
    private static string Flushed(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite);
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(stream));
        stream.Flush(flushToDisk: true);
        return sha256;
    }

    /// <summary>Removes unfinished work; after <see cref="Commit"/> there is none.</summary>
    public void Dispose()
    {
        if (!Directory.Exists(Path))
            return;
        Directory.Delete(Path, recursive: true);
        LineageScope.Left(trace);
    }
}
