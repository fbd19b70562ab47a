using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Interchange.Runs;

namespace Interchange.Lineage;

/// <summary>
/// <c>NAME.trace/lineage.ndjson</c> beside a result: one START a try and how it ended, one event a line. The clock stands here and never in
/// a result. A trace that cannot be written stops nothing: the result is what counts, and the ledger is what proves it.
/// </summary>
internal sealed class LineageTrace
{
    public const string FileName = "lineage.ndjson";
    private static readonly JsonSerializerOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly string path;
    private readonly TimeProvider clock;
    private readonly LineageEvents events;
    private bool ended;

    private LineageTrace(string path, TimeProvider clock, LineageEvents events)
    {
        this.path = path;
        this.clock = clock;
        this.events = events;
    }

    public LineageNotes Notes { get; } = new();

    /// <summary>Begins a try; one that ended without a word, because it was killed, is ended first.</summary>
    public static LineageTrace Begin(string target, RunRecord record)
    {
        var (path, clock) = (Path.Combine(target + ".trace", FileName), TimeProvider.System);
        var now = clock.GetUtcNow();
        var trace = new LineageTrace(path, clock, new LineageEvents(record, RunId(target, record, now)));
        Tried(() => EndKilled(path, now));
        trace.Put(trace.events.Of(LineageEvents.Start, now));
        return trace;
    }

    /// <summary>Another file beside a result, in place of the one that lies there.</summary>
    public static void Beside(string target, string name, string text) => Tried(() =>
    {
        var file = Path.Combine(Path.TrimEndingDirectorySeparator(target) + ".trace", name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    });

    public void Complete(MadeFiles made) => End(() => events.Of(LineageEvents.Complete, clock.GetUtcNow(), made, Notes));

    /// <summary>Ends a try that delivered nothing, by codes.</summary>
    public void Failed(string codes) => End(() => events.Of(LineageEvents.Fail, clock.GetUtcNow(), null, Notes, codes));

    public void Aborted() => End(() => events.Of(LineageEvents.Abort, clock.GetUtcNow(), null, Notes));

    private void End(Func<JsonObject> last)
    {
        if (ended)
            return;
        ended = true;
        Put(last());
    }

    private void Put(JsonObject told) => Tried(() =>
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.AppendAllText(path, told.ToJsonString(OneLine) + "\n");
    });

    private static void EndKilled(string path, DateTimeOffset now)
    {
        if (!File.Exists(path) || File.ReadLines(path).LastOrDefault() is not { } line || Parsed(line) is not { } last || (string?)last["eventType"] != LineageEvents.Start)
            return;
        last["eventType"] = LineageEvents.Abort;
        last["eventTime"] = now.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", System.Globalization.CultureInfo.InvariantCulture);
        File.AppendAllText(path, last.ToJsonString(OneLine) + "\n");
    }

    /// <summary>A line that a kill cut off is left as it is.</summary>
    private static JsonObject? Parsed(string line)
    {
        try
        {
            return JsonNode.Parse(line) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>UUID of version 8 (RFC 9562) from the work, its place and the moment: unlike for two tries, without chance.</summary>
    private static string RunId(string target, RunRecord record, DateTimeOffset now)
    {
        var seed = Encoding.UTF8.GetBytes(FormattableString.Invariant($"{target}\n{now.UtcTicks}\n{Environment.ProcessId}\n"));
        var bytes = SHA256.HashData([.. seed, .. JsonFile.Bytes(record)])[..16];
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true).ToString();
    }

    private static void Tried(Action write)
    {
        try
        {
            write();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // See above: a trace stops nothing.
        }
    }
}
