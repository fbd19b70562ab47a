using System.Globalization;
using System.Text.RegularExpressions;
using Reporting.Documents;

namespace FairnessAudit.Reports.Dutch;

/// <summary>
/// What findings and gates say in English, for the Dutch edition. Signed files hold one language, in which they can be compared letter by letter;
/// a sentence that is not known here is quoted as it is, marked as English.
/// </summary>
internal static class InDutch
{
    public static Phrase Of(string english) => Said(english) is { } dutch ? new Phrase(dutch, english) : Phrase.Quoted(english, Language.English);

    /// <summary>The same as a sentence of its own.</summary>
    public static Phrase Sentence(string english) => Said(english) is { } dutch ? new Phrase(Phrase.Upper(dutch) + ".", Phrase.Upper(english) + ".") : Phrase.Quoted(english + ".", Language.English);

    /// <summary>"S1, about: reason." as one sentence; quoted whole where a part of it is not known.</summary>
    public static Phrase Of(string gate, string about, string reason)
    {
        var english = $"{gate}, {about}: {reason}.";
        return Said(about) is { } what && Said(reason) is { } why ? new Phrase($"{gate}, {what}: {why}.", english) : Phrase.Quoted(english, Language.English);
    }

    internal static string? Said(string english)
    {
        if (FixedSentences.Dutch.TryGetValue(english, out var known) || LimitSentences.Dutch.TryGetValue(english, out known))
            return known;
        foreach (var (shape, dutch) in GateSentences.Shapes)
        {
            if (shape.Match(english) is { Success: true } match && dutch(match) is { } said)
                return said;
        }

        return null;
    }

    /// <summary>"0.973" as "0,973"; a percentage keeps its sign.</summary>
    internal static string Number(Group group) => group.Value.Replace('.', ',');

    /// <summary>"origin_main" and "europe" as "herkomst (hoofdgroep): Europa".</summary>
    internal static string GroupOf(Group attribute, Group group) => string.Create(CultureInfo.InvariantCulture, $"{Names.Attribute(attribute.Value).Nl}: {Names.Group(group.Value).Nl}");
}
