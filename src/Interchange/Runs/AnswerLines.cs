namespace Interchange.Runs;

/// <summary>Stands in for stdout while a program listens there: each line goes to people on stderr, and into the answer.</summary>
internal sealed class AnswerLines(TextWriter people) : LineWriter(people.Encoding)
{
    protected override void Hear(string text)
    {
        people.WriteLine(text);
        Answering.Line(text);
    }
}
