using Interchange.Columns;
using Interchange.Runs;

namespace Prioritisation.Scorecards;

/// <summary><c>scorecard.json</c>: read strictly, and never written when a rule is broken.</summary>
public static class ScorecardFile
{
    public const string Name = "scorecard.json";

    /// <exception cref="RefusedException">Exit code 3: not JSON of this shape, or a rule of <see cref="ScorecardRules"/> is broken; all problems at once.</exception>
    public static Scorecard Read(SourceFile file)
    {
        var scorecard = JsonFile.Parse<Scorecard>(file);
        var problems = ScorecardRules.Broken(scorecard, file.Path);
        return problems.Count == 0 ? scorecard : throw new RefusedException(ExitCode.InputBroken, problems);
    }

    /// <summary>Reads a scorecard from its file, or from the model folder that holds it.</summary>
    /// <exception cref="RefusedException">As <see cref="Read"/>, and when there is no such file.</exception>
    public static (Scorecard Scorecard, SourceFile File) ReadAt(string fileOrFolder)
    {
        var file = SourceFile.Read(Directory.Exists(fileOrFolder) ? Path.Combine(fileOrFolder, Name) : fileOrFolder);
        return (Read(file), file);
    }

    /// <summary>The bytes of the file; the same scorecard always gives the same bytes.</summary>
    /// <exception cref="ArgumentException">The scorecard breaks a rule: a bug of the trainer.</exception>
    public static byte[] Bytes(Scorecard scorecard)
    {
        var problems = ScorecardRules.Broken(scorecard);
        return problems.Count == 0
            ? JsonFile.Bytes(scorecard)
            : throw new ArgumentException(string.Join(Environment.NewLine, problems), nameof(scorecard));
    }
}
