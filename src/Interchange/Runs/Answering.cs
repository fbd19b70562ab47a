using System.CommandLine;
using System.Text;
using Interchange.Columns;

namespace Interchange.Runs;

/// <summary>
/// Gathers what a verb tells while it works and gives it to the program that asked with <c>--json</c>. Where none asked nobody listens,
/// and telling costs nothing.
/// </summary>
public static class Answering
{
    private static readonly AsyncLocal<Gathered?> Current = new();

    /// <summary>One option for every verb.</summary>
    public static Option<bool> Option { get; } = new("--json") { Description = "One JSON document on stdout, for programs; what is for people goes to stderr." };

    /// <summary>A folder or file stands complete.</summary>
    /// <param name="path">The folder with its run record, or the file.</param>
    /// <param name="already">Whether the same result stood there before.</param>
    public static void Made(string path, bool already = false)
    {
        if (Current.Value is not { } gathered)
            return;
        var whole = Path.GetFullPath(path);
        var folder = Directory.Exists(whole);
        var file = SourceFile.Read(folder ? Path.Combine(whole, ResultFolder.RecordName) : whole);
        gathered.Made.Add(new AnswerResult(whole, already, file.Sha256, folder ? JsonFile.Parse<RunRecord>(file) : null));
    }

    /// <summary>Something was counted that no result holds.</summary>
    public static void Counted(string name, long count) => Current.Value?.Counts.TryAdd(name, count);

    /// <summary>The verb has a document of its own: unless it is refused, that is the answer.</summary>
    public static void With(object document)
    {
        if (Current.Value is { } gathered)
            gathered.Document = document;
    }

    internal static void Line(string line) => Current.Value?.Lines.Add(line);

    internal static void Refused(Problem problem) => Current.Value?.Problems.Add(problem);

    /// <summary>Runs a verb, and writes its answer where one was asked for.</summary>
    internal static int Give(ParseResult parsed, string verb, Func<int> run)
    {
        if (!parsed.GetValue(Option))
            return run();
        var gathered = Current.Value = new Gathered();
        try
        {
            var code = run();
            parsed.InvocationConfiguration.Output.Write(Text(gathered.Problems.Count == 0 && gathered.Document is { } own ? own : gathered.Answer(verb, (ExitCode)code)));
            return code;
        }
        finally
        {
            Current.Value = null;
        }
    }

    /// <summary>The answer of a call that no verb took.</summary>
    internal static string Usage(string verb, IEnumerable<Problem> problems)
    {
        var gathered = new Gathered();
        gathered.Problems.AddRange(problems);
        return Text(gathered.Answer(verb, ExitCode.Usage));
    }

    private static string Text(object document) => Encoding.UTF8.GetString(JsonFile.Bytes(document));

    private sealed class Gathered
    {
        public List<AnswerResult> Made { get; } = [];

        public SortedDictionary<string, long> Counts { get; } = new(StringComparer.Ordinal);

        public List<string> Lines { get; } = [];

        public List<Problem> Problems { get; } = [];

        public object? Document { get; set; }

        public Answer Answer(string verb, ExitCode code) =>
            new() { Verb = verb, ExitCode = (int)code, Meaning = ExitMeaning.Of(code), Made = Made, Counts = Counts, Lines = Lines, Problems = Problems };
    }
}
