using System.IO.Compression;
using LegalDocs.Records.Tests.Support;

namespace LegalDocs.Records.Tests.Packages;

public sealed class PackageWriterTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("p.zip")]
    [InlineData("p")]
    public async Task Nothing_appears_before_the_package_is_whole(string name)
    {
        await using (var package = PackageWriter.Create(_folder.At(name)))
        {
            package.Add("a/b.txt", "b"u8);
            Assert.False(Path.Exists(_folder.At(name)));
        }

        Assert.Empty(Directory.GetFileSystemEntries(_folder.Root));
    }

    [Theory]
    [InlineData("p.zip")]
    [InlineData("p")]
    public async Task A_package_never_takes_the_place_of_another(string name)
    {
        await using var late = PackageWriter.Create(_folder.At(name));
        late.Add("a", "2"u8);
        await using (var first = PackageWriter.Create(_folder.At(name)))
        {
            first.Add("a", "1"u8);
            first.Complete();
        }

        Assert.Equal("LD6640", Assert.Throws<RecordsException>(late.Complete).Code);
        var third = Assert.Throws<RecordsException>(() => PackageWriter.Create(_folder.At(name)));
        Assert.Equal("LD6640", third.Code);
        Assert.Contains("Indiquez un autre nom", third.French, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../a")]
    [InlineData("/a")]
    [InlineData("a//b")]
    [InlineData("a/./b")]
    [InlineData("a\\b")]
    [InlineData("c:a")]
    public async Task A_path_cannot_leave_the_package(string path)
    {
        await using var package = PackageWriter.Create(_folder.At("p.zip"));

        Assert.Throws<ArgumentException>(() => package.Add(path, "x"u8));
    }

    [Fact]
    public async Task A_path_is_written_once()
    {
        await using var package = PackageWriter.Create(_folder.At("p"));
        package.Add("a", "1"u8);

        Assert.Throws<ArgumentException>(() => package.Add("a", "2"u8));
    }

    [Fact]
    public async Task A_zip_is_stored_and_holds_no_date_of_its_own()
    {
        await using (var package = PackageWriter.Create(_folder.At("p.zip")))
        {
            package.Add("é.txt", "contenu"u8);
            package.Complete();
        }

        using var zip = ZipFile.OpenRead(_folder.At("p.zip"));
        var entry = Assert.Single(zip.Entries);
        Assert.Equal(("é.txt", entry.Length, 1980), (entry.FullName, entry.CompressedLength, entry.LastWriteTime.Year));
    }

    [Fact]
    public void A_place_that_cannot_be_written_is_said()
    {
        File.WriteAllText(_folder.At("fichier"), string.Empty);

        var fault = Assert.Throws<RecordsException>(() => PackageWriter.Create(_folder.At("fichier", "p.zip")));

        Assert.Equal("LD6641", fault.Code);
        Assert.Contains("Vérifiez la place et les droits", fault.French, StringComparison.Ordinal);
    }
}
