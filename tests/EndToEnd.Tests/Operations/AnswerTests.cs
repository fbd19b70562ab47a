using System.Text.Json;
using EndToEnd.Tests.Worlds;

namespace EndToEnd.Tests.Operations;

/// <summary>What programs read: with --json exactly one document on stdout, whatever happens.</summary>
public sealed class AnswerTests : IDisposable
{
    private const string Counts = "data/public/student-grants/counts-2014.csv";
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void Every_verb_has_it_and_names_an_option_that_it_does_not_know_to_people_and_programs()
    {
        foreach (var program in Executable.All)
        {
            foreach (var verb in Verbs.Of(program).Append([]))
            {
                var call = string.Join(' ', verb.Prepend(program.Name));
                var ran = program.Run([.. verb, "--json", "--no-such-option"]);
                var answer = Document(ran.Ends(2, "--no-such-option"), call);
                Assert.Equal(("answer/1", call, 2), (Text(answer, "schema"), Text(answer, "verb"), answer.GetProperty("exit_code").GetInt32()));
                var rules = answer.GetProperty("problems").EnumerateArray().Select(p => Text(p, "rule")).ToArray();
                Assert.All(rules, rule => Assert.Contains("error: " + rule, ran.Error, StringComparison.Ordinal));
                Assert.Contains(rules, rule => rule.Contains("--no-such-option", StringComparison.Ordinal));
                // Only where there is no verb the option is as unknown as the other.
                Assert.Equal(verb.Length == 0, rules.Any(rule => rule.Contains("'--json'", StringComparison.Ordinal)));
            }
        }
    }

    [Theory]
    [InlineData("pipeline policy check --policy policies/ordering/societal-interest.yaml")]
    [InlineData("pipeline contract init --table data/synthetic/samples/clean/signals/signals-2026-01.csv --out OUT")]
    [InlineData("pipeline completion bash")]
    [InlineData("pipeline plan --scenario policies/planning/fraud.yaml --policy policies/ordering/societal-interest.yaml --out OUT")]
    [InlineData("fairness-audit keygen --person ada --out OUT --passphrase-file PASS")]
    public void A_verb_without_a_document_of_its_own_answers_with_what_it_made_and_would_have_printed(string call)
    {
        var (program, arguments) = Call(call);
        var plain = program.Run(Array.ConvertAll(arguments, a => a.Replace("answered", "plain", StringComparison.Ordinal))).Ends(0);
        var ran = program.Run([.. arguments, "--json"]).Ends(0);
        var answer = Document(ran, call);
        Assert.Equal(("answer/1", 0), (Text(answer, "schema"), answer.GetProperty("exit_code").GetInt32()));
        Assert.Empty(answer.GetProperty("problems").EnumerateArray());
        var lines = answer.GetProperty("lines").EnumerateArray().Select(l => l.GetString()!).ToArray();
        Assert.All(lines, line => Assert.Contains(line, ran.Error, StringComparison.Ordinal));
        Assert.Equal(plain.Out.Split('\n').Length - 1, lines.Length);
        var made = answer.GetProperty("made").EnumerateArray().Select(m => Text(m, "path")).ToArray();
        Assert.Equal(arguments.Contains(folder.File("answered"), StringComparer.Ordinal), made.Contains(folder.File("answered"), StringComparer.Ordinal));
    }

    [Fact]
    public void A_result_comes_with_its_run_record_whole_and_says_that_it_stood_there_already()
    {
        var (program, arguments) = Call("pipeline plan --scenario policies/planning/fraud.yaml --policy policies/ordering/societal-interest.yaml --out OUT --json");
        foreach (var already in new[] { false, true })
        {
            var made = Assert.Single(Document(program.Run(arguments).Ends(0), "plan").GetProperty("made").EnumerateArray());
            Assert.Equal(already, made.GetProperty("already").GetBoolean());
            var record = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder.File("answered"), "run.json"))).RootElement;
            Assert.True(JsonElement.DeepEquals(record, made.GetProperty("run")));
        }
    }

    [Theory]
    [InlineData("pipeline policy solve --load a=0.25 --load b=0.30 --target a=1 --target b=2", 0, "classes")]
    [InlineData("fairness-audit audit --counts " + Counts + " --counts-meta data/public/student-grants/counts-2014.yaml --out OUT", 10, "findings")]
    public void A_verb_with_a_document_of_its_own_answers_with_that(string call, int code, string member)
    {
        var (program, arguments) = Call(call);
        Assert.True(Document(program.Run([.. arguments, "--json"]).Ends(code), call).GetProperty(member).GetArrayLength() > 0);
    }

    [Theory]
    [InlineData("fairness-audit audit --counts no-such-file.csv --counts-meta data/public/student-grants/counts-2014.yaml --out OUT", 3, "file-unreadable")]
    [InlineData("pipeline policy solve --load a=0.6 --load b=0.6 --target a=1 --target b=2", 5, "policy-overload")]
    [InlineData("pipeline ledger show", 2, "option-missing")]
    public void A_refusal_has_the_parts_of_each_problem(string call, int code, string problem)
    {
        var (program, arguments) = Call(call);
        var answer = Document(program.Run([.. arguments, "--json"]).Ends(code), call);
        Assert.Equal(code, answer.GetProperty("exit_code").GetInt32());
        var told = Assert.Single(answer.GetProperty("problems").EnumerateArray());
        Assert.Equal(problem, Text(told, "code"));
        Assert.Equal(["code", "column", "file", "remedy", "row", "rule", "value"], told.EnumerateObject().Select(p => p.Name).Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.NotEmpty(Text(told, "remedy"));
    }

    public void Dispose() => folder.Dispose();

    private (Executable Program, string[] Arguments) Call(string call)
    {
        var passphrase = folder.File("passphrase");
        PrivateFile.Write(passphrase, "a phrase of many words\n");
        var words = call.Split(' ');
        return (Executable.All.Single(p => p.Name == words[0]), [.. words.Skip(1).Select(w => w switch { "OUT" => folder.File("answered"), "PASS" => passphrase, _ => w })]);
    }

    /// <summary>One document and nothing else: a second one, or a word before or behind it, cannot be read.</summary>
    private static JsonElement Document(Ran ran, string call)
    {
        try
        {
            return JsonDocument.Parse(ran.Out).RootElement;
        }
        catch (JsonException e)
        {
            throw new Xunit.Sdk.XunitException($"{call} --json wrote no single document: {ran.Out}", e);
        }
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
