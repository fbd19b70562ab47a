namespace EndToEnd.Tests.Worlds;

/// <summary>Keys and passphrases are refused where others than their owner have rights on them.</summary>
internal static class PrivateFile
{
    public static void Write(string path, string text)
    {
        File.WriteAllText(path, text);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }
}
