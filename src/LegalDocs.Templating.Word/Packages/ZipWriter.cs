using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;
using System.Text;
using LegalDocs.Packaging;

namespace LegalDocs.Templating;

/// <summary>Writes a zip file whose bytes depend on its entries only: fixed date, no extra field, given order.</summary>
internal sealed class ZipWriter : IDisposable
{
    // 1 January 1980, 0:00: the first date of the format.
    private const uint FixedDate = 0x0021_0000;
    private const ushort Version = 20;
    private const ushort Utf8Name = 0x0800;

    private readonly List<(byte[] Name, ushort Method, uint Crc, uint Compressed, uint Size, uint Offset)> _entries = [];
    private readonly PooledStream _file = new();

    /// <summary>Adds an entry as it lies in the source, without inflating it.</summary>
    public void Copy(ZipEntry entry)
    {
        var offset = Begin(entry.Name, entry.Method, entry.Crc, (uint)entry.Compressed.Length, (uint)entry.Size);
        _file.Write(entry.Compressed.Span);
        End(entry.Name, entry.Method, entry.Crc, (uint)entry.Compressed.Length, (uint)entry.Size, offset);
    }

    /// <summary>Adds an entry, compressed.</summary>
    public void Add(string name, ReadOnlySpan<byte> content)
    {
        var crc = Crc32.HashToUInt32(content);
        var offset = Begin(name, ZipEntry.Deflated, crc, 0, (uint)content.Length);
        var start = _file.Length;
        using (var deflate = new DeflateStream(_file, CompressionLevel.Fastest, leaveOpen: true))
        {
            deflate.Write(content);
        }

        var compressed = (uint)(_file.Length - start);
        BinaryPrimitives.WriteUInt32LittleEndian(_file.Span[((int)offset + 18)..], compressed);
        End(name, ZipEntry.Deflated, crc, compressed, (uint)content.Length, offset);
    }

    /// <summary>Closes the file.</summary>
    public byte[] ToArray()
    {
        var start = (uint)_file.Length;
        Span<byte> header = stackalloc byte[46];
        foreach (var (name, method, crc, compressed, size, offset) in _entries)
        {
            header.Clear();
            U32(header, 0, 0x02014b50);
            U16(header, 4, Version);
            WriteCommon(header[6..], method, crc, compressed, size, (ushort)name.Length);
            U32(header, 42, offset);
            _file.Write(header);
            _file.Write(name);
        }

        var length = (uint)_file.Length - start;
        Span<byte> end = stackalloc byte[22];
        end.Clear();
        U32(end, 0, 0x06054b50);
        U16(end, 8, (ushort)_entries.Count);
        U16(end, 10, (ushort)_entries.Count);
        U32(end, 12, length);
        U32(end, 16, start);
        _file.Write(end);
        return _file.Span.ToArray();
    }

    public void Dispose() => _file.Dispose();

    private uint Begin(string name, ushort method, uint crc, uint compressed, uint size)
    {
        var offset = (uint)_file.Length;
        Span<byte> header = stackalloc byte[30];
        header.Clear();
        U32(header, 0, 0x04034b50);
        var nameBytes = Encoding.UTF8.GetBytes(name);
        WriteCommon(header[4..], method, crc, compressed, size, (ushort)nameBytes.Length);
        _file.Write(header);
        _file.Write(nameBytes);
        return offset;
    }

    private void End(string name, ushort method, uint crc, uint compressed, uint size, uint offset) =>
        _entries.Add((Encoding.UTF8.GetBytes(name), method, crc, compressed, size, offset));

    private static void WriteCommon(
        Span<byte> header, ushort method, uint crc, uint compressed, uint size, ushort nameLength)
    {
        U16(header, 0, Version);
        U16(header, 2, Utf8Name);
        U16(header, 4, method);
        U32(header, 6, FixedDate);
        U32(header, 10, crc);
        U32(header, 14, compressed);
        U32(header, 18, size);
        U16(header, 22, nameLength);
    }

    private static void U16(Span<byte> bytes, int position, ushort value) =>
        BinaryPrimitives.WriteUInt16LittleEndian(bytes[position..], value);

    private static void U32(Span<byte> bytes, int position, uint value) =>
        BinaryPrimitives.WriteUInt32LittleEndian(bytes[position..], value);
}
