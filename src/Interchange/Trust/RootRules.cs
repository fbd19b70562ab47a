namespace Interchange.Trust;

/// <summary>What a root must be in itself, whoever signed it.</summary>
internal static class RootRules
{
    private const string Remedy = "make the root again from a corrected register";

    public static void Check(string file, RootPredicate root, Refusals refusals)
    {
        void Demand(bool holds, string code, string rule, string? value = null)
        {
            if (!holds)
                refusals.Add(code, file, rule, Remedy, value);
        }

        Demand(root.Persons.Count is > 0 and <= TrustLimits.Persons, "root-persons", $"a root names 1 to {TrustLimits.Persons} persons");
        Demand(Unique(root.Persons.Select(p => p.Id)), "root-person-twice", "a person stands in a root once");
        Demand(root.Persons.All(p => !string.IsNullOrWhiteSpace(p.Id)), "root-person-id", "every person has an id");
        Demand(Unique(root.Persons.SelectMany(p => p.Keys).Select(k => k.KeyId)), "root-key-shared", "no two persons share a key, and none is listed twice");
        Demand(Unique(root.SignOff.Select(r => r.ModelLine)), "root-rule-twice", "a model line has one sign-off rule");
        foreach (var person in root.Persons)
        {
            foreach (var key in person.Keys)
            {
                using var read = PublicKeyPem.Read(key.Pem);
                Demand(read is not null, "root-key-broken", "every key is the PEM of one P-256 public key", person.Id);
                Demand(read is null || string.Equals(PublicKeyPem.KeyId(read), key.KeyId, StringComparison.Ordinal), "root-key-id", "a key id is the SHA-256 of its SubjectPublicKeyInfo", person.Id);
            }

            foreach (var grant in person.Roles)
                Demand(Roles.All.Contains(grant.Role, StringComparer.Ordinal), "root-role-unknown", "roles are " + string.Join(", ", Roles.All), grant.Role);
        }

        foreach (var required in root.SignOff.SelectMany(r => r.Roles))
        {
            Demand(Roles.All.Contains(required.Role, StringComparer.Ordinal), "root-role-unknown", "roles are " + string.Join(", ", Roles.All), required.Role);
            Demand(required.Persons >= 1, "root-rule-count", "a required role asks for at least one person", required.Role);
        }

        var signers = root.NextRoot.Persons;
        Demand(Unique(signers) && signers.All(id => root.Persons.Any(p => string.Equals(p.Id, id, StringComparison.Ordinal))), "root-next-persons", "who may sign the next root stands in this one, once");
        Demand(root.NextRoot.Threshold >= 1 && root.NextRoot.Threshold <= signers.Count, "root-threshold", "the threshold is 1 to the number of persons who may sign");
    }

    private static bool Unique(IEnumerable<string> names)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return names.All(seen.Add);
    }
}
