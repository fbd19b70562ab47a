using Interchange.Columns;

namespace Interchange.ScoredSignals;

/// <summary>
/// A form of cases of the random draw that second readers judge without knowing the first verdict: room one draws and writes it, people fill
/// it in, room two reads it. The first verdict does not stand on it; the audit takes that from the signals.
/// </summary>
public static class SecondReviewLayout
{
    public const string FormName = "form.csv";

    /// <summary>1, 2, 3 in the order in which the cases are to be read.</summary>
    public const string Case = "case";

    /// <summary>Pseudonym.</summary>
    public const string Signal = "signal";

    /// <summary>As the contract spells founded and unfounded, or <see cref="CannotSay"/>; empty where it was not read.</summary>
    public const string Verdict = "second_verdict";

    /// <summary>Who read it, by a pseudonym of the service's own.</summary>
    public const string Reader = "reader";

    /// <summary>Who gave the first verdict, where the service can tell; a reader may not judge an own case.</summary>
    public const string FirstReader = "first_reader";

    /// <summary>Whether the reader knew the first verdict: yes or no. Whoever knew it was not blind.</summary>
    public const string Knew = "knew_first_verdict";

    public const string ReadOn = "read_on";

    public const string CannotSay = "cannot_say";
    public const string Yes = "yes";
    public const string No = "no";

    /// <param name="founded">As the contract spells it.</param>
    /// <param name="unfounded">As the contract spells it.</param>
    public static IReadOnlyList<ColumnSpec> Specs(string founded, string unfounded) =>
    [
        ColumnSpec.Text(Case), ColumnSpec.Text(Signal), ColumnSpec.Level(Verdict, [founded, unfounded, CannotSay]), ColumnSpec.Text(Reader),
        ColumnSpec.Text(FirstReader, required: false), ColumnSpec.Level(Knew, [Yes, No]), ColumnSpec.Date(ReadOn),
    ];
}
