using Interchange.Runs;

namespace Interchange.Lineage;

/// <summary>
/// A result folder that is left without being completed does not know why; where the program begins it is known. Within a scope such folders
/// wait for the end of their command, which says by what codes they failed.
/// </summary>
internal static class LineageScope
{
    private static readonly AsyncLocal<List<LineageTrace>?> Waiting = new();

    /// <summary>Runs a command; what it leaves uncompleted ends as failed, by the codes of its refusal, or else as aborted.</summary>
    public static T Within<T>(Func<T> command)
    {
        var left = new List<LineageTrace>();
        Waiting.Value = left;
        try
        {
            var result = command();
            left.ForEach(trace => trace.Aborted());
            return result;
        }
        catch (RefusedException refused)
        {
            left.ForEach(trace => trace.Failed(string.Join(", ", refused.Problems.Select(p => p.Code).Distinct(StringComparer.Ordinal))));
            throw;
        }
        catch (Exception unexpected)
        {
            left.ForEach(trace => trace.Failed(unexpected.GetType().Name));
            throw;
        }
        finally
        {
            Waiting.Value = null;
        }
    }

    /// <summary>A folder was left uncompleted.</summary>
    public static void Left(LineageTrace trace)
    {
        if (Waiting.Value is { } left)
            left.Add(trace);
        else
            trace.Aborted();
    }
}
