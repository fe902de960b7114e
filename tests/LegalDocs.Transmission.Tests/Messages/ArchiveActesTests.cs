using System.Formats.Tar;
using System.IO.Compression;
using CsCheck;

namespace LegalDocs.Transmission.Tests.Messages;

/// <summary>Archives from outside are hostile until read (protocol 5.1).</summary>
public sealed class ArchiveActesTests
{
    private static readonly ArchiveEntry[] Files =
        [new("EACT--242100410--20180927-1.xml", "<a/>"u8.ToArray()), new("acte.pdf", new byte[10_000])];

    [Fact]
    public void What_is_written_is_read_back_in_its_order()
    {
        var read = ArchiveActes.Read(ArchiveActes.Write(Files));

        Assert.Equal(Files.Select(file => file.Name), read.Select(file => file.Name));
        Assert.All(Files.Zip(read), pair => Assert.Equal(pair.First.Content.ToArray(), pair.Second.Content.ToArray()));
    }

    [Fact]
    public void The_same_files_give_the_same_bytes()
    {
        Assert.Equal(ArchiveActes.Write(Files), ArchiveActes.Write(Files));
    }

    [Theory]
    [InlineData("../acte.pdf")]
    [InlineData("dossier/acte.pdf")]
    [InlineData("/etc/passwd")]
    [InlineData("..")]
    [InlineData("a\\b.pdf")]
    public void A_name_that_is_a_path_is_refused(string name)
    {
        Assert.Throws<InvalidDataException>(() => ArchiveActes.Read(Tar((name, 1))));
    }

    [Fact]
    public void A_name_that_comes_twice_is_refused_whatever_its_case()
    {
        Assert.Throws<InvalidDataException>(() => ArchiveActes.Read(Tar(("acte.pdf", 1), ("ACTE.PDF", 1))));
    }

    [Fact]
    public void More_files_than_any_act_has_are_refused()
    {
        var many = Enumerable.Range(0, 201).Select(i => ($"f{i}", 0)).ToArray();

        Assert.Throws<InvalidDataException>(() => ArchiveActes.Read(Tar(many)));
    }

    [Fact]
    public void A_small_archive_that_unpacks_to_more_than_half_a_gibibyte_is_refused_before_it_is_unpacked()
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Optimal))
        {
            gzip.Write(HeaderOf("bombe.pdf", 600L * 1024 * 1024));
            gzip.Write(new byte[1024 * 1024]);
        }

        Assert.Throws<InvalidDataException>(() => ArchiveActes.Read(bytes.ToArray()));
    }

    [Fact]
    public void Links_and_folders_are_passed_over()
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Optimal))
        using (var writer = new TarWriter(gzip, TarEntryFormat.Ustar))
        {
            writer.WriteEntry(new UstarTarEntry(TarEntryType.Directory, "dossier"));
            writer.WriteEntry(new UstarTarEntry(TarEntryType.SymbolicLink, "lien") { LinkName = "/etc/passwd" });
            writer.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, "acte.pdf") { DataStream = new MemoryStream([1]) });
        }

        Assert.Equal("acte.pdf", Assert.Single(ArchiveActes.Read(bytes.ToArray())).Name);
    }

    [Fact]
    public void Damaged_archives_never_crash()
    {
        var sound = ArchiveActes.Write(Files);
        Gen.Select(Gen.Int[0, sound.Length - 1], Gen.Byte, Gen.Int[0, sound.Length]).Sample(damage =>
        {
            var (at, value, length) = damage;
            var bytes = sound.ToArray();
            bytes[at] = value;
            try
            {
                ArchiveActes.Read(bytes.AsMemory(0, length));
            }
            catch (InvalidDataException)
            {
                // What a caller is told to expect.
            }
        });
    }

    private static byte[] Tar(params (string Name, int Size)[] files)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Optimal))
        using (var writer = new TarWriter(gzip, TarEntryFormat.Ustar))
        {
            foreach (var (name, size) in files)
            {
                writer.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(new byte[size]) });
            }
        }

        return bytes.ToArray();
    }

    private static byte[] HeaderOf(string name, long size)
    {
        var header = new byte[512];
        System.Text.Encoding.ASCII.GetBytes(name, header);
        System.Text.Encoding.ASCII.GetBytes("0000644\0", header.AsSpan(100));
        System.Text.Encoding.ASCII.GetBytes($"{Convert.ToString(size, 8).PadLeft(11, '0')}\0", header.AsSpan(124));
        System.Text.Encoding.ASCII.GetBytes("00000000000\0        0", header.AsSpan(136));
        System.Text.Encoding.ASCII.GetBytes("ustar\u000000", header.AsSpan(257));
        System.Text.Encoding.ASCII.GetBytes($"{Convert.ToString(header.Sum(each => each), 8).PadLeft(6, '0')}\0 ", header.AsSpan(148));
        return header;
    }
}
