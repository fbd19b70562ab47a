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
