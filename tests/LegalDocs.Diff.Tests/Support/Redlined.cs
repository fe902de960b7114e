using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace LegalDocs.Diff.Tests.Support;

/// <summary>A redline and what becomes of it when all is accepted or rejected.</summary>
internal sealed class Redlined
{
    /// <summary>What rejecting does not undo: no element tracks it (decision 0060).</summary>
    public static readonly ChangeKind[] Definitions =
    [
        ChangeKind.StyleAdded, ChangeKind.StyleRemoved, ChangeKind.StyleChanged, ChangeKind.DefaultsChanged, ChangeKind.NumberingAdded,
        ChangeKind.NumberingRemoved, ChangeKind.NumberingChanged, ChangeKind.ThemeChanged, ChangeKind.HeaderFooterAdded,
        ChangeKind.HeaderFooterRemoved, ChangeKind.CommentInserted, ChangeKind.CommentDeleted, ChangeKind.CommentChanged,
        ChangeKind.BookmarkChanged, ChangeKind.PropertyChanged, ChangeKind.SettingChanged, ChangeKind.PartAdded, ChangeKind.PartRemoved,
        ChangeKind.PartChanged, ChangeKind.MacrosChanged, ChangeKind.OpaqueChanged,
    ];

    private Redlined(DocumentSource before, DocumentSource after, DocumentDiff diff, RedlineDocument document)
    {
        (Before, After, Diff, Document) = (before, after, diff, document);
    }

    public DocumentSource Before { get; }

    public DocumentSource After { get; }

    public DocumentDiff Diff { get; }

    public RedlineDocument Document { get; }

    public static Redlined Of(DocumentSource before, DocumentSource after)
    {
        var diff = Compare.Documents(before, after);
        return new Redlined(
            before, after, diff, Redline.Write(diff, new RedlineOptions(), TestContext.Current.CancellationToken));
    }

    public static Redlined Bodies(string before, string after) =>
        Of(new DocxBuilder().Body(before).Build("avant.docx"), new DocxBuilder().Body(after).Build("apres.docx"));

    public string Part(string name) => Parts.Read(Document.Bytes.ToArray(), name);

    public string Main => Part("word/document.xml");

    /// <summary>What is wrong with it, one line each; empty when accepting and rejecting give both documents again.</summary>
    public IReadOnlyList<string> Faults()
    {
        var bytes = Document.Bytes;
        return
        [
            .. Left("accepted", Revisions.AcceptAll(bytes), After, []),
            .. Left("accepted by the reader", bytes.ToArray(), After, []),
            .. Left("rejected", Revisions.RejectAll(bytes), Before, Definitions),
            .. NewErrors(),
            .. RevisionRules.Broken(bytes),
            .. PackageRules.Broken(bytes),
            .. Diff.IsEmpty && Revisions.Count(bytes) > 0 ? ["revisions without a difference"] : Array.Empty<string>(),
            .. Revisions.Count(bytes) == 0 && !Diff.IsEmpty && Document.Untracked.Count == 0 ? ["differences are not told"] : Array.Empty<string>(),
        ];
    }

    /// <summary>Errors of the schema that neither input has, in the words of the validator.</summary>
    public IReadOnlyList<string> NewErrors()
    {
        var known = Errors(Before.Bytes).Concat(Errors(After.Bytes)).ToHashSet(StringComparer.Ordinal);
        return [.. Errors(Document.Bytes).Where(error => !known.Contains(error)).Distinct()];
    }

    private static IEnumerable<string> Left(string what, byte[] settled, DocumentSource expected, ChangeKind[] allowed)
    {
        // A style that only deleted text uses is brought along: it is there once more when all is accepted.
        var left = Compare.Documents(new DocumentSource("redline.docx", Revisions.WithoutNotice(settled)), expected).Changes
            .Where(change => !allowed.Contains(change.Kind) && change.Kind != ChangeKind.StyleRemoved);
        return left.Select(change => $"{what}: {change.Describe(ReportLanguage.English)} {Compare.Marked(change)}");
    }

    private static IEnumerable<string> Errors(ReadOnlyMemory<byte> bytes)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(bytes.ToArray()), isEditable: false);
        var errors = new[] { FileFormatVersions.Office2019, FileFormatVersions.Microsoft365 }
            .SelectMany(version => new OpenXmlValidator(version).Validate(document, TestContext.Current.CancellationToken));
        return [.. errors.Select(error => $"{error.Part?.Uri} {error.Description} {error.Node?.LocalName}")];
    }
}
