using Interchange.Columns;
using Interchange.Runs;

namespace Interchange.Registers;

/// <summary>The four registers that go with every release: why each feature, who objects, what went wrong, what was excepted.</summary>
public sealed record ReleaseRegisters(Register<Justification> Justifications, Register<Objection> Objections, Register<Incident> Incidents, Register<RegisteredException> Exceptions)
{
    public const string Folder = "registers";
    public const string JustificationsName = "justifications.yaml";
    public const string ObjectionsName = "objections.yaml";
    public const string IncidentsName = "incidents.yaml";
    public const string ExceptionsName = "exceptions.yaml";

    /// <summary>Of the files, in the folder of a release as in that where people keep them.</summary>
    public static IReadOnlyList<string> Names { get; } = [JustificationsName, ObjectionsName, IncidentsName, ExceptionsName];

    /// <param name="file">The file of a name of <see cref="Names"/>.</param>
    /// <exception cref="RefusedException">Exit code 3: a register is not in its form.</exception>
    public static ReleaseRegisters Of(Func<string, SourceFile> file) => new(
        RegisterReader.Justifications(file(JustificationsName)), RegisterReader.Objections(file(ObjectionsName)),
        RegisterReader.Incidents(file(IncidentsName)), RegisterReader.Exceptions(file(ExceptionsName)));

    public IEnumerable<SourceFile> Files => [Justifications.File, Objections.File, Incidents.File, Exceptions.File];

    /// <summary>SHA-256 by the name in a release.</summary>
    public IEnumerable<KeyValuePair<string, string>> Digests => Names.Zip(Files, (name, file) => KeyValuePair.Create($"{Folder}/{name}", file.Sha256));
}
