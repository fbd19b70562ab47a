using System.Globalization;
using Interchange.Columns;
using Interchange.Contracts;
using Interchange.ScoredSignals;
using Pipeline.Delivery;
using Reporting.Documents;
using Reporting.Formats;

namespace Pipeline.SecondReviews;

/// <summary>What a second reader needs: how to read, and of each case what staff may see. No score, place, outcome or draw stands on it.</summary>
internal static class SecondReviewPage
{
    public const string Name = "cases";

    public static Document Document(Contract contract, ColumnBatch cases, int frame) => new(
        new("Tweede lezing, zonder het eerste oordeel", "Second reading, without the first verdict"),
        Written.Count(cases.Count) + new Phrase(" zaken, aselect uit ", " cases, at random of ") + Written.Count(frame) + new Phrase(" afgeronde steekproefzaken", " finished cases of the random draw"),
        [
            new Notice(NoticeKind.Info, new("Waarvoor dit is", "What this is for"), [new(
                "Of een signaal gegrond is, is door iemand vastgelegd. Wordt dat niet bij iedereen op dezelfde feiten even gemakkelijk gedaan, dan is dat aan de uitkomsten zelf niet te zien. Een tweede lezing is het enige directe bewijs. U beoordeelt de zaak, niet de collega.",
                "Whether a signal is founded was recorded by somebody. If that is not done equally readily for everybody on the same facts, the outcomes themselves do not show it. A second reading is the only direct evidence. You judge the case, not the colleague.")]),
            new Heading(2, new("Zo leest u een zaak", "How to read a case")),
            new BulletList(Rules(contract.Outcome)) { Numbered = true },
            new Heading(2, new("De zaken", "The cases")),
            .. Cards(contract, cases),
        ])
    {
        Colophon = [new($"Vul {SecondReviewLayout.FormName} in en geef het aan de interne auditor.", $"Fill in {SecondReviewLayout.FormName} and give it to the internal auditor.")],
    };

    private static Phrase[] Rules(OutcomeMap map) =>
    [
        new("Lees geen zaak waarvan u zelf het eerste oordeel gaf. Is bekend wie dat was, zet diens pseudoniem in first_reader.", "Read no case of which you gave the first verdict yourself. Where it is known who did, put that pseudonym in first_reader."),
        new("Open het dossier bij het pseudoniem zonder het vastgelegde oordeel, de vervolgstappen en de uitkomst te bekijken. Laat iemand die niet meeleest ze afschermen.", "Open the file behind the pseudonym without looking at the recorded verdict, later steps or the outcome. Let somebody who does not read hide them."),
        new(
            $"Schrijf in second_verdict: {map.Founded}, {map.Unfounded} of {SecondReviewLayout.CannotSay}. Twijfel is een antwoord; gok niet.",
            $"Write in second_verdict: {map.Founded}, {map.Unfounded} or {SecondReviewLayout.CannotSay}. Doubt is an answer; do not guess."),
        new("Wist u het eerste oordeel, schrijf dan yes in knew_first_verdict, anders no. De zaak telt dan niet mee; dat is geen fout.", "If you knew the first verdict, write yes in knew_first_verdict, else no. The case then does not count; that is no mistake."),
        new("Schrijf in reader uw eigen pseudoniem en in read_on de dag als jjjj-mm-dd. Overleg niet voordat iedereen klaar is.", "Write your own pseudonym in reader and the day as yyyy-mm-dd in read_on. Do not confer before everybody is done."),
    ];

    private static IEnumerable<Card> Cards(Contract contract, ColumnBatch cases)
    {
        ContractColumn[] shown = [.. contract.Columns.Where(c => c.Role == ColumnRole.Received || DisplayVocabulary.MayBeShown(c))];
        var signals = cases.Text(contract.Single(ColumnRole.Signal).Name).Values;
        for (var row = 0; row < cases.Count; row++)
        {
            var at = row;
            yield return new Card(
                (row + 1).ToString(CultureInfo.InvariantCulture),
                new Phrase("Zaak ", "Case ") + Written.Count(row + 1),
                [new(WorklistWords.Signal, Cell.Code(signals[row]!)), .. shown.Select(c => new Fact(new(c.Label.Nl, c.Label.En), Value(c, cases[c.Name], at)))],
                []);
        }
    }

    private static Cell Value(ContractColumn column, Interchange.Columns.Column values, int row) => values.IsMissing(row) ? Cell.Undefined(ReasonWords.NotStated) : values switch
    {
        NumberColumn numbers => Cell.Text(numbers.Values[row].ToString("R", CultureInfo.InvariantCulture)),
        DateColumn dates => Cell.Date(dates[row]!.Value),
        LevelColumn levels when levels[row] is { } level => Cell.Text(new Phrase(column.LevelLabel(level).Nl, column.LevelLabel(level).En)),
        _ => Cell.Undefined(ReasonWords.NotStated),
    };
}
