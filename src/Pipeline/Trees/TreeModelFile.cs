using Interchange.Columns;
using Interchange.Runs;

namespace Pipeline.Trees;

/// <summary><c>trees.json</c>: read strictly, and never written when a rule is broken.</summary>
public static class TreeModelFile
{
    public const string Name = "trees.json";

    /// <exception cref="RefusedException">Exit code 3: not JSON of this shape, or a rule of <see cref="TreeModelRules"/> is broken; all problems at once.</exception>
    public static TreeModel Read(SourceFile file)
    {
        var model = JsonFile.Parse<TreeModel>(file);
        var problems = TreeModelRules.Broken(model, file.Path);
        return problems.Count == 0 ? model : throw new RefusedException(ExitCode.InputBroken, problems);
    }

    /// <summary>The bytes of the file; the same model always gives the same bytes.</summary>
    /// <exception cref="ArgumentException">The model breaks a rule: a bug of the trainer.</exception>
    public static byte[] Bytes(TreeModel model)
    {
        var problems = TreeModelRules.Broken(model);
        return problems.Count == 0
            ? JsonFile.Bytes(model)
            : throw new ArgumentException(string.Join(Environment.NewLine, problems), nameof(model));
    }
}
