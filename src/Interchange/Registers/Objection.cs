using System.Security.Cryptography;
using System.Text.Json.Serialization;
using Interchange.Runs;

namespace Interchange.Registers;

/// <summary>What somebody holds against a rule. It stays as it was written; answers are signed statements about its digest.</summary>
/// <param name="Id">For example "2026-03".</param>
/// <param name="By">Who objects: a function or a body.</param>
/// <param name="Kind">legal, ethical, technical or other.</param>
/// <param name="Blocks">Whether no release may go on before it is answered; a legal one always does.</param>
/// <param name="Text">What is objected.</param>
/// <param name="Raised">The day on which it came in.</param>
/// <param name="Deadline">Last day for the answer.</param>
public sealed record Objection(string Id, string By, string Kind, bool Blocks, string Text, DateOnly Raised, DateOnly Deadline)
{
    public const string Legal = "legal";

    public static IReadOnlyList<string> Kinds { get; } = [Legal, "ethical", "technical", "other"];

    /// <summary>SHA-256 of the objection as JSON: what an answer is about.</summary>
    [JsonIgnore]
    public string Sha256 => Convert.ToHexStringLower(SHA256.HashData(JsonFile.Bytes(this)));
}
