using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Architecture.Tests;

/// <summary>What the assemblies themselves say, beside what the compiler was told to ban.</summary>
public class WallTests
{
    private static readonly string[] SigningMembers = ["SignData", "SignHash", "TrySignData", "TrySignHash", "ImportEncryptedPkcs8PrivateKey", "ImportFromEncryptedPem", "ImportPkcs8PrivateKey"];

    [Theory]
    [InlineData("pipeline")]
    [InlineData("Interchange")]
    [InlineData("Prioritisation")]
    [InlineData("Ledger")]
    [InlineData("Reporting")]
    [InlineData("Statistics")]
    public void Only_the_audit_can_sign_or_open_a_private_key(string assembly) =>
        Assert.Empty(MembersUsed(assembly).Intersect(SigningMembers, StringComparer.Ordinal));

    /// <summary>The same look at the one assembly that does sign: a check that finds nothing anywhere would prove nothing.</summary>
    [Fact]
    public void The_audit_signs() => Assert.NotEmpty(MembersUsed("fairness-audit").Intersect(SigningMembers, StringComparer.Ordinal));

    [Theory]
    [InlineData("BannedSymbols.txt", "P:System.DateTime.UtcNow")]
    [InlineData("BannedSymbols.txt", "P:System.Random.Shared")]
    [InlineData("src/Pipeline/BannedSymbols.txt", "T:System.Security.Cryptography.ECDsa")]
    public void The_compiler_is_told_what_is_banned(string file, string symbol) =>
        Assert.Contains(symbol, File.ReadAllText(Path.Combine(Map.Root, file)), StringComparison.Ordinal);

    [Fact]
    public void No_ban_is_switched_off_but_where_a_program_begins()
    {
        var suppressed = Directory.EnumerateFiles(Path.Combine(Map.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => File.ReadAllText(file).Contains("RS0030", StringComparison.Ordinal))
            .Select(Path.GetFileName);

        Assert.All(suppressed, file => Assert.Equal("Program.cs", file));
    }

    private static HashSet<string> MembersUsed(string assembly)
    {
        using var stream = File.OpenRead(Path.Combine(AppContext.BaseDirectory, assembly + ".dll"));
        using var image = new PEReader(stream);
        var metadata = image.GetMetadataReader();
        return [.. metadata.MemberReferences.Select(handle => metadata.GetString(metadata.GetMemberReference(handle).Name))];
    }
}
