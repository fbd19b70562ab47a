namespace EndToEnd.Tests.Worlds;

/// <summary>People with keys, and what they sign, through the verbs that they would use.</summary>
/// <param name="keys">Folder with NAME.key, NAME.key.pub and NAME.pass.</param>
/// <param name="root">Trust root file.</param>
internal sealed class Authority(string keys, string root)
{
    public string Root => root;

    /// <summary>Folder of the registers that go with what is decided.</summary>
    public required string Registers { get; init; }

    public void Keygen(string key, string person)
    {
        Directory.CreateDirectory(keys);
        PrivateFile.Write(Path.Combine(keys, key + ".pass"), $"a long enough phrase of {key}\n");
        Executable.FairnessAudit.Run("keygen", "--person", person, "--passphrase-file", Path.Combine(keys, key + ".pass"), "--out", Path.Combine(keys, key + ".key")).Ends(0);
    }

    /// <summary>Makes the first root from a register and gives its digest.</summary>
    public string CreateRoot(string register, params string[] signers) =>
        Executable.FairnessAudit.Run(["root", "create", "--register", register, .. signers.SelectMany(Key), "--out", root]).Ends(0).Out.Trim();

    public Ran Train(string key, string model, string output) =>
        Executable.FairnessAudit.Run(["sign", "--role", "trainer", "--model", model, .. Key(key), "--root", root, "--out", output]);

    public Ran Sign(string key, string role, string audit, string output, params string[] more)
    {
        var reasons = output + ".reasons";
        File.WriteAllText(reasons, "Read in full; the figures are as reported.\n");
        return Executable.FairnessAudit.Run([
            "sign", "--role", role, "--audit", audit, "--registers", Registers, .. more.Contains("--decision", StringComparer.Ordinal) ? [] : (string[])["--decision", "approve"],
            "--reasons", reasons, .. Key(key), "--root", root, "--out", output, .. more]);
    }

    public Ran Certify(string audit, string candidate, string training, string installation, string output, params string[] signOffs) => Executable.FairnessAudit.Run([
        "certify", "--audit", audit, "--candidate", candidate, "--registers", Registers, .. signOffs.TakeWhile(s => !s.StartsWith("--", StringComparison.Ordinal)).SelectMany(s => (string[])["--signoff", s]),
        .. signOffs.SkipWhile(s => !s.StartsWith("--", StringComparison.Ordinal)), "--training", training, "--root", root, "--installation", installation, "--out", output]);

    /// <summary>Answers an objection as unfounded.</summary>
    public Ran Answer(string key, string role, string objection, string output)
    {
        var reasons = Path.Combine(keys, objection + ".reasons");
        File.WriteAllText(reasons, "Looked into; it does not hold.\n");
        return Executable.FairnessAudit.Run([
            "answer", "--registers", Registers, "--objection", objection, "--outcome", "unfounded", "--role", role, "--model-line", "signals-persons",
            "--reasons", reasons, .. Key(key), "--root", root, "--out", output]);
    }

    /// <summary>Signs an order by policy only.</summary>
    public Ran Fallback(string contract, string policy, string output, params string[] signers)
    {
        File.WriteAllText(output + ".reasons", "Signals need looking at.\n");
        return Executable.FairnessAudit.Run([
            "fallback", "--contract", contract, "--policy", policy, "--reasons", output + ".reasons", .. signers.SelectMany(Key), "--root", root, "--out", output]);
    }

    public Ran InForce(string key, long sequence, string output, int validDays, params string[] releases) => Executable.FairnessAudit.Run([
        "in-force", .. releases.SelectMany(r => (string[])["--release", r]), "--registers", Registers, "--sequence", FormattableString.Invariant($"{sequence}"),
        "--valid-days", FormattableString.Invariant($"{validDays}"), .. Key(key), "--root", root, "--out", output]);

    private string[] Key(string name) => ["--key", Path.Combine(keys, name + ".key"), "--passphrase-file", Path.Combine(keys, name + ".pass")];
}
