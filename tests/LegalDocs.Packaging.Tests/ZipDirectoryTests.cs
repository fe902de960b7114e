using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace LegalDocs.Packaging.Tests;

/// <summary>Each way in which an archive can be hostile, damaged or foreign ends in a fault of its own.</summary>
public sealed class ZipDirectoryTests
{
    private const string Name = "word/document.xml";
    private const int Flags = 8;
    private const int Method = 10;
    private const int Crc = 16;
    private const int Size = 24;
    private const int LocalHeader = 42;

    private static readonly ArchiveLimits Limits = new(Entries: 3, EntryBytes: 2_000, TotalBytes: 3_000);

    public static TheoryData<string, string> Faults() => new()
    {
        { "empty", nameof(ArchiveFault.Empty) },
        { "text", nameof(ArchiveFault.Foreign) },
        { "archive behind a page", nameof(ArchiveFault.Foreign) },
        { "word 97", nameof(ArchiveFault.Legacy) },
        { "password", nameof(ArchiveFault.Encrypted) },
        { "encrypted entry", nameof(ArchiveFault.Encrypted) },
        { "cut", nameof(ArchiveFault.Damaged) },
        { "content outside", nameof(ArchiveFault.Damaged) },
        { "64-bit sizes", nameof(ArchiveFault.Unsupported) },
        { "other compression", nameof(ArchiveFault.Unsupported) },
        { "four entries", nameof(ArchiveFault.TooManyEntries) },
        { "large entry", nameof(ArchiveFault.EntryTooLarge) },
        { "large together", nameof(ArchiveFault.TooLarge) },
        { "../x.xml", nameof(ArchiveFault.UnsafeName) },
        { "word/./x.xml", nameof(ArchiveFault.UnsafeName) },
        { "/x.xml", nameof(ArchiveFault.UnsafeName) },
        { "word\\x.xml", nameof(ArchiveFault.UnsafeName) },
        { "C:x.xml", nameof(ArchiveFault.UnsafeName) },
        { "twice", nameof(ArchiveFault.DuplicateName) },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void An_archive_that_cannot_be_trusted_is_refused(string archive, string fault)
    {
        var error = Assert.Throws<ArchiveException>(() => ZipDirectory.Read(Make(archive), Limits));

        Assert.Equal(fault, error.Fault.ToString());
    }

    [Fact]
    public void A_sound_archive_gives_its_entries_in_order()
    {
        var entries = ZipDirectory.Read(Zip((Name, "<x/>"), ("é.xml", "deux"), ("word/", "")), Limits);

        Assert.Equal([Name, "é.xml", "word/"], entries.Select(entry => entry.Name));
        Assert.Equal("deux", Encoding.UTF8.GetString(ZipDirectory.Inflate(entries[1])));
        Assert.Equal([false, false, true], entries.Select(entry => entry.IsFolder));
    }

    [Theory]
    [InlineData(-1, nameof(ArchiveFault.FalseSize))]
    [InlineData(1, nameof(ArchiveFault.Damaged))]
    public void A_size_that_is_not_that_of_the_content_is_refused(int more, string fault)
    {
        var text = new string('a', 1_000);
        var zip = Changed(Zip((Name, text)), Size, (uint)(text.Length + more));

        var error = Assert.Throws<ArchiveException>(() => ZipDirectory.Inflate(ZipDirectory.Read(zip, Limits)[0]));

        Assert.Equal((fault, Name), (error.Fault.ToString(), error.Entry));
    }

    [Theory]
    [InlineData(CompressionLevel.Optimal)]
    [InlineData(CompressionLevel.NoCompression)]
    public void Content_that_was_changed_is_refused(CompressionLevel level)
    {
        var zip = Changed(Zip(level, (Name, new string('a', 1_000))), Crc, 1);

        var error = Assert.Throws<ArchiveException>(() => ZipDirectory.Inflate(ZipDirectory.Read(zip, Limits)[0]));

        Assert.Equal((ArchiveFault.Damaged, Name), (error.Fault, error.Entry));
    }

    [Fact]
    public void The_number_of_entries_and_the_name_at_fault_are_told()
    {
        var many = Assert.Throws<ArchiveException>(() => ZipDirectory.Read(Make("four entries"), Limits));
        var large = Assert.Throws<ArchiveException>(() => ZipDirectory.Read(Make("large together"), Limits));

        Assert.Equal(4, many.Count);
        Assert.Equal("b", large.Entry);
    }

    [Fact]
    public void Bytes_changed_at_random_end_in_a_fault_or_in_entries()
    {
        var good = Zip((Name, new string('a', 900)), ("b", "<x/>"));
        var random = new Random(20180927);
        for (var round = 0; round < 5_000; round++)
        {
            var bytes = (byte[])good.Clone();
            for (var flips = random.Next(1, 8); flips > 0; flips--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            try
            {
                foreach (var entry in ZipDirectory.Read(bytes, Limits))
                {
                    Assert.Equal(entry.Size, ZipDirectory.Inflate(entry).Length);
                }
            }
            catch (ArchiveException)
            {
                // A fault is one of the two right ends.
            }
        }
    }

    private static byte[] Make(string name) => name switch
    {
        "empty" => [],
        "text" => "Ceci n’est pas une archive."u8.ToArray(),
        "archive behind a page" => [.. "<html>"u8, .. Zip((Name, "<x/>"))],
        "word 97" => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0],
        "password" => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. Encoding.Unicode.GetBytes("EncryptedPackage")],
        "encrypted entry" => Changed(Zip((Name, "<x/>")), Flags, 1, bytes: 2),
        "cut" => Zip((Name, "<x/>"))[..^23],
        "content outside" => Changed(Zip((Name, "<x/>")), LocalHeader, 1_000_000),
        "64-bit sizes" => Changed(Zip((Name, "<x/>")), Size, uint.MaxValue),
        "other compression" => Changed(Zip((Name, "<x/>")), Method, 12, bytes: 2),
        "four entries" => Zip(("a", ""), ("b", ""), ("c", ""), ("d", "")),
        "large entry" => Zip(("a", new string('a', 2_001))),
        "large together" => Zip(("a", new string('a', 2_000)), ("b", new string('b', 1_001))),
        "twice" => Zip((Name, "<x/>"), ("WORD/Document.xml", "<x/>")),
        _ => Zip((name, "<x/>")),
    };

    private static byte[] Zip(params (string Name, string Text)[] entries) => Zip(CompressionLevel.Optimal, entries);

    private static byte[] Zip(CompressionLevel level, params (string Name, string Text)[] entries)
    {
        using var buffer = new MemoryStream();
        using (var zip = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in entries)
            {
                using var stream = zip.CreateEntry(name, level).Open();
                stream.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return buffer.ToArray();
    }

    // A field of the directory's first entry.
    private static byte[] Changed(byte[] zip, int offset, uint value, int bytes = 4)
    {
        var field = zip.AsSpan(zip.AsSpan().IndexOf("PK\x01\x02"u8) + offset);
        if (bytes == 2)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(field, (ushort)value);
        }
        else
        {
            BinaryPrimitives.WriteUInt32LittleEndian(field, value);
        }

        return zip;
    }
}
