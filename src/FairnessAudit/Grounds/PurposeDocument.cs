using System.Diagnostics.CodeAnalysis;

namespace FairnessAudit.Grounds;

/// <summary>The file as YAML holds it, before any rule was checked.</summary>
[SuppressMessage("Performance", "CA1812:Avoid uninstantiated internal classes", Justification = "Made by the YAML reader.")]
internal sealed class PurposeDocument
{
    public string? Schema { get; set; }

    public string? ModelLine { get; set; }

    public string? DecidedBy { get; set; }

    public string? Date { get; set; }

    public SaidInBoth? Aim { get; set; }

    public SaidInBoth? LawfulBasis { get; set; }

    public SaidInBoth? LighterMeans { get; set; }

    public SaidInBoth? Burden { get; set; }
}

/// <summary>A text in Dutch and in English.</summary>
[SuppressMessage("Performance", "CA1812:Avoid uninstantiated internal classes", Justification = "Made by the YAML reader.")]
internal sealed class SaidInBoth
{
    public string? Nl { get; set; }

    public string? En { get; set; }
}
