using Interchange.Runs;

namespace Pipeline.Retention;

/// <summary>
/// Puts what stays of a result in its place: under the result's name there is the whole result, nothing, or the tombstone, never a part.
/// What a kill leaves begins with a dot, and says by its name how far the deletion was.
/// </summary>
internal static class Tombstone
{
    private const string ReadyEnd = ".tombstone";
    private const string DeletingEnd = ".deleting";

    /// <summary>What will stay: it follows from the result, the policy and the date, so a second try says the same to the byte.</summary>
    /// <exception cref="RefusedException">Exit code 5: a file is not the one that the run record names; an altered result is evidence and is not deleted.</exception>
    public static byte[] Bytes(KeptResult result, RetentionPolicy policy, DateOnly asOf)
    {
        var files = RecordedFiles.In(result.Folder);
        if (!result.IsTrace && RecordedFiles.Faults(result.Run, files).Any())
            throw Altered(result);
        return JsonFile.Bytes(new DeletedResult
        {
            Kind = RetentionPolicyReader.NameOf(result.Kind),
            Name = result.Name,
            From = result.Days!.Value.From,
            To = result.Days.Value.To,
            AsOf = asOf,
            PolicySha256 = policy.Sha256,
            PolicyText = policy.Text,
            RunSha256 = result.IsTrace ? null : result.RunSha256,
            Files = new SortedDictionary<string, string>(files.Where(f => f.Key is not ResultFolder.RecordName).ToDictionary(f => f.Key, f => f.Value!.Sha256, StringComparer.Ordinal), StringComparer.Ordinal),
        });
    }

    /// <summary>Deletes, telling <paramref name="told"/> each step.</summary>
    public static void Put(KeptResult result, byte[] deleted, Action<string> told)
    {
        var (ready, deleting) = (Hidden(result.Folder, ReadyEnd), Hidden(result.Folder, DeletingEnd));
        if (Directory.Exists(ready))
            Directory.Delete(ready, recursive: true);
        Directory.CreateDirectory(ready);
        Flushed(Path.Combine(ready, DeletedResult.FileName), deleted);
        if (!result.IsTrace)
            Flushed(Path.Combine(ready, ResultFolder.RecordName), File.ReadAllBytes(Path.Combine(result.Folder, ResultFolder.RecordName)));
        told("ready");
        Directory.Move(result.Folder, deleting);
        told("aside");
        Directory.Move(ready, result.Folder);
        told("in place");
        Directory.Delete(deleting, recursive: true);
        told("files gone");
    }

    /// <summary>Names of the results whose deletion was begun in a folder and not finished.</summary>
    public static IReadOnlyList<string> Begun(string parent) => Directory.Exists(parent)
        ? [.. Directory.EnumerateDirectories(parent, ".*").Select(d => Path.GetFileName(d)!).Where(n => n.EndsWith(ReadyEnd, StringComparison.Ordinal) || n.EndsWith(DeletingEnd, StringComparison.Ordinal)).Select(n => n[1..n.LastIndexOf('.')]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]
        : [];

    /// <summary>Brings a deletion that was begun to a whole result or to a tombstone.</summary>
    /// <returns>Whether the files are gone now.</returns>
    /// <exception cref="RefusedException">Exit code 5: what lies there was not left by a deletion.</exception>
    public static bool Finish(string parent, string name)
    {
        var folder = Path.Combine(parent, name);
        var (ready, deleting) = (Hidden(folder, ReadyEnd), Hidden(folder, DeletingEnd));
        if (!Directory.Exists(deleting))
        {
            // Nothing was set aside yet: the result stands whole and is judged again.
            Directory.Delete(ready, recursive: true);
            return false;
        }

        if (!Directory.Exists(folder) && Directory.Exists(ready))
            Directory.Move(ready, folder);
        if (DeletedResult.At(folder) is null)
        {
            throw RefusedException.Rule(new Problem
            {
                Code = "deletion-unclear",
                File = deleting,
                Rule = "files are set aside for deletion, and what should stand in their place does not",
                Remedy = "find out who changed this folder; compare what is set aside with its run.json and put it back, or take it to the auditor",
            });
        }

        Directory.Delete(deleting, recursive: true);
        return true;
    }

    private static RefusedException Altered(KeptResult result) => RefusedException.Rule(new Problem
    {
        Code = "result-altered",
        File = result.Folder,
        Rule = "the files are not those that the run record names; an altered result is evidence and is not deleted",
        Remedy = "find out who changed it; a hold keeps it while you do",
    });

    private static void Flushed(string path, byte[] bytes)
    {
        using var stream = new FileStream(path, FileMode.Create, FileAccess.Write);
        stream.Write(bytes);
        stream.Flush(flushToDisk: true);
    }

    private static string Hidden(string folder, string end) => Path.Combine(Path.GetDirectoryName(folder)!, "." + Path.GetFileName(folder) + end);
}
