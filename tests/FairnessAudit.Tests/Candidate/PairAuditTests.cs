using System.Text;
using FairnessAudit.Attribution;
using FairnessAudit.Measures;
using FairnessAudit.StandIns;
using Interchange.Columns;
using Interchange.Contracts;
using Interchange.Trust;
using Prioritisation.Scorecards;

namespace FairnessAudit.Tests.Candidate;

/// <summary>A whole audit of a model with a pair of features, from folders on disk.</summary>
public sealed class PairAuditTests : IDisposable
{
    private const string Pair = "severity × specificity";
    private readonly SmallWorld world = SmallWorld.Under(Model, new("a", "withdrawal", 9, 15), new("b", "withdrawal", 6, 18));

    public void Dispose() => world.Dispose();

    [Fact]
    public void A_pair_is_asked_every_question_that_a_feature_is_asked()
    {
        var findings = world.Audit();
        Assert.Equal(["severity", "specificity", Pair], findings.Terms.Where(t => t.Scored).Select(t => t.Name), StringComparer.Ordinal);
        Assert.Equal(new Words("ernst samen met concreetheid", "severity together with specificity"), findings.Terms.Single(t => t.Name == Pair).Label);
        foreach (var measure in new[] { FeatureTellsGroup.Measure, FeatureAssociation.V, FeatureAssociation.Information, FeatureQuality.AucDrop, FeatureQuality.FoundedDrop, ScoreGap.Part, SelectionGap.Part })
            Assert.Equal(findings.Items.Count(f => f.Measure == measure && f.Term == "severity"), findings.Items.Count(f => f.Measure == measure && f.Term == Pair));
        var named = findings.Items.Where(f => f.Term == Pair).Select(f => f.Id).ToArray();
        Assert.Equal(named.Length, named.Distinct(StringComparer.Ordinal).Count());
        Assert.All(named, id => Assert.Contains(Pair, id, StringComparison.Ordinal));
    }

    [Fact]
    public void The_parts_of_the_gap_of_the_score_are_those_of_terms_and_pairs_and_sum_to_it()
    {
        var parts = world.Audit().Items.Where(f => f is { Attribute: SmallWorld.Attribute, Group: "a", StratumSet: "full" }).ToArray();
        var whole = parts.Single(f => f.Measure == ScoreGap.Whole).Estimate!.Value;
        double Part(string term) => parts.Single(f => f.Measure == ScoreGap.Part && f.Term == term).Estimate!.Value;
        Assert.Equal(whole, Part("severity") + Part("specificity") + Part(Pair), 1e-9);
        // 500 of the 2000 points of a high signal come from the pair.
        Assert.Equal(whole / 4, Part(Pair), 1e-9);
    }

    [Fact]
    public void The_reports_name_the_pair_in_words_and_the_statement_names_each_feature_once()
    {
        world.Audit();
        Assert.Contains("ernst samen met concreetheid", File.ReadAllText(Path.Combine(world["audit"], "report.nl.html"), Encoding.UTF8), StringComparison.Ordinal);
        Assert.Contains("severity together with specificity", File.ReadAllText(Path.Combine(world["audit"], "report.en.html"), Encoding.UTF8), StringComparison.Ordinal);
        Assert.Equal(["severity", "specificity"], AuditStatement.Read(SourceFile.Read(world["audit/audit-statement.json"])).Predicate.Features, StringComparer.Ordinal);
    }

    /// <summary>The points of <see cref="Cards.Severity"/>, a quarter of them by a pair: nobody states a specificity in this world.</summary>
    private static Scorecard Model(Contract contract) => Cards.Severity(contract) with
    {
        Terms =
        [
            new Term { Feature = "severity", Kind = ColumnKind.Number, UpperBounds = [4], Points = [0, 0, 1500] },
            new Term { Feature = "specificity", Kind = ColumnKind.Number, Points = [0, 0] },
        ],
        Pairs = [new PairTerm { First = "severity", Second = "specificity", FirstGroups = [0, 0, 1], SecondGroups = [0, 1], Points = [0, 0, 500, 0] }],
    };
}
