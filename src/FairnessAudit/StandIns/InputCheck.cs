using FairnessAudit.Population;
using Interchange.Contracts;
using Prioritisation.Scorecards;

namespace FairnessAudit.StandIns;

/// <summary>What the model reads, held against the contract without any tolerance: the first thing that is wrong in words, or null.</summary>
internal static class InputCheck
{
    /// <summary>Undeclared, unjustified and forbidden names, and a model of another contract.</summary>
    public static string? Names(Scorecard scorecard, Contract contract)
    {
        var features = contract.Features.ToDictionary(f => f.Name, StringComparer.Ordinal);
        var read = Enumerable.Range(0, scorecard.PartCount).SelectMany(scorecard.PartFeatures).Distinct(StringComparer.Ordinal).ToArray();
        if (Array.Find(read, f => !features.ContainsKey(f)) is { } undeclared)
            return $"the model reads '{undeclared}', which the contract does not declare as a feature";
        if (Array.Find(read, f => string.IsNullOrWhiteSpace(features[f].Justification)) is { } unjustified)
            return $"feature '{unjustified}' has no justification in the contract";
        if (read.Select(f => Forbidden(f, contract)).FirstOrDefault(f => f is not null) is { } forbidden)
            return forbidden;
        if (Array.Find(read, f => scorecard.Terms.All(t => t.Feature != f)) is { } only)
            return $"'{only}' counts in a pair and has no points of its own";
        return string.Equals(scorecard.Provenance.ContractSha256, contract.Sha256, StringComparison.Ordinal)
            ? null
            : $"the model was trained under contract {scorecard.Provenance.ContractSha256}, the signals stand under {contract.Sha256}";
    }

    /// <summary>Levels of features, in the model and in the contract, that name a country, a people or a group of an audited attribute.</summary>
    public static string? Values(Scorecard scorecard, Contract contract, IReadOnlyList<Grouping> attributes)
    {
        foreach (var term in scorecard.Terms)
        {
            var declared = contract.Find(term.Feature)?.Levels ?? [];
            if (term.Levels.Union(declared, StringComparer.Ordinal).Select(level => Group(level, attributes)).FirstOrDefault(g => g is not null) is { } named)
                return $"feature '{term.Feature}' has {named}";
        }

        return null;
    }

    /// <summary>What a column's name says of a protected trait, in words; null for nothing, and for sex or age that the contract justifies.</summary>
    public static string? Forbidden(string column, Contract contract)
    {
        var (suspicion, word) = SuspiciousNames.Judge(column);
        return suspicion switch
        {
            NameSuspicion.None => null,
            NameSuspicion.SexOrAge when contract.SexOrAgeJustified.ContainsKey(column) => null,
            _ => $"the name of '{column}' is forbidden: '{word}' ({suspicion})",
        };
    }

    /// <summary>What a level names, in words.</summary>
    public static string? Group(string level, IReadOnlyList<Grouping> attributes)
    {
        if (SuspiciousValues.Origin(level) is { } origin)
            return $"the value '{level}', which names a country, a people or a part of the world ('{origin}')";
        var named = attributes.Select(a => (a.Name, Group: SuspiciousValues.NameOf(level, a.Names.Where(n => n is not Grouping.Unknown)))).FirstOrDefault(n => n.Group is not null);
        return named.Group is null ? null : $"the value '{level}', which names group '{named.Group}' of {named.Name}";
    }
}
