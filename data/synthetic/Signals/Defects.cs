using Synthetic.World;

namespace Synthetic.Signals;

/// <summary>Rows that intake must not let through: pending applications, and a few broken ones.</summary>
internal static class Defects
{
    public const double PendingShare = 0.003;
    public const double BrokenShare = 0.0005;

    public static void Fill(SignalRow row, ref RandomStream random)
    {
        if (random.Chance(PendingShare))
            row.PermitStatus = PermitStatus.Pending;
        if (!random.Chance(BrokenShare))
            return;
        switch (random.Below(4))
        {
            case 0:
                row.UnknownChannel = true;
                break;
            case 1:
                row.Severity = 9;
                break;
            case 2:
                row.PermitAgeMonths = -1;
                break;
            default:
                row.PersonId = null;
                break;
        }
    }
}
