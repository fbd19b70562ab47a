using Interchange.Runs;
using Pipeline.Intake;
using Pipeline.Nights;
using Reporting.Html;

namespace Pipeline.Delivery;

/// <summary>A decided night as files in a folder that is not visible yet; the caller commits it.</summary>
internal static class NightDelivery
{
    /// <summary>Writes every file, telling <paramref name="written"/> the name of each.</summary>
    public static void Write(ResultFolder folder, Night night, Action<string> written)
    {
        var phases = night.Request.Phases;
        phases.Begin("write signals");
        IntakeAssertions.Note(folder, night.Intake);
        SignalFiles.Write(folder, night.Rule.ContractFile, night.Contract, night.Joined, night.Intake.Received, Quarantine.Csv(night.Quarantine));
        written("manifest.json");
        phases.Begin("team lists");
        RuleFiles.Write(folder, night.Rule);
        TeamFiles.Write(folder, night, written);
        phases.Begin("not reached");
        Table(NotReached.FileName, file => NotReached.Write(file, night));
        phases.Begin("report");
        File(ControlSample.FileName, () => ControlSample.Csv(night));
        var (comparison, shadow) = (OrderComparison.BesidePolicyOnly(night), OrderComparison.BesideShadow(night));
        if (comparison is not null)
            File(OrderComparison.FileName, () => OrderComparison.Csv(night, comparison));
        foreach (var (name, page) in HtmlReport.RenderBoth(NightReport.Document(night, comparison, shadow), NightReport.Name))
            File(name, () => page);
        phases.Begin("write stock");
        Table(OpenStock.FileName, file => StateFiles.WriteStock(file, night));
        Table(OpenStock.HandledName, file => StateFiles.WriteHandled(file, night));
        phases.Begin("write scores");
        Table(StateFiles.ScoresName, file => StateFiles.WriteScores(file, night));
        Table(IndexFile.FileName, file => IndexFile.Write(file, night));
        if (night.Shadow is { } beside)
            Table(ShadowFile.FileName, file => ShadowFile.Write(file, night, beside));
        File(NightRecord.FileName, () => JsonFile.Bytes(NightRecord.Of(night) with { Shadow = shadow is null ? null : new(night.Shadow!.ReleaseId, night.Shadow.ModelSha256, shadow.Kept.Count, shadow.Entered.Count, shadow.Left.Count, shadow.Tau) }));

        void File(string name, Func<byte[]> bytes)
        {
            System.IO.File.WriteAllBytes(folder.FilePath(name), bytes());
            written(name);
        }

        void Table(string name, Action<Stream> write)
        {
            folder.Write(name, write);
            written(name);
        }
    }
}
