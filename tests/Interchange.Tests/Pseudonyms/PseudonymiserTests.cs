using System.Security.Cryptography;
using System.Text;
using CsCheck;
using Interchange.Pseudonyms;
using Interchange.Runs;

namespace Interchange.Tests.Pseudonyms;

public sealed class PseudonymiserTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("keys").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_pseudonym_is_half_of_the_keyed_hash_of_kind_and_identifier() =>
        Gen.Select(Gen.Byte.Array[32], Gen.Byte.Array[32], Gen.String).Where((a, b, _) => !a.SequenceEqual(b)).Sample((signalKey, personKey, id) =>
        {
            var keys = new Pseudonymiser(PseudonymKey.Of(signalKey), PseudonymKey.Of(personKey));
            Assert.Equal(Expected(signalKey, "signal:" + id), keys.Signal(id));
            Assert.Equal(Expected(personKey, "person:" + id), keys.Person(id));
            Assert.Equal(Expected(personKey, "cluster:" + id), keys.Cluster(id));
            Assert.Equal(keys.Person(id), PseudonymKey.Of(personKey).Person(id));
        });

    [Fact]
    public void Many_pseudonyms_are_the_same_as_each_by_itself() => Gen.String.Array[0, 20].Sample(ids =>
    {
        var keys = new Pseudonymiser(PseudonymKey.Of(new byte[32]), PseudonymKey.Of([.. Enumerable.Repeat((byte)1, 32)]));
        using var signals = keys.Signals();
        using var persons = keys.Persons();
        using var clusters = keys.Clusters();
        foreach (var id in ids)
        {
            Assert.Equal(keys.Signal(id), signals.Of(id));
            Assert.Equal(keys.Person(id), persons.Of(id));
            Assert.Equal(keys.Cluster(id), clusters.Of(id));
        }
    });

    [Fact]
    public void A_key_file_of_its_owner_is_read()
    {
        var keys = Pseudonymiser.Read(KeyFile("a", new string('a', 64) + "\n"), KeyFile("b", new string('b', 64) + "\n"));
        Assert.Equal(Expected(Convert.FromHexString(new string('a', 64)), "signal:1"), keys.Signal("1"));
    }

    [Fact]
    public void Two_equal_keys_are_refused() => Refused("keys-equal", () => Pseudonymiser.Read(KeyFile("a", new string('a', 64)), KeyFile("b", new string('A', 64))));

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("gaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public void A_short_long_or_malformed_key_is_refused(string text) => Refused("key-malformed", () => PseudonymKey.Read(KeyFile("a", text)));

    [Fact]
    public void A_key_that_others_may_read_is_refused()
    {
        if (OperatingSystem.IsWindows())
            return;
        var path = KeyFile("a", new string('a', 64));
        foreach (var mode in new[] { UnixFileMode.GroupRead, UnixFileMode.OtherRead, UnixFileMode.OtherWrite })
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | mode);
            Refused("key-file-mode", () => PseudonymKey.Read(path));
        }
    }

    [Fact]
    public void A_missing_key_is_refused() => Refused("file-unreadable", () => PseudonymKey.Read(Path.Combine(folder, "none")));

    private static string Expected(byte[] key, string text) => Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)))[..32];

    private static void Refused(string code, Action read)
    {
        var refused = Assert.Throws<RefusedException>(read);
        Assert.Equal((ExitCode.InputBroken, code), (refused.ExitCode, refused.Problems[0].Code));
    }

    private string KeyFile(string name, string text)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return path;
    }
}
