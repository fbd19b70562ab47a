using Parquet.Meta;

namespace Interchange.Pages;

/// <summary>Where a column chunk that was written lies.</summary>
internal readonly record struct PartChunk(long Offset, long DataOffset, long Bytes, Encoding Encoding, bool HasDictionary);
