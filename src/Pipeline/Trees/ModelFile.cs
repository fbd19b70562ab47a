using System.Text.Json;
using Interchange.Columns;
using Interchange.Runs;
using Prioritisation.Scorecards;

namespace Pipeline.Trees;

/// <summary>A model of either shape: a scorecard, or trees to compare it with.</summary>
public static class ModelFile
{
    /// <summary>Reads a model from its file, or from the model folder that holds it.</summary>
    /// <exception cref="RefusedException">Exit code 3: there is no such file, the folder holds both shapes, or the file is not as its shape must be.</exception>
    public static (IModel Model, SourceFile File) ReadAt(string fileOrFolder)
    {
        var file = SourceFile.Read(Directory.Exists(fileOrFolder) ? In(fileOrFolder) : fileOrFolder);
        return (IsTrees(file) ? TreeModelFile.Read(file) : ScorecardFile.Read(file), file);
    }

    /// <summary>The name that a model of this shape has in its folder.</summary>
    public static string NameOf(IModel model) => model is TreeModel ? TreeModelFile.Name : ScorecardFile.Name;

    /// <summary>The bytes of the file; the same model always gives the same bytes.</summary>
    /// <exception cref="ArgumentException">The model breaks a rule, or has a shape that nobody writes: a bug of the trainer.</exception>
    public static byte[] Bytes(IModel model) => model switch
    {
        Scorecard scorecard => ScorecardFile.Bytes(scorecard),
        TreeModel trees => TreeModelFile.Bytes(trees),
        _ => throw new ArgumentException($"no file for a {model.GetType().Name}", nameof(model)),
    };

    private static string In(string folder)
    {
        var (scorecard, trees) = (Path.Combine(folder, ScorecardFile.Name), Path.Combine(folder, TreeModelFile.Name));
        if (!File.Exists(trees))
            return scorecard;
        if (!File.Exists(scorecard))
            return trees;
        throw RefusedException.Input(new Problem
        {
            Code = "model-twice",
            File = folder,
            Rule = $"the folder holds both {ScorecardFile.Name} and {TreeModelFile.Name}, so nobody knows which model is meant",
            Remedy = "name the file, or train into a folder of its own",
        });
    }

    // What is neither is read as a scorecard, whose errors then say what is wrong.
    private static bool IsTrees(SourceFile file)
    {
        try
        {
            using var json = JsonDocument.Parse(file.Bytes);
            return json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.TryGetProperty("schema", out var schema)
                && schema.ValueKind == JsonValueKind.String
                && schema.GetString()!.StartsWith("trees/", StringComparison.Ordinal);
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
