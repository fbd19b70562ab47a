using Interchange.Runs;
using Pipeline.Nights;
using Reporting.Documents;
using Reporting.Html;

namespace Pipeline.Delivery;

/// <summary>Every team's lists as files under <c>teams/NAME/</c>, each linted before the night is committed.</summary>
internal static class TeamFiles
{
    public const string Folder = "teams";

    /// <summary>The list within the norm, and the list past it.</summary>
    public const string OnTime = "worklist";
    public const string Late = "late";

    /// <summary>Writes all teams, telling <paramref name="written"/> the name of each file.</summary>
    /// <exception cref="RefusedException">Exit code 5: a list says what the allow-list does not hold.</exception>
    public static void Write(ResultFolder folder, Night night, Action<string> written)
    {
        foreach (var list in Worklist.All(night))
        {
            var lint = new RenderLint(night, list);
            foreach (var (language, code, other) in new[] { (Language.Dutch, "nl", "en"), (Language.English, "en", "nl") })
            {
                var table = new WorklistTable(night, language);
                Csv($"{OnTime}.{code}.csv", language, table.OnTime(list));
                Csv($"{Late}.{code}.csv", language, table.Late(list));
                Page($"{OnTime}.{code}.html", language, HtmlReport.Render(WorklistPage.OnTime(night, list), language, $"{OnTime}.{other}.html"));
                Page($"{Late}.{code}.html", language, HtmlReport.Render(WorklistPage.Late(night, list), language, $"{Late}.{other}.html"));
            }

            Parquet($"{OnTime}.parquet", path => WorklistParquet.OnTime(path, night, list));
            Parquet($"{Late}.parquet", path => WorklistParquet.Late(path, night, list));

            void Csv(string name, Language language, byte[] bytes)
            {
                lint.DemandTable(name, language, bytes);
                Save(name, path => File.WriteAllBytes(path, bytes));
            }

            void Page(string name, Language language, byte[] bytes)
            {
                lint.DemandPage(name, language, bytes);
                Save(name, path => File.WriteAllBytes(path, bytes));
            }

            void Parquet(string name, Action<string> write) => Save(name, path =>
            {
                write(path);
                lint.DemandColumns(name, path);
            });

            void Save(string name, Action<string> write)
            {
                var inNight = string.Join('/', Folder, list.Desk.Name, name);
                write(folder.FilePath(inNight));
                written(inNight);
            }
        }
    }
}
