using Interchange.Columns;
using Interchange.Runs;

namespace Interchange.Registers;

/// <summary>Reads one register strictly: every field there, every entry once, nothing unknown.</summary>
public static class RegisterReader
{
    /// <exception cref="RefusedException">Exit code 3 with every problem.</exception>
    public static Register<Justification> Justifications(SourceFile file) => Read(file, "justifications/1", d => d.Justifications, "feature", j => j.Feature, (f, j) => new Justification(
        f.Text("feature", j.Feature), f.Text("aim", j.Aim), f.Text("suitability", j.Suitability), f.Text("necessity", j.Necessity), f.Text("alternative", j.Alternative), f.Text("by", j.By), f.Day("expires", j.Expires)));

    /// <exception cref="RefusedException">Exit code 3 with every problem.</exception>
    public static Register<Objection> Objections(SourceFile file) => Read(file, "objections/1", d => d.Objections, "id", o => o.Id, (f, o) => new Objection(
        f.Text("id", o.Id), f.Text("by", o.By), f.Of(Objection.Kinds, "kind", o.Kind), Blocks(f, o), f.Text("text", o.Text), f.Day("raised", o.Raised), f.Day("deadline", o.Deadline)));

    /// <exception cref="RefusedException">Exit code 3 with every problem.</exception>
    public static Register<Incident> Incidents(SourceFile file) => Read(file, "incidents/1", d => d.Incidents, "id", i => i.Id, (f, i) => new Incident(
        f.Text("id", i.Id), f.Day("happened", i.Happened), f.Text("text", i.Text), Stated(f, "serious", i.Serious), f.Text("owner", i.Owner), f.Text("measures", i.Measures), i.Closed is null ? null : f.Day("closed", i.Closed)));

    /// <exception cref="RefusedException">Exit code 3 with every problem.</exception>
    public static Register<RegisteredException> Exceptions(SourceFile file) => Read(file, "exceptions/1", d => d.Exceptions, "id", e => e.Id, (f, e) => new RegisteredException(
        f.Text("id", e.Id), f.Text("gate", e.Gate), f.Text("about", e.About), f.Text("reason", e.Reason), f.Text("asked_by", e.AskedBy), f.Day("expires", e.Expires)));

    /// <summary>A legal objection blocks whatever the file says, and a file that says otherwise is told so.</summary>
    private static bool Blocks(RegisterFields fields, RegisterDocument.ObjectionYaml objection)
    {
        var legal = string.Equals(objection.Kind, Objection.Legal, StringComparison.Ordinal);
        if (legal && objection.Blocks is false)
            fields.Add("blocks", "false", "cannot be false of a legal objection");
        return legal || objection.Blocks is true;
    }

    private static bool Stated(RegisterFields fields, string field, bool? value)
    {
        if (value is null)
            fields.Add(field, null, "is missing: true or false");
        return value is true;
    }

    private static Register<T> Read<T, TYaml>(
        SourceFile file, string schema, Func<RegisterDocument, List<TYaml>?> list, string key, Func<TYaml, string?> keyOf, Func<RegisterFields, TYaml, T> entry)
    {
        var fields = new RegisterFields(file);
        var document = fields.Parse<RegisterDocument>();
        fields.Demand(string.Equals(document.Schema, schema, StringComparison.Ordinal), $"schema is {schema}");
        fields.Demand(document.Version is >= 1, "version is a whole number from 1, one more with every change");
        var entries = list(document);
        fields.Demand(entries is not null, "the list is missing; an empty register states an empty list");
        fields.Demand(Lists(document) == (entries is null ? 0 : 1), "a register holds one list, that of its kind");
        var read = new List<T>();
        foreach (var (yaml, index) in (entries ?? []).Select((e, i) => (e, i)))
        {
            fields.Entry = FormattableString.Invariant($"entry {index + 1} ({keyOf(yaml) ?? "without " + key})");
            read.Add(entry(fields, yaml));
        }

        fields.DemandUnique(key, (entries ?? []).Select(keyOf).OfType<string>());
        fields.ThrowIfAny();
        return new Register<T>(file, document.Version!.Value, read);
    }

    private static int Lists(RegisterDocument document) =>
        new object?[] { document.Justifications, document.Objections, document.Incidents, document.Exceptions }.Count(l => l is not null);
}
