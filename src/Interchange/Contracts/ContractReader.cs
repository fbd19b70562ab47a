namespace Interchange.Contracts;

/// <summary>Reads and checks a contract file.</summary>
public static class ContractReader
{
}
