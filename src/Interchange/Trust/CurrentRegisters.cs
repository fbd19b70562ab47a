using Interchange.Columns;
using Interchange.Registers;

namespace Interchange.Trust;

/// <summary>Whether releases may stay in force by the registers as they are now, which may know more than those that were signed.</summary>
public static class CurrentRegisters
{
    /// <param name="release">A release that its people signed.</param>
    /// <param name="now">The registers as they are kept today.</param>
    /// <param name="answers">The answers as they are kept today.</param>
    /// <param name="root">Who may answer.</param>
    /// <param name="day">Today.</param>
    /// <param name="refusals">Takes every objection and incident that is open, and every feature that is no longer justified.</param>
    public static void Check(VerifiedBundle release, ReleaseRegisters now, IReadOnlyList<SourceFile> answers, TrustRoot root, DateOnly day, Refusals refusals)
    {
        RegisterHistory.Check(release.Registers, now, refusals);
        RegisterJudgement.Features(now.Justifications, release.Audit.Features, day, refusals);
        RegisterJudgement.Incidents(now.Incidents, day, refusals);
        ObjectionJudgement.Check(now.Objections, answers, release.Trainer, root, release.ModelLine, day, refusals);
    }
}
