using System.Runtime.CompilerServices;

namespace Pipeline.Scoring;

/// <summary>Memory that the collector does not move and that starts where a cache line starts, so that no register is loaded from two lines.</summary>
/// <remarks>Whoever keeps the pointer keeps this object alive.</remarks>
internal sealed unsafe class AlignedMemory<T>
    where T : unmanaged
{
    private const int LineBytes = 64;

    private readonly byte[] bytes;

    public AlignedMemory(int length)
    {
        bytes = GC.AllocateArray<byte>((length * sizeof(T)) + LineBytes, pinned: true);
        var start = (nuint)Unsafe.AsPointer(ref bytes[0]);
        Start = (T*)((start + LineBytes - 1) & ~(nuint)(LineBytes - 1));
        Length = length;
    }

    public T* Start { get; }

    public int Length { get; }

    public Span<T> Span => new(Start, Length);
}
