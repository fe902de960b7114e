namespace LegalDocs.Packaging;

/// <summary>An entry of a package, as its central directory describes it.</summary>
/// <param name="Name">Name, with <c>/</c>.</param>
/// <param name="Method">0 stored, 8 deflated.</param>
/// <param name="Crc">CRC-32 of the inflated bytes.</param>
/// <param name="Compressed">The bytes as they lie in the file.</param>
/// <param name="Size">Declared size once inflated.</param>
internal sealed record ZipEntry(string Name, ushort Method, uint Crc, ReadOnlyMemory<byte> Compressed, int Size)
{
    public const ushort Stored = 0;
    public const ushort Deflated = 8;

    public bool IsFolder => Name.EndsWith('/');
}
