namespace Ledger.Tests.Stores;

/// <summary>One server for every test that needs one.</summary>
[CollectionDefinition(Name)]
public sealed class PostgresCollection : ICollectionFixture<PostgresCluster>
{
    public const string Name = "postgresql";
}
