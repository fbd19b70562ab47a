using System.CommandLine;
using FairnessAudit.Portal;
using FairnessAudit.Signing;
using Interchange.Runs;
using Interchange.Trust;

namespace FairnessAudit.Commands;

/// <summary>All results on one page, to be opened from a folder by whoever must know how things stand.</summary>
internal static class PortalCommand
{
    public static Command Create(TimeProvider? clock = null)
    {
        var folders = Enum.GetValues<ResultKind>().ToDictionary(kind => kind, kind => new Option<string[]>(PortalRun.Option(kind))
        {
            Description = $"results to list ({PortalWords.Kind(kind).En.ToLowerInvariant()}): their folders, or folders that hold them",
            AllowMultipleArgumentsPerToken = true,
        });
        var restricted = new Option<bool>("--restricted") { Description = "show the restricted editions, and the pages of nights and evaluations; every page is marked, and only its owner can read it" };
        var root = new Option<string?>("--root") { Description = "trust root file; with --installation the releases' signatures are checked" };
        var installation = new Option<string?>("--installation") { Description = "installation file (YAML: root_sha256, state, ledger)" };
        var inForce = new Option<string?>("--in-force") { Description = "signed list of the releases in force; without it nothing says that a release is" };
        var output = SigningOptions.Out("folder to make");
        var ledger = LedgerNote.Option();
        var command = new Command("portal", "Writes a folder of pages over releases, audits, nights, plans, evaluations and self-tests: how each stands, two audits side by side, and a form to prepare a decision. It reads and changes nothing.");
        foreach (var option in folders.Values)
            command.Add(option);
        foreach (var option in new Option[] { root, installation, inForce, restricted, output, ledger })
            command.Add(option);
        command.WithExamples(
            "fairness-audit portal --releases release --audits audit --nights nights --root trust/root.json --installation trust/installation.yaml --in-force trust/in-force.json --out portal",
            "fairness-audit portal --audits 2025/audit 2026/audit --plans plans --restricted --out portal-restricted");
        command.Validators.Add(result =>
        {
            if (!folders.Values.Any(option => result.GetValue(option) is { Length: > 0 }))
                result.AddError("give at least one of " + string.Join(", ", folders.Values.Select(o => o.Name)));
            if (result.GetValue(root) is null != result.GetValue(installation) is null || (result.GetValue(inForce) is not null && result.GetValue(root) is null))
                result.AddError("give --root and --installation together, with --in-force where releases are in force");
        });
        command.Does(ledger, "fairness-audit portal", (parsed, act) =>
        {
            using var memory = parsed.GetValue(installation) is { } trusting ? new BorrowedMemory(Installation.Read(trusting)) : null;
            var request = new PortalRequest
            {
                Folders = folders.Where(f => parsed.GetValue(f.Value) is { Length: > 0 }).ToDictionary(f => f.Key, f => (IReadOnlyList<string>)parsed.GetValue(f.Value)!),
                Restricted = parsed.GetValue(restricted),
                Trust = memory is null ? null : new PortalTrust(parsed.GetValue(root)!, memory.Installation, parsed.GetValue(inForce)),
                Time = memory is null ? clock.OrSystem().GetUtcNow() : LedgerNote.SecurityTimeOf(memory.Installation, clock),
            };
            return Tell(PortalRun.Run(request, parsed.GetRequiredValue(output)), parsed.GetRequiredValue(output), act);
        }, clock);
        return command;
    }

    private static ExitCode Tell(PortalContents? contents, string output, Act act)
    {
        if (contents is null)
        {
            act.AlreadyMade(output);
            Console.Error.WriteLine($"already done: {output}");
            return ExitCode.Done;
        }

        act.Made(output);
        foreach (var (kind, results) in contents.Results.Where(r => r.Value.Count > 0))
            Console.Error.WriteLine(FormattableString.Invariant($"{PortalWords.Kind(kind).En}: {results.Count}"));
        foreach (var broken in contents.Results.Values.SelectMany(r => r).Where(r => !r.Holds))
            Console.Error.WriteLine($"does not hold: {broken.Path}: {string.Join("; ", broken.Problems.Select(p => p.En))}");
        Console.Error.WriteLine($"begin with {Path.Combine(output, PortalRun.First)}.nl.html or {PortalRun.First}.en.html");
        return ExitCode.Done;
    }
}
