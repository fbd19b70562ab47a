using Interchange.Columns;

namespace Interchange.Trust;

/// <summary>What an audit states, unsigned: persons sign its digest.</summary>
public static class AuditStatement
{
    /// <exception cref="Runs.RefusedException">Exit code 5: not the statement of an audit.</exception>
    public static Statement<AuditPredicate> Read(SourceFile file)
    {
        var refusals = new Refusals();
        var statement = SignedStatement.Parse<AuditPredicate>(file, Statement.AuditPredicateType, refusals);
        refusals.ThrowIfAny();
        return statement!;
    }
}
