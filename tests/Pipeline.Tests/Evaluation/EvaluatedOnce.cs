namespace Pipeline.Tests.Evaluation;

/// <summary>One evaluation, made once, for every test that only reads it.</summary>
[CollectionDefinition(nameof(EvaluatedOnce))]
public sealed class EvaluatedOnce : ICollectionFixture<EvaluateTests.Evaluated>;
