using System.IO.Compression;
using System.Text;
using LegalDocs.Diff.Tests.Support;
using static LegalDocs.Diff.Tests.Support.Word;

namespace LegalDocs.Diff.Tests.Reading;

/// <summary>Files that are no documents, by accident or on purpose, end in a reason and never in an
/// exception.</summary>
public sealed class UnreadableTests
{
    private static readonly byte[] Good = new DocxBuilder().Body(P("Le maire")).Bytes();

    public static TheoryData<string, UnreadableReason> Cases() => new()
    {
        { "empty", UnreadableReason.NotAPackage },
        { "text", UnreadableReason.NotAPackage },
        { "truncated", UnreadableReason.NotAPackage },
        { "zip without types", UnreadableReason.NotAPackage },
        { "ole", UnreadableReason.EncryptedOrLegacy },
        { "no relationship", UnreadableReason.NoMainPart },
        { "target missing", UnreadableReason.NoMainPart },
        { "malformed", UnreadableReason.InvalidXml },
        { "dtd", UnreadableReason.InvalidXml },
        { "deep", UnreadableReason.TooDeep },
        { "spreadsheet", UnreadableReason.NotWordprocessing },
        { "duplicate", UnreadableReason.AmbiguousParts },
        { "two types", UnreadableReason.AmbiguousParts },
        { "two types of an extension", UnreadableReason.AmbiguousParts },
        { "target outside", UnreadableReason.NoMainPart },
        { "climbing name", UnreadableReason.AmbiguousParts },
        { "name of another system", UnreadableReason.AmbiguousParts },
        { "false size", UnreadableReason.NotAPackage },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_file_that_is_no_document_has_a_reason(string name, UnreadableReason reason)
    {
        var reading = WordDocument.Read(new DocumentSource("modele.docx", Make(name)));

        var failure = Assert.IsType<DocumentReading.Unreadable>(reading).Failure;
        Assert.Equal(reason, failure.Reason);
        Assert.StartsWith("«\u00A0modele.docx\u00A0»", failure.French, StringComparison.Ordinal);
        Assert.StartsWith("'modele.docx'", failure.English, StringComparison.Ordinal);
        Assert.Matches("^LD890[1-9]$", failure.Code);
    }

    [Fact]
    public void A_zip_bomb_is_too_large_and_costs_no_memory()
    {
        using var buffer = new MemoryStream();
        using (var zip = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var stream = zip.CreateEntry("[Content_Types].xml", CompressionLevel.Optimal).Open();
            var block = new byte[1 << 20];
            for (var i = 0; i < 600; i++)
            {
                stream.Write(block);
            }
        }

        var reading = WordDocument.Read(new DocumentSource("bombe.docx", buffer.ToArray()));

        Assert.Equal(UnreadableReason.TooLarge, Assert.IsType<DocumentReading.Unreadable>(reading).Failure.Reason);
    }

    [Fact]
    public void Both_failures_come_at_once()
    {
        var outcome = DocumentComparer.Compare(
            new DocumentSource("a.docx", Make("text")), new DocumentSource("b.docx", Make("dtd")),
                TestContext.Current.CancellationToken);

        var failures = Assert.IsType<DiffOutcome.Unreadable>(outcome).Failures;
        Assert.Equal(["a.docx", "b.docx"], failures.Select(failure => failure.Document));
        Assert.Equal(2, DiffReport.Of("b.docx", outcome).ExitCode);
    }

    [Fact]
    public void Bytes_changed_at_random_never_crash()
    {
        var random = new Random(20180927);
        for (var round = 0; round < 300; round++)
        {
            var bytes = (byte[])Good.Clone();
            for (var flips = random.Next(1, 12); flips > 0; flips--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            _ = WordDocument.Read(new DocumentSource("modele.docx", bytes));
        }
    }

    private static byte[] Make(string name) => name switch
    {
        "empty" => [],
        "text" => Encoding.UTF8.GetBytes("ceci n’est pas un document"),
        "truncated" => Good[..^40],
        "zip without types" => Zip(("word/document.xml", "<x/>")),
        "ole" => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0],
        "no relationship" => Parts.Edit(Good, "_rels/.rels", _ => null),
        "target missing" => Parts.Edit(Good, "word/document.xml", _ => null),
        "malformed" => Parts.Edit(Good, "word/document.xml", xml => xml[..^5]),
        "dtd" =>
            Parts.Edit(
                Good, "word/document.xml", xml => "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>" + xml),
        "deep" =>
            Parts.Edit(
                Good, "word/document.xml", _ =>
                    string.Concat(Enumerable.Repeat("<a>", 5000)) + string.Concat(Enumerable.Repeat("</a>", 5000))),
        "spreadsheet" => Parts.Edit(Good, "word/document.xml", _ => "<workbook/>"),
        "duplicate" => Zip(("[Content_Types].xml", "<Types/>"), ("word/a.xml", "<x/>"), ("WORD/A.xml", "<x/>")),
        "two types" => Types("<Override PartName=\"/WORD/document.xml\" ContentType=\"application/vnd.ms-excel\"/>"),
        "two types of an extension" => Types("<Default Extension=\"XML\" ContentType=\"application/vnd.ms-excel\"/>"),
        "target outside" => Parts.Edit(
            Good, "_rels/.rels", xml => xml.Replace("<Relationship ", "<Relationship TargetMode=\"external\" ", StringComparison.Ordinal)),
        "climbing name" => Zip(("[Content_Types].xml", "<Types/>"), ("../../etc/passwd", "<x/>")),
        "name of another system" => Zip(("[Content_Types].xml", "<Types/>"), ("word\\document.xml", "<x/>")),
        "false size" => Lying("word/document.xml"),
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };

    private static byte[] Types(string more) => Parts.Edit(
        Good, "[Content_Types].xml", xml => xml.Replace("</Types>", more + "</Types>", StringComparison.Ordinal));

    private static byte[] Lying(string part)
    {
        var bytes = (byte[])Good.Clone();
        BitConverter.GetBytes(10).CopyTo(bytes, bytes.AsSpan().LastIndexOf(Encoding.UTF8.GetBytes(part)) - 22);
        return bytes;
    }

    private static byte[] Zip(params (string Name, string Text)[] entries)
    {
        using var buffer = new MemoryStream();
        using (var zip = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in entries)
            {
                using var stream = zip.CreateEntry(name).Open();
                stream.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return buffer.ToArray();
    }
}
