namespace Interchange.Registers;

/// <summary>A register as people write it: its form, its version, and one list of its kind.</summary>
internal sealed class RegisterDocument
{
    public string? Schema { get; set; }

    /// <summary>One more with every change.</summary>
    public int? Version { get; set; }

    public List<JustificationYaml>? Justifications { get; set; }

    public List<ObjectionYaml>? Objections { get; set; }

    public List<IncidentYaml>? Incidents { get; set; }

    public List<ExceptionYaml>? Exceptions { get; set; }

    internal sealed class JustificationYaml
    {
        public string? Feature { get; set; }

        public string? Aim { get; set; }

        public string? Suitability { get; set; }

        public string? Necessity { get; set; }

        public string? Alternative { get; set; }

        public string? By { get; set; }

        public string? Expires { get; set; }
    }

    internal sealed class ObjectionYaml
    {
        public string? Id { get; set; }

        public string? By { get; set; }

        public string? Kind { get; set; }

        public bool? Blocks { get; set; }

        public string? Text { get; set; }

        public string? Raised { get; set; }

        public string? Deadline { get; set; }
    }

    internal sealed class IncidentYaml
    {
        public string? Id { get; set; }

        public string? Happened { get; set; }

        public string? Text { get; set; }

        public bool? Serious { get; set; }

        public string? Owner { get; set; }

        public string? Measures { get; set; }

        public string? Closed { get; set; }
    }

    internal sealed class ExceptionYaml
    {
        public string? Id { get; set; }

        public string? Gate { get; set; }

        public string? About { get; set; }

        public string? Reason { get; set; }

        public string? AskedBy { get; set; }

        public string? Expires { get; set; }
    }
}
