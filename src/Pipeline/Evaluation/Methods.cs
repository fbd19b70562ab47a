namespace Pipeline.Evaluation;

/// <summary>How an estimate and its interval came about, as the records say it.</summary>
internal static class Methods
{
    public const string Weighted = "weighted by 1 / probability of having been looked at (Hajek); delete-a-block jackknife over 100 blocks of persons, Student's t";
    public const string Naive = "naive: known outcomes counted alike, as if those looked at stood for all; delete-a-block jackknife over 100 blocks of persons, Student's t";
    public const string AsIfIndependent = "naive, and as if no outcome had to do with another: founded / known, Wilson's score interval";
    public const string Median = "weighted median; Woodruff's interval from the delete-a-block jackknife over 100 blocks of persons";
    public const string RandomDraw = "signals drawn / signals of the window: exact, by the rule of the draw";
    public const string Paired = ", on the paired difference";
}
