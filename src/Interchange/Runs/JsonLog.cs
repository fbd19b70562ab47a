using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Interchange.Runs;

/// <summary>
/// What a verb tells people, as one JSON object a line for a log collector: time, level, program, verb, message, and for a refusal the
/// parts of its problem. Chosen with LOG_FORMAT=json. A field holds what a person would have read, and nothing more.
/// </summary>
internal sealed class JsonLog(TextWriter output, string program, string verb, TimeProvider clock) : LineWriter(output.Encoding)
{
    /// <summary>Environment variable that asks for it.</summary>
    public const string Variable = "LOG_FORMAT";

    private static readonly JsonSerializerOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly (string Prefix, string Level)[] Levels = [("error: ", "error"), ("warning: ", "warning"), ("note: ", "warning")];
    private readonly Lock gate = new();

    public void Tell(Problem problem) => Put("error", problem.Rule, told =>
    {
        told["code"] = problem.Code;
        told["file"] = problem.File;
        told["row"] = problem.Row;
        told["column"] = problem.Column;
        told["value"] = problem.Value;
        told["remedy"] = problem.Remedy;
    });

    public void Tell(Exception unexpected) => Put("critical", CommandShell.OwnFault, told => told["exception"] = unexpected.ToString());

    protected override void Hear(string text)
    {
        if (text.Length == 0)
            return;
        var (prefix, level) = Levels.FirstOrDefault(l => text.StartsWith(l.Prefix, StringComparison.Ordinal), (Prefix: "", Level: "information"));
        Put(level, text[prefix.Length..], static _ => { });
    }

    private void Put(string level, string message, Action<JsonObject> more)
    {
        var told = new JsonObject
        {
            ["time"] = clock.GetUtcNow().UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", System.Globalization.CultureInfo.InvariantCulture),
            ["level"] = level,
            ["program"] = program,
            ["verb"] = verb,
            ["message"] = message,
        };
        more(told);
        foreach (var empty in told.Where(f => f.Value is null).Select(f => f.Key).ToArray())
            told.Remove(empty);
        lock (gate)
            output.WriteLine(told.ToJsonString(OneLine));
    }
}
