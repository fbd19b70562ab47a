using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FairnessAudit.Drawing;
using FairnessAudit.Population;
using Interchange.Runs;

namespace FairnessAudit;

/// <summary>Replays a candidate's nights as its audit does and designs the draw of its next ones.</summary>
internal static class DrawDesignRun
{
    /// <returns>Null where the same design is already there.</returns>
    /// <exception cref="RefusedException">Exit code 2, 3 or 5.</exception>
    public static DrawDesignResult? Run(CandidateAuditRequest request, DrawLimits limits, string output)
    {
        var read = CandidateInputs.Read(request);
        var inputs = read.Digests();
        var settings = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["least-known"] = limits.LeastKnown.ToString(CultureInfo.InvariantCulture),
            ["most-often"] = limits.MostOften.ToString("R", CultureInfo.InvariantCulture),
        };
        using var folder = ResultFolder.Begin(output, new RunRecord { Command = "fairness-audit draw-design", Inputs = inputs, Settings = settings });
        if (folder is null)
            return null;
        var rerun = Rerun.Of(read.Candidate, read.Signals, request.Threads);
        var rows = SignalJoin.Of(rerun, read.Protected, read.Policy.Attributes).WithCrossed(read.Policy.Crossed);
        var result = DrawDesigning.Of(read.Candidate, rerun, rows, read.Policy, limits, Digest(inputs));
        AuditOutput.Restricted(folder.FilePath(DrawDesignResult.FileName), JsonFile.Bytes(result));
        foreach (var (name, page) in DrawDesignPage.Render(result))
            AuditOutput.Restricted(folder.FilePath(name), page);
        File.WriteAllBytes(folder.FilePath(DrawDesignYaml.FileName), DrawDesignYaml.Bytes(result));
        folder.Commit(new Dictionary<string, long>(StringComparer.Ordinal) { ["rows"] = rows.Count, ["drawable"] = result.Drawable, ["draws"] = result.Draws });
        return result;
    }

    private static string Digest(SortedDictionary<string, string> inputs) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(inputs.Select(i => $"{i.Key}={i.Value}\n")))));
}
