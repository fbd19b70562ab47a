using Interchange.Runs;

namespace Interchange.Pseudonyms;

/// <summary>
/// Turns identifiers into pseudonyms under two keys: signals under one that only the source system holds, persons and what they share
/// under the audit's. Nobody who has one of the two can go from a worklist to a person's attributes.
/// </summary>
public sealed class Pseudonymiser
{
    private readonly PseudonymKey signalKey;
    private readonly PseudonymKey personKey;

    /// <exception cref="RefusedException">Exit code 3: the two keys are the same.</exception>
    public Pseudonymiser(PseudonymKey signalKey, PseudonymKey personKey)
    {
        if (signalKey.SameAs(personKey))
        {
            throw RefusedException.Input(new Problem
            {
                Code = "keys-equal",
                Rule = "the signal key and the person key are the same, so a worklist could be joined to persons",
                Remedy = "make two keys, each with: openssl rand -hex 32",
            });
        }

        this.signalKey = signalKey;
        this.personKey = personKey;
    }

    public string SignalKeyFingerprint => signalKey.Fingerprint;

    public string PersonKeyFingerprint => personKey.Fingerprint;

    /// <exception cref="RefusedException">Exit code 3: a key file is missing, open to others or malformed, or both hold the same key.</exception>
    public static Pseudonymiser Read(string signalKeyPath, string personKeyPath) =>
        new(PseudonymKey.Read(signalKeyPath), PseudonymKey.Read(personKeyPath));

    /// <summary>For many signals; as <see cref="Signal"/>.</summary>
    public PseudonymMaker Signals() => signalKey.Maker(PseudonymKey.SignalKind);

    /// <summary>For many persons; as <see cref="Person"/>.</summary>
    public PseudonymMaker Persons() => personKey.Maker(PseudonymKey.PersonKind);

    /// <summary>For much that persons share; as <see cref="Cluster"/>.</summary>
    public PseudonymMaker Clusters() => personKey.Maker(PseudonymKey.ClusterKind);

    public string Signal(string id) => signalKey.Signal(id);

    public string Person(string id) => personKey.Person(id);

    public string Cluster(string id) => personKey.Pseudonym(PseudonymKey.ClusterKind, id);
}
