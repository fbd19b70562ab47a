namespace FairnessAudit.Measures.Outcomes;

/// <summary>Weighted records of one stratum: of the group and of all known others, what was put forward by its record, and what was passed over and is unfounded.</summary>
internal readonly record struct RecordedCell(double Founded, double Unfounded, double Passed, double OthersFounded, double OthersUnfounded, double OthersPassed)
{
    /// <summary>The group's records with a share of those put forward taken to be the other.</summary>
    /// <param name="founded">Whether founded records are wrong; else unfounded ones.</param>
    /// <param name="share">0 to 1.</param>
    public RecordedCell Wrong(bool founded, double share) => Wrong(founded ? share : 0, founded ? 0 : share);

    /// <param name="founded">Share of the founded records that are wrong.</param>
    /// <param name="unfounded">Share of the unfounded records that are wrong.</param>
    public RecordedCell Wrong(double founded, double unfounded)
    {
        var (up, down) = (Founded * founded, Unfounded * unfounded);
        return this with { Founded = Founded - up + down, Unfounded = Unfounded + up - down };
    }

    /// <summary>The same of all others.</summary>
    /// <param name="founded">Share of the founded records that are wrong.</param>
    /// <param name="unfounded">Share of the unfounded records that are wrong.</param>
    public RecordedCell OthersWrong(double founded, double unfounded)
    {
        var (up, down) = (OthersFounded * founded, OthersUnfounded * unfounded);
        return this with { OthersFounded = OthersFounded - up + down, OthersUnfounded = OthersUnfounded + up - down };
    }
}
