using System.Diagnostics;
using System.Globalization;
using Interchange.Lineage;

namespace Interchange.Runs;

/// <summary>What memory a run took, told beside a result like its <see cref="PhaseTimes"/> and never in it.</summary>
public static class MemoryUse
{
    public const string FileName = "memory.csv";

    /// <summary>Managed bytes allocated by all threads from the start of the process, and the most that the process held at once.</summary>
    /// <param name="result">The result's folder.</param>
    /// <returns>The same as lines of a table.</returns>
    public static string End(string result)
    {
        using var self = Process.GetCurrentProcess();
        var table = string.Create(CultureInfo.InvariantCulture, $"memory,bytes\nallocated,{GC.GetTotalAllocatedBytes(precise: false)}\npeak,{self.PeakWorkingSet64}\n");
        LineageTrace.Beside(result, FileName, table);
        return table;
    }
}
