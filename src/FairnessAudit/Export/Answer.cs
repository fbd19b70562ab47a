using Reporting.Documents;

namespace FairnessAudit.Export;

/// <summary>
/// What can be said about one thing that the outside asks for: what files prove, and who fills in the rest. One of the two is there, or both.
/// </summary>
/// <param name="Text">What the files prove, in both languages; null where they prove nothing of it.</param>
/// <param name="Files">Names of the release's files that prove it.</param>
/// <param name="Rest">Who fills in what is left; null where nothing is left.</param>
internal sealed record Answer(Phrase? Text, IReadOnlyList<string> Files, Phrase? Rest)
{
    public static Answer Proven(Phrase text, params string[] files) => new(text, files, null);

    public static Answer Partly(Phrase text, Phrase rest, params string[] files) => new(text, files, rest);

    public static Answer By(Phrase role) => new(null, [], role);

    /// <summary>"to do", "in progress" or "done".</summary>
    public string State => (Text, Rest) switch
    {
        (null, _) => "to do",
        (_, not null) => "in progress",
        _ => "done",
    };

    /// <summary>The whole answer in words, with the digest of what proves it.</summary>
    public Phrase Words(ReleaseFacts facts) => Phrase.Join(" ", new[] { Proof(facts), Left }.OfType<Phrase>());

    /// <summary>What the files prove, with their digests; null where they prove nothing.</summary>
    public Phrase? Proof(ReleaseFacts facts) => Text is null || Files.Count == 0 ? Text
        : Text + new Phrase(" Bewijs: ", " Proof: ") + Phrase.Same(string.Join(", ", Files.Select(f => $"{f} (sha256 {facts.Digest(f)})")) + ".");

    /// <summary>"To be filled in by ..."; null where nothing is left.</summary>
    public Phrase? Left => Rest is null ? null : (Text is null ? new Phrase("In te vullen door ", "To be filled in by ") : new Phrase("Aan te vullen door ", "To be completed by ")) + Rest + Phrase.Same(".");
}
