using System.CommandLine;
using FairnessAudit.Signing;
using Interchange.Runs;

namespace FairnessAudit.Commands;

internal static class KeygenCommand
{
    public static Command Create()
    {
        var person = new Option<string>("--person") { Description = "id of the person whose key it is", Required = true };
        var output = SigningOptions.Out("private key file to make; the public key comes beside it as FILE.pub");
        var passphrase = new Option<string>("--passphrase-file") { Description = "file with the passphrase (at least 12 characters, mode 600)", Required = true };
        var command = new Command("keygen", "Makes a person's key pair (P-256), the private half encrypted with a passphrase.") { person, output, passphrase }
            .WithExamples(
                "fairness-audit keygen --person ada --out keys/ada.key --passphrase-file keys/ada.pass",
                "fairness-audit keygen --person bo --out keys/bo.key --passphrase-file keys/bo.pass");
        command.Does(parsed =>
        {
            var path = parsed.GetRequiredValue(output);
            var keyId = PrivateKeyFile.Create(path, PrivateKeyFile.Passphrase(parsed.GetRequiredValue(passphrase)));
            Answering.Made(path);
            Answering.Made(path + PrivateKeyFile.PublicSuffix);
            Console.Error.WriteLine($"made {path} and {path}{PrivateKeyFile.PublicSuffix} for {parsed.GetRequiredValue(person)}");
            Console.Out.WriteLine(keyId);
            return ExitCode.Done;
        });
        return command;
    }
}
