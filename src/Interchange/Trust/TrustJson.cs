using System.Text.Json;
using Interchange.Columns;
using Interchange.Runs;

namespace Interchange.Trust;

/// <summary>Strict reading: bounded in size and depth, no member twice, none unknown, none missing.</summary>
public static class TrustJson
{
    private static readonly JsonSerializerOptions Strict = new(JsonFile.Options) { MaxDepth = TrustLimits.JsonDepth };

    /// <summary>Reads a file once, unless it is larger than the limit; what is no document by its size is hashed only, until somebody wants its bytes.</summary>
    /// <exception cref="RefusedException">Exit code 5: too large; 3: missing or unreadable.</exception>
    public static SourceFile ReadFile(string path, int limit = TrustLimits.DocumentBytes)
    {
        var length = new FileInfo(path) is { Exists: true } info ? info.Length : 0;
        if (length > limit)
            throw RefusedException.Rule(TooLarge(path, length, limit));
        return length > TrustLimits.DocumentBytes ? SourceFile.Hashed(path) : SourceFile.Read(path);
    }

    /// <summary>The document, or null with the reason added.</summary>
    public static T? Parse<T>(SourceFile file, Refusals refusals)
        where T : class
    {
        if (file.Bytes.Length > TrustLimits.DocumentBytes)
        {
            refusals.Add(TooLarge(file.Path, file.Bytes.Length, TrustLimits.DocumentBytes));
            return null;
        }

        try
        {
            RefuseNullElements(file.Bytes);
            return JsonSerializer.Deserialize<T>(file.Bytes, Strict) ?? throw new JsonException("the document is null");
        }
        catch (JsonException e)
        {
            var twice = SaysSomethingTwice(file.Bytes);
            refusals.Add(
                twice ? "json-duplicate-key" : "json-broken",
                file.Path,
                twice ? "a member stands twice, so two readers could read two things" : e.Message,
                "the file must be exactly as the tool wrote it; make it again");
            return null;
        }
    }

    /// <summary>The serializer checks members for null, but not what stands in a list.</summary>
    private static void RefuseNullElements(byte[] bytes)
    {
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = TrustLimits.JsonDepth });
        var previous = JsonTokenType.None;
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.Null && previous is not JsonTokenType.PropertyName)
                throw new JsonException("a list holds null");
            previous = reader.TokenType;
        }
    }

    private static bool SaysSomethingTwice(byte[] bytes) =>
        IsJson(bytes, allowDuplicates: true) && !IsJson(bytes, allowDuplicates: false);

    private static bool IsJson(byte[] bytes, bool allowDuplicates)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = TrustLimits.JsonDepth, AllowDuplicateProperties = allowDuplicates });
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static Problem TooLarge(string path, long length, int limit) => new()
    {
        Code = "file-too-large",
        File = path,
        Value = FormattableString.Invariant($"{length}"),
        Rule = FormattableString.Invariant($"a file of this kind holds at most {limit} bytes"),
        Remedy = "this is not a file that the tool wrote",
    };
}
