using System.Text;
using Interchange.Columns;
using Interchange.Runs;

namespace FairnessAudit.Signing;

/// <summary>Why somebody decides as he does: from a file or asked for; never empty.</summary>
internal static class SigningReasons
{
    /// <exception cref="RefusedException">Exit code 2: there are none.</exception>
    public static string Take(string? file, TextReader answers, TextWriter questions, bool nobodyToAsk)
    {
        var reasons = "";
        if (file is not null)
        {
            reasons = Encoding.UTF8.GetString(SourceFile.Read(file).Bytes);
        }
        else if (!nobodyToAsk)
        {
            questions.WriteLine("Your reasons, in one line:");
            reasons = answers.ReadLine() ?? "";
        }

        return string.IsNullOrWhiteSpace(reasons)
            ? throw RefusedException.Usage(new Problem { Code = "reasons-missing", File = file, Column = "--reasons", Rule = "a decision gives its reasons", Remedy = "write them into a file and give --reasons FILE" })
            : reasons.Trim();
    }
}
