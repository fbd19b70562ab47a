using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Interchange.Runs;

namespace FairnessAudit.Export.Register;

/// <summary>algoritmeregister.json: one entry, ready to be given to the register.</summary>
internal static class RegisterFile
{
    public const string FileName = "algoritmeregister.json";

    private static readonly JsonSerializerOptions Options = new(JsonFile.Options) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>The entry, with whatever is wrong with it.</summary>
    public static (byte[] Bytes, IReadOnlyList<Problem> Problems) Of(RegisterEntry entry)
    {
        var json = (JsonObject)JsonSerializer.SerializeToNode(entry, Options)!;
        return ([.. JsonSerializer.SerializeToUtf8Bytes(json, Options), (byte)'\n'], [.. RegisterRules.Check(json)]);
    }
}
