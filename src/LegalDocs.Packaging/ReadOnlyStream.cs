using System.Runtime.InteropServices;

namespace LegalDocs.Packaging;

/// <summary>A stream over memory, without a copy when the memory is an array.</summary>
internal static class ReadOnlyStream
{
    public static MemoryStream Over(ReadOnlyMemory<byte> memory) =>
        MemoryMarshal.TryGetArray(memory, out var segment)
            ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false)
            : new MemoryStream(memory.ToArray(), writable: false);
}
