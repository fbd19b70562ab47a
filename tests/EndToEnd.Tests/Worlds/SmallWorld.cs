namespace EndToEnd.Tests.Worlds;

/// <summary>Some thousands of signals through generate, intake, split, train, evaluate and audit, made once; tests copy what they change.</summary>
public sealed class SmallWorld : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public SmallWorld()
    {
        foreach (var (name, digit) in new[] { ("signal", '1'), ("person", '2') })
            PrivateFile.Write(this[name + ".key"], new string(digit, 64) + "\n");

        Executable.Synthetic.Run("generate", "--variant", "clean", "--rows", "15000", "--seed", "3", "--out", this["raw"]).Ends(0);
        Executable.FairnessAudit.Run([
            "split", "--table", this["raw/protected.parquet"], "--id", "person_id=person_id", .. Attributes.SelectMany(a => (string[])["--attribute", a]),
            "--protected-only", "--person-key", this["person.key"], "--out", this["protected"]]).Ends(0);
        Intake(this["intake"]).Ends(0);
        Train(this["intake"], this["model"]).Ends(0);
        Evaluate(this["model"], this["intake"], this["candidate"]).Ends(0);
        Audited = Audit(this["candidate"], this["intake"], this["audit"]);
    }

    /// <summary>How the audit of the untouched candidate ended.</summary>
    public Ran Audited { get; }

    public string this[string name] => folder.File(name);

    public Ran Intake(string output, params string[] more) => Intake(Path.Combine(Executable.Root, "contracts", "signals.odcs.yaml"), this["raw/signals"], output, more);

    public Ran Intake(string contract, string input, string output, params string[] more) => Executable.Pipeline.Run([
        "intake", "--contract", contract, "--in", input, "--signal-key", this["signal.key"], "--person-key", this["person.key"], "--out", output, .. more]);

    public static Ran Train(string intake, string output, params string[] more) => Executable.Pipeline.Run([
        "train", "--signals", intake, "--train-to", "2025-06-30", "--calibrate-to", "2025-12-31", "--seed", "1", "--out", output, .. more]);

    public static Ran Evaluate(string model, string intake, string output, params string[] more) => Executable.Pipeline.Run([
        "evaluate", "--model", model, "--policy", Path.Combine(Executable.Root, "policies", "ordering", "societal-interest.yaml"), "--signals", intake,
        "--from", "2026-01-01", "--to", "2026-10-31", "--capacity", "20", "--out", output, .. more]);

    public Ran Audit(string candidate, string intake, string output, params string[] more) => Executable.FairnessAudit.Run([
        "audit", "--candidate", candidate, "--signals", intake, "--protected", this["protected/protected.parquet"],
        "--gates", Path.Combine(Executable.Root, "policies", "gates", "default.yaml"), "--first-release", "--out", output, .. more]);

    public void Dispose() => folder.Dispose();

    private static IReadOnlyList<string> Attributes => ["origin", "origin_main", "born_in_nl", "nationality_group", "sex", "age_band"];
}

[CollectionDefinition(nameof(SmallWorld))]
public sealed class SmallWorldTests : ICollectionFixture<SmallWorld>;
