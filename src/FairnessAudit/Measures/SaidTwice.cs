namespace FairnessAudit.Measures;

/// <summary>Words that a third party brings for readers, in both languages.</summary>
public sealed record SaidTwice(string Nl, string En);
