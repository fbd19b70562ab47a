using System.Security.Cryptography;
using System.Text;
using FairnessAudit.Reports;
using Interchange.Runs;
using Reporting.Documents;
using Reporting.Html;

namespace FairnessAudit.Portal;

/// <summary>Writes a portal: a folder of pages over results that lie elsewhere, which it only reads.</summary>
internal static class PortalRun
{
    /// <summary>The page to begin with, without language.</summary>
    public const string First = "index";

    private const string Compare = "compare";

    private static readonly string[] Languages = ["nl", "en"];

    /// <returns>Null where the same portal is already there.</returns>
    /// <exception cref="RefusedException">Exit code 2, 3 or 75; nothing was written.</exception>
    public static PortalContents? Run(PortalRequest request, string output)
    {
        var results = Enum.GetValues<ResultKind>().ToDictionary(
            kind => kind, kind => request.Folders.TryGetValue(kind, out var folders) ? ResultSearch.Find(kind, Option(kind), folders) : []);
        var releases = results[ResultKind.Release].ToDictionary(r => r.Path, r => r.Holds ? ReleaseStanding.Of(r.Path, request.Trust, request.Time) : new ReleaseStanding(States.Broken, null, []), StringComparer.Ordinal);
        using var folder = ResultFolder.Begin(output, Record(request, results, releases));
        if (folder is null)
            return null;
        var audits = ListedAudit.InOrder(results[ResultKind.Audit].Select(r => ListedAudit.Read(r, request.Restricted)));
        var reports = results.Values.SelectMany(r => r).Select(r => (r.Path, Address: Copy(folder, r, audits.FirstOrDefault(a => a.Found == r), request.Restricted))).Where(r => r.Address is not null).ToDictionary(r => r.Path, r => r.Address!, StringComparer.Ordinal);
        var contents = new PortalContents(results, audits, releases, reports, request.Day);
        foreach (var (name, document) in Pages(contents))
        {
            foreach (var (file, page) in HtmlReport.RenderBoth(document with { Banner = request.Restricted ? Editions.Restricted : Editions.Public, Colophon = Colophon(request) }, Path.GetFileName(name)))
                Write(folder, Path.Combine(Path.GetDirectoryName(name)!, file), page, request.Restricted);
        }

        folder.Commit(results.ToDictionary(r => Option(r.Key)[2..], r => (long)r.Value.Count, StringComparer.Ordinal));
        return contents;
    }

    /// <summary>The option that names folders of a kind.</summary>
    public static string Option(ResultKind kind) => kind switch
    {
        ResultKind.Release => "--releases",
        ResultKind.Audit => "--audits",
        ResultKind.Night => "--nights",
        ResultKind.Plan => "--plans",
        ResultKind.Evaluation => "--evaluations",
        _ => "--selftests",
    };

    private static IEnumerable<(string Name, Document Document)> Pages(PortalContents contents)
    {
        var comparable = contents.Comparable;
        Link compare = Link.ToPage(PortalWords.Compare, Compare);
        yield return (First, OverviewPage.Of(contents) with { Trail = comparable.Count > 1 ? [compare] : [] });
        Link[] up = [Link.ToPage(PortalWords.Overview, "../" + First), .. comparable.Count > 1 ? [Link.ToPage(PortalWords.Compare, "../" + Compare)] : (Link[])[]];
        var pairs = comparable.GroupBy(a => a.Found.Run!.Command, StringComparer.Ordinal).SelectMany(like => like.Zip(like.Skip(1))).Select(p => (Then: p.First, Now: p.Second, Name: $"{p.First.Found.Slug}--{p.Second.Found.Slug}")).ToList();
        foreach (var audit in contents.Audits.Where(a => a.Findings is not null))
        {
            var own = pairs.Where(p => p.Then == audit || p.Now == audit).Select(p => Link.ToPage(new Phrase("naast ", "beside ") + Phrase.Same((p.Then == audit ? p.Now : p.Then).Found.Name), $"../{Compare}/{p.Name}"));
            Link[] report = contents.Reports.TryGetValue(audit.Found.Path, out var address) ? [Link.ToPage(new("het hele rapport", "the whole report"), "../" + address)] : [];
            yield return (AuditPage.Address(audit), AuditPage.Of(audit, [.. report, .. own]) with { Trail = up });
        }

        foreach (var (then, now, name) in pairs)
            yield return ($"{Compare}/{name}", ComparisonPage.OfTwo(then, now) with { Trail = up });
        if (comparable.Count > 1)
            yield return (Compare, ComparisonPage.OfAny(comparable, [.. pairs.Select(p => Link.ToPage(Phrase.Same(p.Then.Found.Name) + new Phrase(" en ", " and ") + Phrase.Same(p.Now.Found.Name), $"{Compare}/{p.Name}"))]) with { Trail = [Link.ToPage(PortalWords.Overview, First)] });
    }

    /// <summary>The report's pages of both languages, as they lie there; null where there is nothing that these readers may see.</summary>
    private static string? Copy(ResultFolder folder, FoundResult result, ListedAudit? audit, bool restricted)
    {
        var (name, isPublic) = result.Kind.Report();
        var edition = audit?.Edition ?? "";
        string[] files = [.. Languages.Select(language => $"{edition}{name}.{language}.html")];
        if (!result.Readable || !(isPublic || restricted) || (result.Kind is ResultKind.Audit && audit?.Findings is null) || !files.All(result.HasFile))
            return null;
        var address = $"reports/{Option(result.Kind)[2..]}/{result.Slug}/{name}";
        foreach (var (file, language) in files.Zip(Languages))
            Write(folder, $"{address}.{language}.html", result.File(file)!.Bytes, restricted);

        return address;
    }

    private static void Write(ResultFolder folder, string name, byte[] bytes, bool restricted)
    {
        if (restricted)
            AuditOutput.Restricted(folder.FilePath(name), bytes);
        else
            File.WriteAllBytes(folder.FilePath(name), bytes);
    }

    private static RunRecord Record(PortalRequest request, Dictionary<ResultKind, IReadOnlyList<FoundResult>> results, Dictionary<string, ReleaseStanding> releases)
    {
        var inputs = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (kind, found) in results)
        {
            foreach (var result in found)
                inputs[$"{Option(kind)[2..]}/{result.Name}"] = result.Sha256;
        }

        foreach (var release in results[ResultKind.Release])
            inputs[$"standing of releases/{release.Name}"] = Said(releases[release.Path]);
        return new RunRecord
        {
            Command = "fairness-audit portal",
            AsOf = request.Day,
            Inputs = inputs,
            Settings = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["edition"] = request.Restricted ? "restricted" : "public" },
        };
    }

    /// <summary>SHA-256 of what the page will say of a release, which depends on signatures and time beside its bytes.</summary>
    private static string Said(ReleaseStanding standing) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', standing.Reasons.Select(r => r.En).Prepend(FormattableString.Invariant($"{standing.State.Word.En} {standing.ValidUntil:yyyy-MM-dd}"))))));

    private static Phrase[] Colophon(PortalRequest request) =>
    [
        request.Trust is null
            ? new("Handtekeningen zijn hier niet nagegaan; bestanden wel.", "Signatures were not checked here; files were.")
            : new("Handtekeningen zijn nagegaan met de sleutels die deze installatie vertrouwt.", "Signatures were checked with the keys that this installation trusts."),
    ];
}
