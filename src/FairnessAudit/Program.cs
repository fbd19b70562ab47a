using System.CommandLine;
using FairnessAudit.Commands;
using Interchange.Runs;

var root = new RootCommand("Shows with evidence whether a rule works as ethnic profiling, and signs what may be released.");
root.Add(AuditCommand.Create());
root.Add(CountsCommand.Create());
root.Add(DrawDesignCommand.Create());
root.Add(SplitCommand.Create());
root.Add(SelfTestCommand.Create());
root.Add(KeygenCommand.Create());
root.Add(TrustRootCommand.Create());
root.Add(SignCommand.Create());
root.Add(CertifyCommand.Create());
root.Add(InForceCommand.Create());
root.Add(VerifyCommand.Create());
root.Add(LedgerCommand.Create());
root.Add(ExportCommand.Create());
return CommandShell.Run(root, args);
