using System.Text;
using Interchange.Columns;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Interchange.Runs;

/// <summary>One way of reading the YAML that people write: snake_case names; an unknown or repeated key is refused.</summary>
public static class YamlFile
{
    /// <summary>The document, or null where the file holds none.</summary>
    /// <param name="file">UTF-8.</param>
    /// <param name="broken">The problem, from the line and what is wrong there.</param>
    /// <exception cref="RefusedException">Exit code 3 with that problem.</exception>
    public static T? Parse<T>(SourceFile file, Func<long, string, Problem> broken)
        where T : class
    {
        try
        {
            return new DeserializerBuilder()
                .WithNamingConvention(UnderscoredNamingConvention.Instance)
                .WithEnumNamingConvention(UnderscoredNamingConvention.Instance)
                .WithTypeMapping<IReadOnlyList<string>, List<string>>()
                .WithDuplicateKeyChecking()
                .Build()
                .Deserialize<T?>(Encoding.UTF8.GetString(file.Bytes));
        }
        catch (YamlException e)
        {
            throw RefusedException.Input(broken(e.Start.Line, e.InnerException?.Message ?? e.Message));
        }
    }
}
