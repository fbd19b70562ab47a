using System.Globalization;

namespace Pipeline.Sampling;

/// <summary>The account of a signal as plain text for a terminal.</summary>
internal sealed class SignalAccountLines(bool dutch)
{
    public IEnumerable<string> Of(SignalAccount account)
    {
        yield return Say("Signaal ", "Signal ") + account.Signal;
        foreach (var line in account.Nights.SelectMany(Night))
            yield return line;
    }

    private IEnumerable<string> Night(AccountedNight night)
    {
        yield return "";
        yield return night.Night + Marks(night) + " [run.json " + night.RunSha256 + "]";
        if (night.Ledger is { } ledger)
            yield return Line(Ledger(ledger));
        if (night.Deleted is { } deleted)
            yield return Line(Say($"verwijderd per {Day(deleted.AsOf)} volgens beleid {deleted.PolicySha256}", $"deleted on {Day(deleted.AsOf)} by policy {deleted.PolicySha256}") + Entry(night.Ledger?.Deleted));
        if (night.State is { } state)
        {
            foreach (var line in State(night, state).Concat(Release(night, state)).Concat(Score(night, state)))
                yield return Line(line);
        }
    }

    private string Marks(AccountedNight night) =>
        (night.Replay ? Say(", nagespeeld", ", replay") : "")
        + (night.PolicyOnly ? Say(", alleen beleidsvolgorde: zonder model en zonder vrijgave", ", policy-only: without model and without release") : "")
        + (night.SupersededBy is { } later ? Say(", vervangen door ", ", superseded by ") + later : "");

    private string Ledger(LedgerPlace place) => place.Delivered is { } entry
        ? Say("afgeleverd", "delivered") + Entry(entry)
        : Say("niet in dit logboek: ", "not in this ledger: ") + place.Ledger;

    private string Entry(long? entry) => entry is { } number ? string.Create(CultureInfo.InvariantCulture, $", {Say("regel", "entry")} {number}") : "";

    private IEnumerable<string> State(AccountedNight night, EvidenceNight state)
    {
        yield return Say("toestand: ", "state: ") + state.State + (state.Place is { } place ? Number(", plaats ", ", place ", place) : "") + (state.WaitingDays is { } days ? Number(", dagen gewacht: ", ", days waited: ", days) : "");
        if (state.SamplingProbability is { } probability)
            yield return Say("aselecte trekking: ", "random draw: ") + state.SamplingStratum + string.Create(CultureInfo.InvariantCulture, $", {Say("kans", "probability")} {probability:R}");
        if (night.IndexAgain is { } index)
            yield return string.Create(CultureInfo.InvariantCulture, $"index {index.Index} = {index.Head} {Say("klasse", "class")} + {index.Content} {Say("scoreband", "score band")} {state.Band ?? 0} + {index.Waiting} {Say("wachttijd", "waiting")} + {index.Deadline} {Say("uiterste dag; opnieuw berekend, gelijk", "deadline; computed again, equal")}");
        if (night.Neighbours is { Ahead: var ahead, Behind: var behind, LastPlace: var last })
        {
            var beside = new[] { Index("index een plaats hoger: ", "index one place ahead: ", ahead), Index("een plaats lager: ", "one place behind: ", behind), Index("index op de laatste plaats: ", "index at the last place: ", last) }.OfType<string>().ToArray();
            if (beside.Length > 0)
                yield return string.Join("; ", beside);
        }
    }

    private IEnumerable<string> Release(AccountedNight night, EvidenceNight state)
    {
        yield return Say("ordeningsbeleid SHA-256 ", "ordering policy SHA-256 ") + state.OrderingPolicySha256;
        if (night.Release is not { } release)
            yield break;
        yield return string.Create(CultureInfo.InvariantCulture, $"{Say("vrijgave", "release")} {release.ReleaseId}, {Say("geldig tot en met", "valid until")} {Day(release.ValidUntil)}; model SHA-256 {state.ModelSha256}");
        foreach (var condition in release.Conditions)
            yield return Say("voorwaarde: ", "condition: ") + condition;
    }

    private IEnumerable<string> Score(AccountedNight night, EvidenceNight state)
    {
        if (night.ValuesDeleted)
            yield return Number("score ", "score ", state.Score!.Value) + Say("; niet opnieuw te berekenen: de gegevens zijn met een eerdere nacht verwijderd", "; cannot be computed again: its values were deleted with an earlier night");
        if (night.Score is not { } score)
            yield break;
        yield return Number("score ", "score ", score.Score) + Say("; opnieuw berekend met het model van deze nacht, gelijk:", "; computed again by this night's own model, equal:");
        yield return Points(score.Intercept, Say("uitgangspunt van het model", "starting point of the model"));
        foreach (var term in score.Terms)
            yield return Points(term.Points, term.Label + ": " + term.Value);
    }

    private string? Index(string nl, string en, int? value) => value is { } points ? Number(nl, en, points) : null;

    private string Number(string nl, string en, int value) => string.Create(CultureInfo.InvariantCulture, $"{Say(nl, en)}{value}");

    private static string Points(int points, string words) => string.Create(CultureInfo.InvariantCulture, $"{points,8}  {words}");

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Line(string text) => "  " + text;

    private string Say(string nl, string en) => dutch ? nl : en;
}
