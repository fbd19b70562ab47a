using Interchange.Trust;

namespace FairnessAudit.Signing;

/// <summary>A trust root in words.</summary>
internal static class RootText
{
    public static IEnumerable<string> Lines(TrustRoot root)
    {
        yield return FormattableString.Invariant($"root version {root.Version}, issued {root.Predicate.Issued:yyyy-MM-dd}, {root.Sha256}");
        foreach (var person in root.Predicate.Persons)
        {
            yield return $"{person.Id} ({person.Name})";
            foreach (var grant in person.Roles)
                yield return FormattableString.Invariant($"  {grant.Role} for {string.Join(", ", grant.ModelLines)}, {grant.From:yyyy-MM-dd} to {grant.Until:yyyy-MM-dd}");
            foreach (var key in person.Keys)
                yield return FormattableString.Invariant($"  key {key.KeyId}, {key.From:yyyy-MM-dd} to {key.Until:yyyy-MM-dd}{(key.Compromised is { } day ? FormattableString.Invariant($", known to others since {day:yyyy-MM-dd}") : "")}");
        }

        foreach (var rule in root.Predicate.SignOff)
        {
            var roles = Roles.AlwaysRequired.Select(r => $"1 {r}").Concat(rule.Roles.Select(r => FormattableString.Invariant($"{r.Persons} {r.Role}")));
            yield return $"{rule.ModelLine} is signed off by {string.Join(", ", roles)}";
        }

        yield return FormattableString.Invariant($"the next root is signed by {root.Predicate.NextRoot.Threshold} of {string.Join(", ", root.Predicate.NextRoot.Persons)}");
    }
}
