using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Interchange.Runs;

/// <summary>One way of writing JSON everywhere: snake_case names, two spaces, line feeds, nulls kept, no culture, same bytes each time.</summary>
public static class JsonFile
{
    public static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DictionaryKeyPolicy = null,
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    public static byte[] Bytes<T>(T value)
    {
        using var stream = new MemoryStream();
        JsonSerializer.Serialize(stream, value, Options);
        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    public static void Write<T>(string path, T value) => File.WriteAllBytes(path, Bytes(value));

    /// <exception cref="RefusedException">Exit code 3: not JSON, an unknown or duplicate member, or a missing one.</exception>
    public static T Parse<T>(Columns.SourceFile file)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(file.Bytes, Options) ?? throw new JsonException("the document is null");
        }
        catch (JsonException e)
        {
            throw RefusedException.Input(new Problem
            {
                Code = "json-broken",
                File = file.Path,
                Column = e.Path,
                Row = e.LineNumber + 1,
                Rule = e.Message,
                Remedy = "the file must be exactly as the tool wrote it; make it again",
            });
        }
    }
}
