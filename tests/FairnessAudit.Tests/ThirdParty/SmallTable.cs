using System.Text;
using FairnessAudit.ThirdParty.Meta;
using FairnessAudit.ThirdParty.Tables;
using Interchange.Columns;

namespace FairnessAudit.Tests.ThirdParty;

/// <summary>A table of two steps, two groups and two categories, written as a bureau would.</summary>
internal static class SmallTable
{
    public const string Lines = """
        population,,,,,400
        population,origin,a,,,100
        population,origin,b,,,300
        population,,,category,1,150
        population,origin,a,category,1,50
        population,origin,b,category,1,100
        population,,,category,2,250
        population,origin,a,category,2,50
        population,origin,b,category,2,200
        selected,,,,,70
        selected,origin,a,,,30
        selected,origin,b,,,40
        selected,,,category,1,50
        selected,origin,a,category,1,20
        selected,origin,b,category,1,30
        selected,,,category,2,20
        selected,origin,a,category,2,10
        selected,origin,b,category,2,10
        """;

    public const string Yaml = """
        schema: counts-meta/1
        id: small
        counted_by: a bureau
        period: "2026"
        source: made up
        licence: none
        rounding: { kind: nearest, base: 10, ties: either }
        suppression: [{ mark: "x", low: 1, high: 9 }, { mark: "y", low: 0 }]
        population: population
        selection: selected
        steps:
          - { name: population }
          - { name: selected, of: population }
        attributes:
          - { name: origin, complete: true, reference: b, groups: [{ name: a }, { name: b }] }
        strata:
          - { name: category, kind: risk_profile, complete: true, levels: ["1", "2"], bands: [{ name: high, levels: ["1"], high: true }] }
        """;

    public static SourceFile File(string lines) => SourceFile.Of("counts.csv", Encoding.UTF8.GetBytes("step,attribute,group,stratum,level,count\n" + lines + "\n"));

    public static CountsMeta Meta(string yaml = Yaml) => CountsMetaReader.Read(SourceFile.Of("counts.yaml", Encoding.UTF8.GetBytes(yaml)));

    public static RealTables Read(string lines = Lines, string yaml = Yaml) => RealTables.Of(PrintedTableReader.Read(File(lines), Meta(yaml)), File(lines));
}
