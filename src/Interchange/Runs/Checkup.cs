using System.Runtime.InteropServices;

namespace Interchange.Runs;

/// <summary>What <c>doctor</c> looks at: one thing that a verb will need, what was found, and how to mend it.</summary>
/// <param name="Name">The thing in a few words.</param>
/// <param name="State">Whether a verb will find it as it should be.</param>
/// <param name="Found">What was found.</param>
/// <param name="Mend">What to do; null where nothing is to be done.</param>
public sealed record Check(string Name, CheckState State, string Found, string? Mend = null);

public enum CheckState
{
    /// <summary>As it should be.</summary>
    Fine,

    /// <summary>Something cannot be done here that not everybody needs, or it will stop being fine.</summary>
    Note,

    /// <summary>A verb that needs it will be refused.</summary>
    Broken,
}

/// <summary>The common part of both programs' <c>doctor</c>.</summary>
public static class Checkup
{
    /// <summary>The days before an end in which it is told as a note.</summary>
    public const int NearDays = 30;

    /// <summary>Looks; what is refused becomes what is broken, with the remedies of its problems.</summary>
    public static Check Of(string name, Func<Check> look)
    {
        try
        {
            return look() with { Name = name };
        }
        catch (RefusedException refused)
        {
            return new(name, CheckState.Broken, string.Join("; ", refused.Problems.Select(p => (p with { Remedy = null }).ToString())),
                string.Join("; ", refused.Problems.Select(p => p.Remedy).Where(r => r is not null).Distinct(StringComparer.Ordinal)));
        }
    }

    public static Check Fine(string found) => new("", CheckState.Fine, found);

    public static Check Note(string found, string mend) => new("", CheckState.Note, found, mend);

    /// <summary>Fine, or a note when the last day is near.</summary>
    public static Check Until(DateOnly last, DateOnly today, string found, string mend) =>
        last.DayNumber - today.DayNumber < NearDays ? Note(found, mend) : Fine(found);

    /// <summary>The runtime and its processors.</summary>
    public static Check Runtime() => new("runtime", CheckState.Fine, FormattableString.Invariant($"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.RuntimeIdentifier}, {Environment.ProcessorCount} processors"));

    /// <summary>Whether a library of the system can be loaded.</summary>
    public static Check Library(string name, string file, string without, string mend)
    {
        if (!NativeLibrary.TryLoad(file, out var handle))
            return new(name, CheckState.Note, without, mend);
        NativeLibrary.Free(handle);
        return new(name, CheckState.Fine, file);
    }

    /// <summary>Whether there is a browser to print with, which no night and no audit needs.</summary>
    /// <param name="program">Where it was found; null where it was not.</param>
    /// <param name="install">How to come by one.</param>
    public static Check Browser(string? program, string install) => program is null
        ? new("browser", CheckState.Note, "none found: print makes no PDF; nothing else needs one, and every page is complete as HTML", install)
        : new("browser", CheckState.Fine, $"{program} (for print)");

    /// <summary>Prints all on stdout, and says whether a verb would be refused.</summary>
    /// <returns>Exit code 3 where something is broken.</returns>
    public static ExitCode Tell(IReadOnlyList<Check> checks)
    {
        Answering.With(checks);
        var width = checks.Max(c => c.Name.Length);
        foreach (var check in checks)
        {
            Console.Out.WriteLine($"{Word(check.State),-6}  {check.Name.PadRight(width)}  {check.Found}");
            if (check.Mend is { Length: > 0 } mend)
                Console.Out.WriteLine($"{"",-6}  {"".PadRight(width)}  -> {mend}");
        }

        Console.Out.WriteLine(FormattableString.Invariant($"{checks.Count(c => c.State is CheckState.Fine)} fine, {checks.Count(c => c.State is CheckState.Note)} to note, {checks.Count(c => c.State is CheckState.Broken)} broken"));
        return checks.Any(c => c.State is CheckState.Broken) ? ExitCode.InputBroken : ExitCode.Done;
    }

    private static string Word(CheckState state) => state switch { CheckState.Fine => "fine", CheckState.Note => "note", _ => "broken" };
}
