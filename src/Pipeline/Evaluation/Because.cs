using Reporting.Documents;

namespace Pipeline.Evaluation;

/// <summary>Why a number, or its interval, is not there: as evaluation.json says it, and in the words of both reports.</summary>
internal static class Because
{
    public const string NoInterval = "too few or too similar outcomes for an interval";
    public const string NothingKnown = "no outcome is known of the signals in question";
    public const string NothingFounded = "no founded signal is known among the signals in question";
    public const string OneSided = "a founded and an unfounded outcome are both needed";
    public const string NoScore = "the rule has no score";
    public const string IsTheComparison = "the policy-only order is what the others are compared with";
    public const string NoNights = "a draw from the whole window has no nights";
    public const string OnePrediction = "the model predicts one and the same share for all";
    public const string NotAtHand = "the signals that the model was trained on are not in this delivery";
    public const string BestOfTheSame = "the best is picked from the same outcomes, so that no interval can be trusted";
    public const string NoWindowBefore = "there is no window before";
    public const string NotAllHavePrecision = "the precision of one of those compared is undefined";
    public const string NothingMore = "no more is put forward with more places";
    public const string NothingPutForward = "neither puts a signal forward";
    public const string SeveralModels = "every window has a model of its own, whose scores do not stand in one order";
    public const string NoTrainingReport = "there is no training report beside the model";
    public const string NoResamples = "the model was trained without resamples; a recipe with bags gives them";
    public const string OtherStock = "the existing process worked from a stock that this window does not hold, so its waiting cannot be compared";

    private static readonly Dictionary<string, string> Dutch = new(StringComparer.Ordinal)
    {
        [NoInterval] = "te weinig of te gelijke uitkomsten voor een interval",
        [NothingKnown] = "van deze signalen is geen uitkomst bekend",
        [NothingFounded] = "onder deze signalen is geen gegrond signaal bekend",
        [OneSided] = "er is een gegronde én een ongegronde uitkomst nodig",
        [NoScore] = "deze regel heeft geen score",
        [IsTheComparison] = "met de volgorde op alleen beleid worden de andere vergeleken",
        [NoNights] = "een trekking uit de hele periode kent geen nachten",
        [OnePrediction] = "het model voorspelt voor alle signalen hetzelfde deel",
        [NotAtHand] = "de signalen waarop het model is getraind zitten niet in deze levering",
        [BestOfTheSame] = "de beste is gekozen met dezelfde uitkomsten; een interval is dan niet te vertrouwen",
        [NoWindowBefore] = "er is geen eerdere periode",
        [NotAllHavePrecision] = "van een van de vergeleken volgordes is het gegronde deel niet te bepalen",
        [NothingMore] = "met meer plaatsen wordt niet meer voorgelegd",
        [NothingPutForward] = "geen van beide legt een signaal voor",
        [SeveralModels] = "elke periode heeft een eigen model; hun scores staan niet in één volgorde",
        [NoTrainingReport] = "naast het model ligt geen trainingsverslag",
        [NoResamples] = "het model is getraind zonder hertrekkingen; een recept met bags geeft die",
        [OtherStock] = "het bestaande proces werkte uit een voorraad die buiten deze periode valt; de wachttijd is niet te vergelijken",
    };

    /// <exception cref="KeyNotFoundException">The reason is not one of those above.</exception>
    public static Phrase In(string reason) => new(Dutch[reason], reason);
}
