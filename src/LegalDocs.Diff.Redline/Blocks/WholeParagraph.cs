namespace LegalDocs.Diff;

/// <summary>Paragraphs that are on one side only, or unchanged.</summary>
internal static class WholeParagraph
{
    /// <summary>All of a paragraph, its mark included, new or gone.</summary>
    public static OutputParagraph Of(RedlineScope scope, Paragraph paragraph, RevisionKind kind, BlockFrame frame) => new()
    {
        Kind = kind,
        Wrappers = frame.Wrappers(paragraph, kind.IsOld),
        Old = kind.IsOld ? paragraph : null,
        New = kind.IsOld ? null : paragraph,
        Inlines = Inlines(scope, paragraph, kind),
        Sources = kind.IsOld ? [] : [paragraph.Element],
    };

    /// <summary>A paragraph that both sides have and that did not change.</summary>
    public static OutputParagraph Untouched(Paragraph old, Paragraph young, BlockFrame frame) => new()
    {
        Kind = RevisionKind.Kept,
        Wrappers = frame.Wrappers(young, isOlder: false),
        Old = old,
        New = young,
        IsUntouched = true,
        Sources = [young.Element],
    };

    /// <summary>The content of a paragraph, all of one kind.</summary>
    public static List<Inline> Inlines(RedlineScope scope, Paragraph paragraph, RevisionKind kind)
    {
        var source = new InlineSource(scope);
        return
        [
            .. new AtomCursor(paragraph).Rest()
                .SelectMany(slice => kind.IsOld ? source.Old(slice, kind) : source.New(slice, kind)),
        ];
    }
}
