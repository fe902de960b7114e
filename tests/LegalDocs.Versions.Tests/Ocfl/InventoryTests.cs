using System.Text;
using LegalDocs.Versions.Tests.Support;

namespace LegalDocs.Versions.Tests.Ocfl;

public sealed class InventoryTests
{
    private const string Digest =
        "9e0e9d5b0cb3cd5a6ad5e1e0f2a5b4b6e3f1b0c1d2e3f4a5b6c7d8e9f0a1b2c3d4e5f6a7b8c9d0e1f2a3b4c5d6e7f8a9b0c1d2e3f4a5b6c7d8e9f0a1b2c3d4e5";

    private static readonly string Expected = $$"""
        {
          "digestAlgorithm": "sha512",
          "head": "v1",
          "id": "urn:legaldocs:acte:242100410:DM2018_0042",
          "manifest": {
            "{{Digest}}": [
              "v1/content/é.pdf"
            ]
          },
          "type": "https://ocfl.io/1.1/spec/#inventory",
          "versions": {
            "v1": {
              "created": "2018-09-27T08:30:00.000Z",
              "message": "L’acte « adopté »",
              "state": {
                "{{Digest}}": [
                  "copie.pdf",
                  "é.pdf"
                ]
              },
              "user": {
                "address": "mailto:greffe@metropole.example",
                "name": "Greffe"
              }
            }
          }
        }

        """;

    [Fact]
    public void An_inventory_is_written_to_the_byte() =>
        Assert.Equal(Expected.ReplaceLineEndings("\n"), Encoding.UTF8.GetString(InventoryWriter.Write(Sample())));

    [Fact]
    public void What_was_written_reads_back()
    {
        var read = InventoryReader.TryRead(InventoryWriter.Write(Sample()), out var fault);

        Assert.Equal(string.Empty, fault);
        Assert.Equal(InventoryWriter.Write(Sample()), InventoryWriter.Write(read!));
    }

    [Theory]
    [InlineData("\"head\": \"v1\"", "\"head\": \"v2\"")]
    [InlineData("\"head\": \"v1\"", "\"head\": \"v1\", \"head\": \"v1\"")]
    [InlineData("\"v1\": {", "\"v01\": {")]
    [InlineData("\"v1\": {", "\"v2\": {")]
    [InlineData("sha512", "md5")]
    [InlineData("1.1/spec", "1.0/spec")]
    [InlineData("v1/content/é.pdf", "v1/content/../../é.pdf")]
    [InlineData("v1/content/é.pdf", "v1//é.pdf")]
    [InlineData("2018-09-27T08:30:00.000Z", "hier")]
    [InlineData("\"copie.pdf\",", "\"é.pdf\",")]
    [InlineData("\"copie.pdf\",", "null,")]
    [InlineData("\"name\": \"Greffe\"", "\"nom\": \"Greffe\"")]
    [InlineData("\"user\": {", "\"user\": 3, \"x\": {")]
    [InlineData("\"state\": {", "\"état\": {")]
    [InlineData("\"versions\": {", "\"versions\": [], \"x\": {")]
    public void An_inventory_that_does_not_hold_together_is_refused_with_the_reason(string part, string replacement)
    {
        Assert.Contains(part, Expected, StringComparison.Ordinal);
        var bytes = Some.Bytes(Expected.Replace(part, replacement, StringComparison.Ordinal));

        Assert.Null(InventoryReader.TryRead(bytes, out var fault));
        Assert.NotEmpty(fault);
    }

    [Fact]
    public void No_cut_and_no_changed_byte_crashes_the_reader()
    {
        var good = InventoryWriter.Write(Sample());
        for (var length = 0; length < good.Length - 2; length++)
        {
            Assert.Null(InventoryReader.TryRead(good.AsMemory(0, length), out _));
        }

        var random = new Random(2018);
        for (var round = 0; round < 20_000; round++)
        {
            var bytes = (byte[])good.Clone();
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            _ = InventoryReader.TryRead(bytes, out _);
        }
    }

    [Fact]
    public void Nested_beyond_reason_is_refused()
    {
        var deep = Some.Bytes(string.Concat(Enumerable.Repeat("{\"a\":", 100_000)));

        Assert.Null(InventoryReader.TryRead(deep, out _));
    }

    private static Inventory Sample() => new()
    {
        Id = Some.Id.Value,
        Manifest = new Dictionary<string, IReadOnlyList<string>> { [Digest] = ["v1/content/é.pdf"] },
        Versions =
        [
            new InventoryVersion
            {
                Created = Some.Date,
                Message = "L’acte « adopté »",
                Author = Some.Author,
                State = new Dictionary<string, string> { ["é.pdf"] = Digest, ["copie.pdf"] = Digest },
            },
        ],
    };
}
