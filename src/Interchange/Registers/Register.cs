using Interchange.Columns;

namespace Interchange.Registers;

/// <summary>One register as it was read.</summary>
/// <param name="File">The very bytes.</param>
/// <param name="Version">One more with every change.</param>
/// <param name="Entries">In the file's order.</param>
public sealed record Register<T>(SourceFile File, int Version, IReadOnlyList<T> Entries);
