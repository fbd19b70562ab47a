using System.Text;
using Interchange.Columns;
using Interchange.Pseudonyms;
using Interchange.Runs;
using Interchange.ScoredSignals;
using Synthetic.Signals;
using Synthetic.World;

namespace Synthetic.SecondReading;

/// <summary>A form of pipeline second-review with every case read.</summary>
internal static class FilledForm
{
    /// <exception cref="RefusedException">Exit code 3: the form is broken, or names a signal that is none of this history's.</exception>
    public static (byte[] Csv, int Cases) Of(SourceFile form, WorldPlan plan, PseudonymKey key, (DateOnly From, DateOnly To, long Rows) history)
    {
        var specs = SecondReviewLayout.Specs(SecondReader.Founded, SecondReader.Unfounded);
        var batches = RawTable.Open(form).Read(specs);
        var cases = batches.SelectMany(b => b.Columns.Text(SecondReviewLayout.Signal).Values.Zip(b.Columns.Text(SecondReviewLayout.Case).Values)).ToArray();
        var found = Find(key, history, [.. cases.Select(c => c.First!)]);
        var reader = new SecondReader(plan, history.To);
        var csv = new StringBuilder().AppendJoin(',', specs.Select(s => s.Name)).Append('\n');
        foreach (var (signal, number) in cases)
        {
            if (!found.TryGetValue(signal!, out var at))
                throw RefusedException.Input(new Problem { Code = "signal-unknown", File = form.Path, Column = SecondReviewLayout.Signal, Value = signal, Rule = "the signal is none of this history's under this key", Remedy = "give the signal key, and the options with which the history was made" });
            var cells = new Dictionary<string, string>(reader.Read(at.Day, at.Number), StringComparer.Ordinal) { [SecondReviewLayout.Case] = number!, [SecondReviewLayout.Signal] = signal! };
            csv.AppendJoin(',', specs.Select(s => CsvText.Quoted(cells.GetValueOrDefault(s.Name, "")))).Append('\n');
        }

        return (Encoding.UTF8.GetBytes(csv.ToString()), cases.Length);
    }

    private static Dictionary<string, (DateOnly Day, int Number)> Find(PseudonymKey key, (DateOnly From, DateOnly To, long Rows) history, HashSet<string> wanted)
    {
        var found = new Dictionary<string, (DateOnly, int)>(StringComparer.Ordinal);
        var counts = Volume.PerDay(history.From, history.To, history.Rows);
        for (var d = 0; d < counts.Length; d++)
        {
            for (var number = 0; number < counts[d]; number++)
            {
                if (key.Signal(SignalMaker.IdOf(history.From.AddDays(d), number)) is var pseudonym && wanted.Contains(pseudonym))
                    found[pseudonym] = (history.From.AddDays(d), number);
            }
        }

        return found;
    }
}
