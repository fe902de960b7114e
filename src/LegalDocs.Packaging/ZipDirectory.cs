using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace LegalDocs.Packaging;

/// <summary>Reads the central directory of a zip file that may be hostile; entries stay slices of the file.</summary>
/// <remarks>Local headers are not trusted for anything but their length. APPNOTE.TXT 6.3.10, sections 4.3.7 to 4.3.16.</remarks>
internal static class ZipDirectory
{
    private const uint EndSignature = 0x06054b50;
    private const uint CentralSignature = 0x02014b50;
    private const uint LocalSignature = 0x04034b50;
    private const int EndLength = 22;
    private const int CentralLength = 46;
    private const int LocalLength = 30;
    private const ushort Encrypted = 0x0001;
    private const ushort Utf8Name = 0x0800;

    // The header of a compound file: an encrypted .docx, or a document of Word 97 to 2003.
    private static ReadOnlySpan<byte> CompoundFile => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>The entries, in the order of the directory.</summary>
    /// <exception cref="ArchiveException">The archive is refused.</exception>
    public static IReadOnlyList<ZipEntry> Read(ReadOnlyMemory<byte> file, ArchiveLimits limits)
    {
        var bytes = file.Span;
        CheckKind(bytes);
        var end = FindEnd(bytes);
        var count = U16(bytes, end + 10);
        var offset = U32(bytes, end + 16);
        if (count == 0xFFFF || offset == uint.MaxValue)
        {
            throw new ArchiveException(ArchiveFault.Unsupported);
        }

        if (count > limits.Entries)
        {
            throw new ArchiveException(ArchiveFault.TooManyEntries, count: count);
        }

        var entries = new List<ZipEntry>(count);
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var position = Checked(offset, end);
        long total = 0;
        for (var i = 0; i < count; i++)
        {
            var (entry, next) = ReadEntry(file, position, end);
            CheckName(entry.Name, names);
            total += entry.Size;
            CheckSize(entry, total, limits);
            entries.Add(entry);
            position = next;
        }

        return entries;
    }

    /// <summary>The inflated bytes; their count and their CRC are those declared.</summary>
    /// <exception cref="ArchiveException">They are damaged, or more than declared.</exception>
    public static byte[] Inflate(ZipEntry entry)
    {
        var content = entry.Method == ZipEntry.Stored ? entry.Compressed.ToArray() : Inflated(entry);
        return System.IO.Hashing.Crc32.HashToUInt32(content) == entry.Crc
            ? content
            : throw new ArchiveException(ArchiveFault.Damaged, entry.Name);
    }

    private static byte[] Inflated(ZipEntry entry)
    {
        var content = new byte[entry.Size];
        try
        {
            using var source = new DeflateStream(ReadOnlyStream.Over(entry.Compressed), CompressionMode.Decompress);
            source.ReadExactly(content);
            return source.ReadByte() < 0 ? content : throw new ArchiveException(ArchiveFault.FalseSize, entry.Name);
        }
        catch (Exception error) when (error is InvalidDataException or EndOfStreamException)
        {
            throw new ArchiveException(ArchiveFault.Damaged, entry.Name);
        }
    }

    private static void CheckKind(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
        {
            throw new ArchiveException(ArchiveFault.Empty);
        }

        if (bytes.StartsWith(CompoundFile))
        {
            throw new ArchiveException(ContainsEncryption(bytes) ? ArchiveFault.Encrypted : ArchiveFault.Legacy);
        }

        if (bytes.Length < 4 || U32(bytes, 0) is not (LocalSignature or EndSignature))
        {
            throw new ArchiveException(ArchiveFault.Foreign);
        }
    }

    private static bool ContainsEncryption(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0;

    private static int FindEnd(ReadOnlySpan<byte> bytes)
    {
        for (var i = bytes.Length - EndLength; i >= Math.Max(0, bytes.Length - EndLength - ushort.MaxValue); i--)
        {
            if (U32(bytes, i) == EndSignature)
            {
                return i;
            }
        }

        throw new ArchiveException(ArchiveFault.Damaged);
    }

    private static (ZipEntry Entry, int Next) ReadEntry(ReadOnlyMemory<byte> file, int position, int end)
    {
        var bytes = file.Span;
        if (position + CentralLength > end || U32(bytes, position) != CentralSignature)
        {
            throw new ArchiveException(ArchiveFault.Damaged);
        }

        var flags = U16(bytes, position + 8);
        var method = U16(bytes, position + 10);
        var (compressedSize, size) = (U32(bytes, position + 20), U32(bytes, position + 24));
        var nameLength = U16(bytes, position + 28);
        var next = position + CentralLength + nameLength + U16(bytes, position + 30) + U16(bytes, position + 32);
        if (next > end)
        {
            throw new ArchiveException(ArchiveFault.Damaged);
        }

        if ((flags & Encrypted) != 0)
        {
            throw new ArchiveException(ArchiveFault.Encrypted);
        }

        var disk = U16(bytes, position + 34);
        if (disk != 0 || method is not (ZipEntry.Stored or ZipEntry.Deflated) || compressedSize == uint.MaxValue || size > int.MaxValue)
        {
            throw new ArchiveException(ArchiveFault.Unsupported);
        }

        var encoding = (flags & Utf8Name) != 0 ? Encoding.UTF8 : Encoding.Latin1;
        var name = encoding.GetString(bytes.Slice(position + CentralLength, nameLength));
        var data = DataStart(bytes, U32(bytes, position + 42), end);
        if (data + (long)compressedSize > end || (method == ZipEntry.Stored && compressedSize != size))
        {
            throw new ArchiveException(ArchiveFault.Damaged);
        }

        var content = file.Slice(data, (int)compressedSize);
        return (new ZipEntry(name, method, U32(bytes, position + 16), content, (int)size), next);
    }

    private static int DataStart(ReadOnlySpan<byte> bytes, uint offset, int end)
    {
        var local = Checked(offset, end);
        if (local + LocalLength > end || U32(bytes, local) != LocalSignature)
        {
            throw new ArchiveException(ArchiveFault.Damaged);
        }

        return local + LocalLength + U16(bytes, local + 26) + U16(bytes, local + 28);
    }

    private static void CheckName(string name, HashSet<string> names)
    {
        if (name.Length == 0 || name[0] == '/' || name.Contains('\\') || name.Contains(':') || name.Contains('\0')
            || name.Split('/').Any(segment => segment is "." or ".."))
        {
            throw new ArchiveException(ArchiveFault.UnsafeName, name);
        }

        if (!names.Add(name))
        {
            throw new ArchiveException(ArchiveFault.DuplicateName, name);
        }
    }

    private static void CheckSize(ZipEntry entry, long total, ArchiveLimits limits)
    {
        if (entry.Size > limits.EntryBytes)
        {
            throw new ArchiveException(ArchiveFault.EntryTooLarge, entry.Name);
        }

        if (total > limits.TotalBytes)
        {
            throw new ArchiveException(ArchiveFault.TooLarge, entry.Name);
        }
    }

    private static int Checked(uint offset, int end) =>
        offset < end ? (int)offset : throw new ArchiveException(ArchiveFault.Damaged);

    private static ushort U16(ReadOnlySpan<byte> bytes, int position) =>
        BinaryPrimitives.ReadUInt16LittleEndian(bytes[position..]);

    private static uint U32(ReadOnlySpan<byte> bytes, int position) =>
        BinaryPrimitives.ReadUInt32LittleEndian(bytes[position..]);
}
