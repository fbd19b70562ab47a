using System.Diagnostics.CodeAnalysis;

namespace FairnessAudit.Export;

/// <summary>What only people know about the use of a release: who, on which ground, to what end. Dutch texts at level B1, without markup; an
/// empty line parts paragraphs.</summary>
[SuppressMessage("Performance", "CA1812:Avoid uninstantiated internal classes", Justification = "Made by the YAML reader.")]
internal sealed class About
{
    public string? Name { get; set; }

    /// <summary>Two or three sentences.</summary>
    public string? DescriptionShort { get; set; }

    /// <summary>As the government's list of organisations spells it.</summary>
    public string? Organization { get; set; }

    /// <summary>Mail address or https address of a department, never of a person.</summary>
    public string? ContactEmail { get; set; }

    public string? Website { get; set; }

    public string? PublicationCategory { get; set; }

    public List<string> Categories { get; set; } = [];

    public string? Goal { get; set; }

    public string? Proportionality { get; set; }

    public string? LawfulBasis { get; set; }

    public List<AboutLink> LawfulBasisLinks { get; set; } = [];

    /// <summary>Only those that were done; a link may be missing.</summary>
    public List<AboutLink> ImpactAssessments { get; set; } = [];

    public string? ImpactAssessmentsNote { get; set; }

    public List<AboutLink> SourceLinks { get; set; } = [];

    public string? ProcessIndexUrl { get; set; }

    public string? Provider { get; set; }

    public string? PublicCode { get; set; }

    public string? SourceId { get; set; }

    public List<string> Tags { get; set; } = [];

    /// <summary>First month of use, yyyy-mm; asked for where the release is in force, not used where it is not.</summary>
    public string? InUseSince { get; set; }

    /// <summary>Of the model, for its card.</summary>
    public AboutLink? Licence { get; set; }
}

/// <summary>A title, and where to read it.</summary>
[SuppressMessage("Performance", "CA1812:Avoid uninstantiated internal classes", Justification = "Made by the YAML reader.")]
internal sealed class AboutLink
{
    public string? Title { get; set; }

    public string? Link { get; set; }
}
