using Interchange.Columns;
using Interchange.Contracts;

namespace Synthetic.Tests;

internal static class ContractFile
{
    /// <summary>The shipped contract of signals.</summary>
    public static Contract Read() => ContractReader.Read(SourceFile.Read(Path.Combine(Root(), "contracts", "signals.odcs.yaml")));

    /// <summary>The folder of the solution, found upward from the test's own assembly.</summary>
    public static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Pipeline.sln")))
            folder = folder.Parent!;
        return folder.FullName;
    }
}
