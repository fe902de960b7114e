namespace LegalDocs.Transmission.Tests.Checks;

/// <summary>Types by content (protocol 2.2).</summary>
public sealed class FileTypesTests
{
    public static TheoryData<byte[], string?> Files() => new()
    {
        { "%PDF-1.7\n"u8.ToArray(), "application/pdf" },
        { "<?xml version=\"1.0\"?>"u8.ToArray(), "application/xml" },
        { "\uFEFF<?xml version=\"1.0\"?>"u8.ToArray(), "application/xml" },
        { [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A], "image/png" },
        { [0xFF, 0xD8, 0xFF, 0xE0], "image/jpeg" },
        { [0xFF, 0xD8], null },
        { "PK\u0003\u0004"u8.ToArray(), null },
        { " %PDF-1.7"u8.ToArray(), null },
        { [], null },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void A_type_is_that_of_the_first_bytes(byte[] content, string? expected)
    {
        Assert.Equal(expected, FileTypes.Sniff(content));
    }

    [Fact]
    public void Each_type_of_the_exchange_has_its_extension()
    {
        string[] types = [FileTypes.Pdf, FileTypes.Xml, FileTypes.Png, FileTypes.Jpeg];

        Assert.Equal(["pdf", "xml", "png", "jpg"], types.Select(FileTypes.Extension));
        Assert.Throws<ArgumentOutOfRangeException>(() => FileTypes.Extension("text/plain"));
    }
}
