using System.Diagnostics;
using Interchange.Columns;
using Interchange.Runs;
using Interchange.Trust;

namespace Interchange.Tests.Trust;

/// <summary>Somebody without our software can check a signature with a tool that everybody has.</summary>
public sealed class OpenSslTests : IDisposable
{
    private readonly VirtualAuthority authority = new();

    public void Dispose() => authority.Dispose();

    [OpenSslFact]
    public void Openssl_accepts_a_sign_off_and_refuses_it_with_one_byte_changed()
    {
        authority.Build();
        var path = Path.Combine(authority.Release, "signoffs/1.dsse.json");
        var envelope = JsonFile.Parse<DsseEnvelope>(SourceFile.Read(path));
        var signed = Dsse.PreAuthenticationEncoding(envelope.PayloadType, Convert.FromBase64String(envelope.Payload));
        File.WriteAllBytes(Path.Combine(authority.Folder, "signed"), signed);
        File.WriteAllBytes(Path.Combine(authority.Folder, "der"), Convert.FromBase64String(envelope.Signatures[0].Sig));
        File.WriteAllText(Path.Combine(authority.Folder, "pem"), authority.PublicKey("ethics").Pem);
        Assert.Equal("Verified OK", OpenSsl());
        signed[^2] ^= 1;
        File.WriteAllBytes(Path.Combine(authority.Folder, "signed"), signed);
        Assert.StartsWith("Verification failure", OpenSsl(), StringComparison.OrdinalIgnoreCase);
    }

    [OpenSslFact]
    public void The_documented_lines_tell_a_release_as_it_was_signed_from_a_changed_one()
    {
        authority.Build();
        var keys = Directory.CreateDirectory(Path.Combine(authority.Folder, "keys")).FullName;
        foreach (var name in new[] { "owner", "ethics", "trainer" })
            File.WriteAllText(Path.Combine(keys, name + ".pub"), authority.PublicKey(name).Pem + "\n");
        var (whole, said) = Check(keys);
        Assert.True(whole is 0, said);
        Assert.Equal(ReleaseBundle.Read(authority.Release).Names.Count(), said.Split('\n').Count(l => l.StartsWith("same ", StringComparison.Ordinal)));
        Assert.Contains("signed   signoffs/0.dsse.json by owner", said, StringComparison.Ordinal);
        Assert.Contains("signed   signoffs/1.dsse.json by ethics", said, StringComparison.Ordinal);
        Assert.Contains("signed   training.dsse.json by trainer", said, StringComparison.Ordinal);

        File.Delete(Path.Combine(keys, "ethics.pub"));
        Assert.Contains("UNSIGNED signoffs/1.dsse.json", Refused(), StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(keys, "ethics.pub"), authority.PublicKey("ethics").Pem + "\n");
        File.WriteAllText(Path.Combine(authority.Release, "scorecard.json"), "another model");
        Assert.Contains("CHANGED  scorecard.json", Refused(), StringComparison.Ordinal);
        authority.BuildRelease();
        File.Delete(Path.Combine(authority.Release, "registers/objections.yaml"));
        Assert.Contains("CHANGED  registers/objections.yaml", Refused(), StringComparison.Ordinal);

        string Refused()
        {
            var (code, text) = Check(keys);
            Assert.Equal(1, code);
            return text;
        }
    }

    private (int Code, string Said) Check(string keys)
    {
        var page = File.ReadAllText(NearMissTableTests.Page());
        var block = page[page.IndexOf("<!-- check -->", StringComparison.Ordinal)..page.IndexOf("<!-- end of check -->", StringComparison.Ordinal)];
        var script = block[(block.IndexOf("```bash\n", StringComparison.Ordinal) + 8)..block.LastIndexOf("```", StringComparison.Ordinal)];
        var start = new ProcessStartInfo("bash", ["-c", script, "check", authority.Release, keys]) { WorkingDirectory = authority.Folder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, said + error.GetAwaiter().GetResult());
    }

    private string OpenSsl()
    {
        var start = new ProcessStartInfo("openssl", ["dgst", "-sha256", "-verify", "pem", "-signature", "der", "signed"]) { WorkingDirectory = authority.Folder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        using var process = Process.Start(start)!;
        process.StandardError.ReadToEnd();
        return process.StandardOutput.ReadToEnd().Trim();
    }
}

/// <summary>Skipped, with the reason, where openssl is not installed; under CI it must be.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OpenSslFactAttribute : FactAttribute
{
    public OpenSslFactAttribute()
    {
        var found = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(f => File.Exists(Path.Combine(f, "openssl")));
        if (!found && Environment.GetEnvironmentVariable("CI") is not "true")
            Skip = "openssl is not installed here";
    }
}
