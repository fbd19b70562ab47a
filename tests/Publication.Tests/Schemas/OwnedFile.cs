using System.Reflection;
using Interchange.Columns;
using Interchange.Contracts;
using Interchange.Runs;
using Prioritisation.Ordering;

namespace Publication.Tests.Schemas;

/// <summary>A kind of YAML that people own: its schema, what the reader fills from it, and the files that ship.</summary>
/// <param name="Schema">Name of the schema, without its suffix.</param>
/// <param name="Document">The type that the reader fills, as assembly and full name; null where the file is read node by node.</param>
/// <param name="Shipped">Files, relative to the root; none where an installation or a run writes its own.</param>
internal sealed record OwnedFile(string Schema, string? Document, params string[] Shipped)
{
    private static readonly MethodInfo ParseAny = typeof(YamlFile).GetMethod(nameof(YamlFile.Parse))!;

    public static IReadOnlyList<OwnedFile> All { get; } =
    [
        new("contract", null, Files("contracts")),
        new("ordering-policy", null, Files("policies/ordering")),
        new("gates", "fairness-audit:FairnessAudit.Gate.GatesPolicyDocument", [.. Files("policies/gates"), "tests/EndToEnd.Tests/Data/compas-gates.yaml"]),
        new("purpose", "fairness-audit:FairnessAudit.Grounds.PurposeDocument", Files("policies/purpose")),
        new("planning", "pipeline:Pipeline.Planning.ScenarioDocument", Files("policies/planning")),
        new("reasons", "pipeline:Pipeline.Outcomes.ReasonsYaml", Files("policies/reasons")),
        new("retention", "pipeline:Pipeline.Retention.RetentionYaml", Files("policies/retention")),
        new("recipe", "Prioritisation:Prioritisation.Training.Recipe", Files("policies/recipes")),
        new("counts-meta", "fairness-audit:FairnessAudit.ThirdParty.Meta.CountsMetaDocument", Files("data/public/student-grants")),
        new("justifications", "Interchange:Interchange.Registers.RegisterDocument", "data/synthetic/demo/registers/justifications.yaml"),
        new("objections", "Interchange:Interchange.Registers.RegisterDocument", "data/synthetic/demo/registers/objections.yaml"),
        new("incidents", "Interchange:Interchange.Registers.RegisterDocument", "data/synthetic/demo/registers/incidents.yaml"),
        new("exceptions", "Interchange:Interchange.Registers.RegisterDocument", "data/synthetic/demo/registers/exceptions.yaml"),
        new("persons", "fairness-audit:FairnessAudit.Signing.MandateRegister", "data/synthetic/demo/persons.yaml"),
        new("conditions", "fairness-audit:FairnessAudit.Signing.ConditionsFile"),
        new("about", "fairness-audit:FairnessAudit.Export.About", "data/synthetic/demo/about.yaml"),
        new("night", "pipeline:Pipeline.Nights.NightConfig+ConfigYaml"),
        new("installation", "Interchange:Interchange.Trust.Installation+InstallationYaml"),
        new("first-audit", "fairness-audit:FairnessAudit.FirstAudit.FirstAuditDocument"),
    ];

    public string SchemaPath => Repository.At("schemas", Schema + ".schema.json");

    /// <exception cref="TypeLoadException">The document type has another name now.</exception>
    public Type? DocumentType => Document is null ? null : Assembly.Load(Document.Split(':')[0]).GetType(Document.Split(':')[1], throwOnError: true);

    /// <summary>Reads it as strictly as the program does: an unknown key is refused.</summary>
    public void Read(byte[] yaml)
    {
        var file = SourceFile.Of(Schema + ".yaml", yaml);
        if (Schema is "retention")
            Assembly.Load("pipeline").GetType("Pipeline.Retention.RetentionPolicyReader", throwOnError: true)!.GetMethod("Read")!.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [file], null);
        else if (DocumentType is { } type)
            ParseAny.MakeGenericMethod(type).Invoke(null, BindingFlags.DoNotWrapExceptions, null, [file, (Func<long, string, Problem>)((line, rule) => new Problem { Code = "broken", Row = line, Rule = rule })], null);
        else if (Schema is "contract")
            ContractReader.Read(file);
        else
            OrderingPolicyReader.Read(file);
    }

    private static string[] Files(string folder) => [.. Directory.EnumerateFiles(Repository.At(folder), "*.yaml").Order(StringComparer.Ordinal).Select(f => $"{folder}/{Path.GetFileName(f)}")];
}
