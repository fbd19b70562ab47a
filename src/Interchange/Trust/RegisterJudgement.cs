using Interchange.Columns;
using Interchange.Registers;
using Interchange.Runs;

namespace Interchange.Trust;

/// <summary>Whether the registers let a rule go on: every feature justified, no objection open, no serious incident open, no exception unasked.</summary>
internal static class RegisterJudgement
{
    /// <summary>The registers, or null with the reasons added where one is not in its form.</summary>
    public static ReleaseRegisters? Read(Func<string, SourceFile> file, Refusals refusals)
    {
        try
        {
            return ReleaseRegisters.Of(file);
        }
        catch (RefusedException broken)
        {
            foreach (var problem in broken.Problems)
                refusals.Add(problem);
            return null;
        }
    }

    /// <summary>What the model reads is justified today; returns the justifications that the release relies on.</summary>
    public static IReadOnlyList<Justification> Features(Register<Justification> register, IReadOnlyList<string> features, DateOnly day, Refusals refusals)
    {
        var relied = new List<Justification>();
        foreach (var feature in features)
        {
            if (register.Entries.FirstOrDefault(j => string.Equals(j.Feature, feature, StringComparison.Ordinal)) is not { } justification)
                refusals.Add("feature-unjustified", register.File.Path, $"the model reads {feature}, and nobody wrote down why it may", "justify it (aim, suitability, necessity, alternative), or train without it", feature);
            else if (justification.Expires < day)
                refusals.Add("justification-expired", register.File.Path, $"the justification of {feature} held until {justification.Expires:O}", "think it through again, or train without it", feature);
            else
                relied.Add(justification);
        }

        return relied;
    }

    /// <summary>No serious incident is open.</summary>
    public static void Incidents(Register<Incident> register, DateOnly day, Refusals refusals)
    {
        foreach (var incident in register.Entries.Where(i => i.Serious && (i.Closed is null || i.Closed > day)))
            refusals.Add("incident-open", register.File.Path, $"serious incident {incident.Id} is open: {incident.Text}", $"{incident.Owner} closes it, with what was done", incident.Id);
    }

    /// <summary>Every exception that the release relies on was asked for in the register, and for as long.</summary>
    public static void Exceptions(Register<RegisteredException> register, IReadOnlyList<GateException> relied, Refusals refusals)
    {
        foreach (var exception in relied)
        {
            var asked = register.Entries.Where(e => string.Equals(e.Gate, exception.Gate, StringComparison.Ordinal) && string.Equals(e.About, exception.About, StringComparison.Ordinal)).ToList();
            if (asked.Count == 0)
                refusals.Add("exception-unregistered", register.File.Path, $"the exception to gate {exception.Gate} ({exception.About}) was asked for by nobody", "enter who asks for it and why, and sign again", exception.Gate);
            else if (asked.Max(e => e.Expires) < exception.Expires)
                refusals.Add("exception-longer", register.File.Path, $"the exception to gate {exception.Gate} was asked for until {asked.Max(e => e.Expires):O}, and signed until {exception.Expires:O}", "sign it for no longer than was asked", exception.Gate);
        }
    }
}
