using Interchange.Columns;
using Interchange.Contracts;
using Interchange.Runs;

namespace Interchange.Manifests;

/// <summary>
/// What intake delivered, as every later step reads it: the contract by its exact bytes, the manifest, and parts that are verified
/// against the manifest while they are read.
/// </summary>
public sealed class SignalFolder
{
    public const string ContractName = "contract.yaml";
    public const string PartsName = "signals";
    public const string QuarantineName = "quarantine.csv";
    public const string PrivacyName = "privacy.json";

    /// <summary>Most rows in a row group of a part.</summary>
    public const int RowGroupRows = 131_072;

    private readonly string path;

    private SignalFolder(string path, SourceFile contractFile, Manifest manifest, string manifestSha256)
    {
        this.path = path;
        ContractFile = contractFile;
        Contract = ContractReader.Read(contractFile);
        Manifest = manifest;
        ManifestSha256 = manifestSha256;
        var inputs = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["signals/" + Manifests.Manifest.FileName] = manifestSha256,
            ["signals/" + ContractName] = contractFile.Sha256,
        };
        foreach (var part in manifest.Parts)
            inputs["signals/" + part.Name] = part.Sha256;
        Inputs = inputs;
    }

    /// <summary>The contract's exact bytes, for whoever hands a copy on.</summary>
    public SourceFile ContractFile { get; }

    public Contract Contract { get; }

    public Manifest Manifest { get; }

    public string ManifestSha256 { get; }

    /// <summary>SHA-256 by name, for the run record of who reads this folder.</summary>
    public IReadOnlyDictionary<string, string> Inputs { get; }

    /// <exception cref="RefusedException">Exit code 3: a file is missing or broken, or the contract is not the one of the manifest.</exception>
    public static SignalFolder Read(string path)
    {
        var manifestFile = SourceFile.Read(Path.Combine(path, Manifests.Manifest.FileName));
        var manifest = JsonFile.Parse<Manifest>(manifestFile);
        var contractFile = SourceFile.Read(Path.Combine(path, ContractName));
        if (!string.Equals(contractFile.Sha256, manifest.ContractSha256, StringComparison.Ordinal))
            throw Mismatch(contractFile.Path, "contract-digest", $"its SHA-256 is {contractFile.Sha256}, the manifest says {manifest.ContractSha256}");
        if (ManifestRules.Broken(manifest) is { } rule)
            throw Mismatch(manifestFile.Path, "manifest-inconsistent", rule);
        return new SignalFolder(path, contractFile, manifest, manifestFile.Sha256);
    }

    /// <summary>Every batch in order of received day, then signal pseudonym. Days and counts are proven when the last batch is taken.</summary>
    /// <exception cref="RefusedException">Exit code 3: a part is missing, changed or unknown to the manifest, or holds other signals.</exception>
    public IEnumerable<ColumnBatch> Batches()
    {
        DemandKnown();
        using var days = new DayDigests();
        foreach (var part in Manifest.Parts)
        {
            foreach (var batch in Part(PathOf(part), part))
            {
                AddDays(days, batch, part);
                yield return batch;
            }
        }

        if (!days.Finish().SequenceEqual(Manifest.Days))
            throw Mismatch(Path.Combine(path, Manifests.Manifest.FileName), "manifest-days", "the signals in the parts are not those that the manifest counts by day");
    }

    /// <summary>Demands that no file lies among the parts that the manifest does not name.</summary>
    /// <exception cref="RefusedException">Exit code 3: one does.</exception>
    public void DemandKnown()
    {
        var known = Manifest.Parts.Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        var folder = Path.Combine(path, PartsName);
        var stranger = Directory.Exists(folder) ? Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).FirstOrDefault(f => !known.Contains(Path.GetFileName(f))) : null;
        if (stranger is not null)
            throw Mismatch(stranger, "part-unknown", "the manifest does not name this file");
    }

    /// <summary>The file of a part, as messages name it.</summary>
    public string PathOf(ManifestPart part) => Path.Combine(path, PartsName, part.Name);

    /// <summary>
    /// The bytes of one part, in the buffer of whoever reads parts side by side, held against the manifest's digest. That its rows are as
    /// many as the manifest says is for <see cref="DemandRows"/>; the days are proven only by <see cref="Batches"/>, which sees all parts.
    /// </summary>
    /// <exception cref="RefusedException">Exit code 3: the part is missing or changed.</exception>
    public ArraySegment<byte> Bytes(ManifestPart part, PartBytes room)
    {
        var bytes = room.Read(PathOf(part), out var sha256);
        return string.Equals(sha256, part.Sha256, StringComparison.Ordinal) ? bytes : throw OtherDigest(part, sha256);
    }

    /// <exception cref="RefusedException">Exit code 3: the part holds another number of signals than the manifest says.</exception>
    public void DemandRows(ManifestPart part, long rows)
    {
        if (rows != part.Rows)
            throw Mismatch(PathOf(part), "part-rows", $"it holds {rows} signals, the manifest says {part.Rows}");
    }

    private RefusedException OtherDigest(ManifestPart part, string sha256) => Mismatch(PathOf(part), "part-digest", $"its SHA-256 is {sha256}, the manifest says {part.Sha256}");

    private IReadOnlyList<ColumnBatch> Part(string file, ManifestPart part)
    {
        var source = SourceFile.Read(file);
        if (!string.Equals(source.Sha256, part.Sha256, StringComparison.Ordinal))
            throw OtherDigest(part, source.Sha256);
        var batches = ParquetTable.Read(source, Contract.Specs);
        DemandRows(part, batches.Sum(b => (long)b.Count));
        return batches;
    }

    private void AddDays(DayDigests days, ColumnBatch batch, ManifestPart part)
    {
        var received = batch.Date(Contract.Single(ColumnRole.Received).Name);
        var signals = batch.Text(Contract.Single(ColumnRole.Signal).Name);
        try
        {
            for (var row = 0; row < batch.Count; row++)
                days.Add(received.Days[row], signals.Values[row] ?? "");
        }
        catch (ArgumentException e)
        {
            throw Mismatch(Path.Combine(path, PartsName, part.Name), "part-order", e.Message);
        }
    }

    private static RefusedException Mismatch(string file, string code, string rule) => RefusedException.Input(new Problem
    {
        Code = code,
        File = file,
        Rule = rule,
        Remedy = "the folder was changed after intake wrote it; run intake again",
    });
}
