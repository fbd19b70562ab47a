namespace Reporting.Documents;

/// <summary>
/// A form whose answers become a YAML file on the reader's own machine; nothing is sent anywhere. Needs a script; without it the page says how
/// to write the file by hand.
/// </summary>
/// <param name="Title">Heading of level 3.</param>
/// <param name="FileName">Name of the file that is saved.</param>
/// <param name="Fixed">What the file holds whatever is answered, in order.</param>
/// <param name="Fields">What is asked, in order.</param>
public sealed record FileForm(Phrase Title, string FileName, IReadOnlyList<(string Name, string Value)> Fixed, IReadOnlyList<FormField> Fields) : Block
{
    /// <summary>On the button.</summary>
    public required Phrase Save { get; init; }

    /// <summary>What to do with the saved file.</summary>
    public required Phrase Afterwards { get; init; }

    /// <summary>What stands above the file by hand.</summary>
    public required Phrase ByHand { get; init; }

    public required FormProblems Problems { get; init; }
}

/// <summary>What is said of answers that are not there.</summary>
/// <param name="Title">Above the list of problems.</param>
/// <param name="Missing">Behind the name of a field without an answer.</param>
/// <param name="Empty">Behind the name of a list without an entry.</param>
public sealed record FormProblems(Phrase Title, Phrase Missing, Phrase Empty);

/// <summary>One question; its name is the key in the file.</summary>
public abstract record FormField(string Name, Phrase Label)
{
    /// <summary>How to answer; null for nothing.</summary>
    public Phrase? Hint { get; init; }

    public bool Required { get; init; }

    /// <summary>Asked only where another field has this answer; null for always.</summary>
    public (string Field, string Answer)? OnlyWith { get; init; }
}

/// <summary>One of a few answers, all in sight.</summary>
public sealed record ChoiceField(string Name, Phrase Label, IReadOnlyList<FormAnswer> Answers) : FormField(Name, Label);

/// <summary>One of many answers. Each may stand for several keys of the file at once.</summary>
public sealed record PickField(string Name, Phrase Label, IReadOnlyList<PickAnswer> Answers) : FormField(Name, Label);

/// <summary>Words, or a date as the file writes it.</summary>
public sealed record TextField(string Name, Phrase Label, TextKind Kind = TextKind.Line) : FormField(Name, Label);

/// <summary>Entries that each have the same fields.</summary>
/// <param name="Name">Key of the list.</param>
/// <param name="Label">What the list is.</param>
/// <param name="Add">On the button that adds an entry.</param>
/// <param name="Remove">On the button that takes one away.</param>
/// <param name="Fields">Of every entry; no lists.</param>
public sealed record ListField(string Name, Phrase Label, Phrase Add, Phrase Remove, IReadOnlyList<FormField> Fields) : FormField(Name, Label);

public enum TextKind
{
    Line,
    Lines,
    Date,
}

/// <param name="Value">As the file writes it.</param>
/// <param name="Text">As people read it.</param>
public sealed record FormAnswer(string Value, Phrase Text);

/// <param name="Text">As people read it.</param>
/// <param name="Sets">Values by key of the file; none for an answer that says nothing.</param>
public sealed record PickAnswer(Phrase Text, IReadOnlyList<(string Key, string Value)> Sets);
