using System.Security.Cryptography;

namespace EndToEnd.Tests.Worlds;

/// <summary>Result folders as their readers see them: what begins with a dot is nobody's, what ends in .trace lies beside the result.</summary>
internal static class Folders
{
    public static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    /// <summary>SHA-256 of every file, one "digest name" a line, in order of name.</summary>
    public static string Digests(string folder) => string.Join('\n', Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Select(f => (Name: Path.GetRelativePath(folder, f), File: f))
        .OrderBy(f => f.Name, StringComparer.Ordinal)
        .Select(f => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(f.File))) + " " + f.Name));

    public static void AssertSame(string expected, string actual)
    {
        Assert.True(Directory.EnumerateFiles(expected, "*", SearchOption.AllDirectories).Count() > 1, $"{expected} holds no result");
        Assert.Equal(Digests(expected), Digests(actual));
    }

    /// <summary>Nothing in or under the folder that a reader would take for a result.</summary>
    public static void AssertNothingIn(string folder)
    {
        if (File.Exists(folder))
            Assert.Fail($"{folder} was made");
        if (!Directory.Exists(folder))
            return;
        var visible = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(folder, f))
            .Where(f => !f.Split(Path.DirectorySeparatorChar).Any(part => part[0] == '.'))
            .ToList();
        Assert.True(visible.Count == 0, $"a refusal left {string.Join(", ", visible)}");
    }

    /// <summary>Changes the lowest bit of a byte in the middle of a file.</summary>
    public static void FlipByte(string path)
    {
        var bytes = File.ReadAllBytes(path);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(path, bytes);
    }
}
