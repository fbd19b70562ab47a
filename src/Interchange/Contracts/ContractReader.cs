using Interchange.Columns;
using Interchange.Runs;

namespace Interchange.Contracts;

/// <summary>Reads a contract in ODCS v3.1 and checks it against the rules that no contract may break.</summary>
public static class ContractReader
{
    /// <exception cref="RefusedException">Exit code 3: the file is missing, is no contract, or breaks a rule; every problem at once.</exception>
    public static Contract Read(SourceFile file)
    {
        var (contract, problems) = Check(file);
        return contract ?? throw new RefusedException(ExitCode.InputBroken, problems);
    }

    /// <summary>The contract, or null with everything that is wrong with it.</summary>
    public static (Contract? Contract, IReadOnlyList<Problem> Problems) Check(SourceFile file)
    {
        var problems = new List<Problem>();
        var draft = OdcsNode.Root(file, problems) is { } root ? OdcsParser.Parse(file.Path, root) : null;
        if (draft is not null)
            problems.AddRange(ContractRules.All.SelectMany(rule => rule(draft)));
        if (draft is null || problems.Count > 0)
            return (null, problems);
        return (new Contract
        {
            Id = draft.Id,
            Version = draft.Version,
            ModelLine = draft.ModelLine,
            Sha256 = file.Sha256,
            Columns = draft.Columns,
            Outcome = draft.Outcome!,
            MaximumQuarantineShare = draft.MaximumQuarantineShare!.Value,
            SexOrAgeJustified = draft.SexOrAgeJustified,
        }, problems);
    }
}
