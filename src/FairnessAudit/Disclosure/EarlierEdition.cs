using FairnessAudit.Counting;
using FairnessAudit.Population;
using Interchange.Columns;
using Interchange.Runs;

namespace FairnessAudit.Disclosure;

/// <summary>What the public was shown, and what was withheld, in an earlier release.</summary>
internal sealed class EarlierEdition
{
    private readonly Dictionary<CountKey, bool> withheld;
    private readonly PublicFigures.Population population;

    private EarlierEdition(Dictionary<CountKey, bool> withheld, PublicFigures.Population population, string sha256)
    {
        this.withheld = withheld;
        this.population = population;
        Sha256 = sha256;
    }

    public string Sha256 { get; }

    /// <param name="folder">The "public" folder of an earlier audit.</param>
    /// <exception cref="RefusedException">Exit code 3: not such a folder.</exception>
    public static EarlierEdition Read(string folder)
    {
        var file = SourceFile.Read(Path.Combine(folder, PublicFigures.FileName));
        var (header, table) = CountsHeader.Split(file);
        if (header["edition"] is not PublicEdition.Disclosure)
            throw RefusedException.Input(new Problem { Code = "not-a-public-edition", File = file.Path, Rule = "the file does not say that it is a public edition", Remedy = "give the public folder of an earlier audit" });
        var lines = TextTable.Read(table, PublicFigures.Columns.Split(','));
        var told = new Dictionary<CountKey, bool>();
        for (var line = 0; line < lines.Count; line++)
        {
            string Text(string column) => lines[column][line] ?? "";
            told[new CountKey(Text("attribute"), Text("group"), Text("stratum"), Text("count_of"))] = Text("rounded").Length == 0;
        }

        return new EarlierEdition(told, new PublicFigures.Population(header["population"], header["days"]), file.Sha256);
    }

    /// <summary>
    /// The system with what this edition has told. Of the same rows a count without decisions is the same count: shown once, it stays known.
    /// What was withheld of rows that may be among these stays withheld.
    /// </summary>
    public CountSystem Bind(CountSystem system, PublicFigures.Population now)
    {
        var same = population == now;
        if (!same && !DayRanges.Overlap(population.Days, now.Days))
            return system;
        bool Told(CountKey key, bool asWithheld) => withheld.TryGetValue(key, out var hidden) && hidden == asWithheld;
        IEnumerable<int> Where(Func<CountKey, bool> holds) => Enumerable.Range(0, system.Counts.Count).Where(c => holds(system.Counts[c].Key));
        return system with
        {
            Shown = Where(k => same && k.What is CountKey.N && Told(k, false)).ToHashSet(),
            Withheld = Where(k => Told(k, true)).ToHashSet(),
        };
    }
}
