using System.Text;
using Interchange.Columns;
using Interchange.Trust;

namespace FairnessAudit.Signing;

/// <summary>The mandate register that people write (YAML), from which a root is made.</summary>
internal sealed class MandateRegister
{
    public List<RegisterPerson>? Persons { get; set; }

    public List<RegisterRule>? SignOff { get; set; }

    public RegisterNext? NextRoot { get; set; }

    /// <summary>Reads the register and the public keys that it names, relative to itself, as the root after <paramref name="previous"/>.</summary>
    public static RootPredicate Read(string path, TrustRoot? previous, DateOnly issued)
    {
        var register = TrustYaml.Read<MandateRegister>(path);
        var next = register.NextRoot ?? throw TrustYaml.Broken(path, "'next_root' is missing");
        return new RootPredicate
        {
            Version = (previous?.Version ?? 0) + 1,
            Issued = issued,
            PreviousSha256 = previous?.Sha256,
            Persons = [.. (register.Persons ?? []).Select(p => p.Read(path))],
            SignOff = [.. (register.SignOff ?? []).Select(r => new SignOffRule(
                TrustYaml.Text(path, "model_line", r.ModelLine),
                [.. (r.Roles ?? []).Select(role => new RequiredRole(TrustYaml.Text(path, "role", role.Role), role.Persons))]))],
            NextRoot = new NextRootRule(next.Threshold, next.Persons ?? []),
        };
    }
}

internal sealed class RegisterPerson
{
    public string? Id { get; set; }

    public string? Name { get; set; }

    public List<RegisterKey>? Keys { get; set; }

    public List<RegisterGrant>? Roles { get; set; }

    public Person Read(string path) => new(
        TrustYaml.Text(path, "id", Id),
        TrustYaml.Text(path, "name", Name),
        [.. (Keys ?? []).Select(k => k.Read(path))],
        [.. (Roles ?? []).Select(r => new RoleGrant(TrustYaml.Text(path, "role", r.Role), r.ModelLines ?? [], TrustYaml.Day(path, "from", r.From), TrustYaml.Day(path, "until", r.Until)))]);
}

internal sealed class RegisterKey
{
    public string? File { get; set; }

    public string? From { get; set; }

    public string? Until { get; set; }

    /// <summary>The day since which others may have had the private key.</summary>
    public string? Compromised { get; set; }

    public PersonKey Read(string path)
    {
        var file = Path.GetFullPath(TrustYaml.Text(path, "file", File), Path.GetDirectoryName(Path.GetFullPath(path))!);
        var pem = Encoding.UTF8.GetString(SourceFile.Read(file).Bytes);
        using var key = PublicKeyPem.Read(pem) ?? throw TrustYaml.Broken(file, "the file is not the PEM of one P-256 public key");
        return new PersonKey(PublicKeyPem.KeyId(key), pem, TrustYaml.Day(path, "from", From), TrustYaml.Day(path, "until", Until))
        {
            Compromised = Compromised is null ? null : TrustYaml.Day(path, "compromised", Compromised),
        };
    }
}

internal sealed class RegisterGrant
{
    public string? Role { get; set; }

    public List<string>? ModelLines { get; set; }

    public string? From { get; set; }

    public string? Until { get; set; }
}

internal sealed class RegisterRule
{
    public string? ModelLine { get; set; }

    public List<RegisterRequired>? Roles { get; set; }
}

internal sealed class RegisterRequired
{
    public string? Role { get; set; }

    public int Persons { get; set; } = 1;
}

internal sealed class RegisterNext
{
    public int Threshold { get; set; }

    public List<string>? Persons { get; set; }
}
