namespace FairnessAudit.ThirdParty.Tables;

/// <summary>Whom one count of a third party's table counts.</summary>
/// <param name="Step">Those who reached it.</param>
/// <param name="Attribute">Empty for everybody.</param>
/// <param name="Group">Empty for everybody.</param>
/// <param name="Stratum">Empty for all levels together.</param>
/// <param name="Level">Empty for all levels together.</param>
internal readonly record struct CellKey(string Step, string Attribute, string Group, string Stratum, string Level)
{
    public static CellKey Everybody(string step) => new(step, "", "", "", "");

    public bool IsEverybody => Group.Length == 0;

    public bool IsTotal => Level.Length == 0;

    public CellKey In(string step) => this with { Step = step };

    public CellKey At(string stratum, string level) => this with { Stratum = stratum, Level = level };

    public CellKey Of(string attribute, string group) => this with { Attribute = attribute, Group = group };

    public override string ToString() => $"{Step}, {(IsEverybody ? "everybody" : $"{Attribute} {Group}")}{(IsTotal ? "" : $", {Stratum} {Level}")}";
}
