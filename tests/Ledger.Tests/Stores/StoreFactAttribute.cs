using Xunit.Abstractions;
using Xunit.Sdk;

namespace Ledger.Tests.Stores;

/// <summary>A test of every store. Where there is no server its class is not run and says why; under CI=true it runs all the same, and fails.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("Ledger.Tests.Stores.StoreFactDiscoverer", "Ledger.Tests")]
public sealed class StoreFactAttribute : FactAttribute;

public sealed class StoreFactDiscoverer(IMessageSink messages) : IXunitTestCaseDiscoverer
{
    public IEnumerable<IXunitTestCase> Discover(ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute)
    {
        var (display, options) = (discoveryOptions.MethodDisplayOrDefault(), discoveryOptions.MethodDisplayOptionsOrDefault());
        return testMethod.TestClass.Class.Name.Contains("Postgres", StringComparison.Ordinal) && PostgresCluster.WhyNot is { } reason
            ? [new XunitSkippedDataRowTestCase(messages, display, options, testMethod, reason)]
            : [new XunitTestCase(messages, display, options, testMethod)];
    }
}
