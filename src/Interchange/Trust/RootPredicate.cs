namespace Interchange.Trust;

/// <summary>Who may do what, until when: the mandate register. Days are UTC; <c>Until</c> is the last valid day.</summary>
public sealed record RootPredicate
{
    /// <summary>1 for the first; each next root adds one.</summary>
    public required int Version { get; init; }

    public required DateOnly Issued { get; init; }

    /// <summary>SHA-256 of the previous root's statement; null for the first.</summary>
    public required string? PreviousSha256 { get; init; }

    public required IReadOnlyList<Person> Persons { get; init; }

    /// <summary>One rule a model line; a line without a rule cannot be released.</summary>
    public required IReadOnlyList<SignOffRule> SignOff { get; init; }

    public required NextRootRule NextRoot { get; init; }
}

public sealed record Person(string Id, string Name, IReadOnlyList<PersonKey> Keys, IReadOnlyList<RoleGrant> Roles)
{
    /// <summary>Whether the person holds a role for a model line on a day.</summary>
    internal bool Holds(string role, string modelLine, DateOnly day) =>
        Roles.Any(g => string.Equals(g.Role, role, StringComparison.Ordinal) && g.ModelLines.Contains(modelLine, StringComparer.Ordinal) && g.ValidOn(day));
}

/// <summary>A public key as PEM; its id is the SHA-256 of its SubjectPublicKeyInfo.</summary>
public sealed record PersonKey(string KeyId, string Pem, DateOnly From, DateOnly Until)
{
    /// <summary>
    /// The day since which somebody else may have had the private key; null where nobody fears it. Whoever has a key can date a signature
    /// as he likes, so no signature by it counts any more, whatever its date.
    /// </summary>
    public DateOnly? Compromised { get; init; }

    public bool ValidOn(DateOnly day) => From <= day && day <= Until;

    /// <summary>Whether a DER signature is one of this key over a payload. Says nothing about when the key counts.</summary>
    internal bool Signed(byte[] payload, byte[] signature)
    {
        using var key = PublicKeyPem.Read(Pem)!;
        return Dsse.Verifies(key, payload, signature);
    }
}

public sealed record RoleGrant(string Role, IReadOnlyList<string> ModelLines, DateOnly From, DateOnly Until)
{
    public bool ValidOn(DateOnly day) => From <= day && day <= Until;
}

/// <summary>Roles that must sign off beside model owner and ethics reviewer, who always must.</summary>
public sealed record SignOffRule(string ModelLine, IReadOnlyList<RequiredRole> Roles);

/// <summary>How many different persons of a role must sign off.</summary>
public sealed record RequiredRole(string Role, int Persons);

/// <param name="Threshold">How many of the persons must sign the next root.</param>
/// <param name="Persons">Ids of persons in this root.</param>
public sealed record NextRootRule(int Threshold, IReadOnlyList<string> Persons);

/// <summary>The trust root's file: every version from the first on, so that each can be checked against the one before.</summary>
public sealed record RootChain
{
    public const string SchemaV1 = "root-chain/1";

    public required string Schema { get; init; }

    public required IReadOnlyList<DsseEnvelope> Roots { get; init; }
}
