using System.Collections.Frozen;

namespace LegalDocs.Templating;

/// <summary>Kind of an element by namespace and local name, transitional and strict alike.</summary>
internal static class ElementKinds
{
    private const string Word = "w";
    private const string Drawing = "a";
    private const string Compatibility = "mc";

    private static readonly FrozenDictionary<string, string> Namespaces = new Dictionary<string, string>
    {
        ["http://schemas.openxmlformats.org/wordprocessingml/2006/main"] = Word,
        ["http://purl.oclc.org/ooxml/wordprocessingml/main"] = Word,
        ["http://schemas.openxmlformats.org/drawingml/2006/main"] = Drawing,
        ["http://purl.oclc.org/ooxml/drawingml/main"] = Drawing,
        ["http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"] = "wp",
        ["http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing"] = "wp",
        ["http://schemas.openxmlformats.org/drawingml/2006/picture"] = "pic",
        ["http://purl.oclc.org/ooxml/drawingml/picture"] = "pic",
        ["http://schemas.openxmlformats.org/markup-compatibility/2006"] = Compatibility,
        ["http://schemas.microsoft.com/office/word/2010/wordprocessingShape"] = "wps",
        ["http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"] = "wps",
        ["http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas"] = "wps",
        ["urn:schemas-microsoft-com:vml"] = "v",
        ["urn:schemas-microsoft-com:office:office"] = "o",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, ElementKind> Kinds = new Dictionary<string, ElementKind>
    {
        ["w:body"] = ElementKind.Body,
        ["w:hdr"] = ElementKind.Story,
        ["w:ftr"] = ElementKind.Story,
        ["w:footnote"] = ElementKind.Note,
        ["w:endnote"] = ElementKind.Note,
        ["w:comment"] = ElementKind.Note,
        ["w:p"] = ElementKind.Paragraph,
        ["w:pPr"] = ElementKind.ParagraphProperties,
        ["w:r"] = ElementKind.Run,
        ["w:rPr"] = ElementKind.RunProperties,
        ["w:t"] = ElementKind.Text,
        ["w:tab"] = ElementKind.Tab,
        ["w:ptab"] = ElementKind.Tab,
        ["w:br"] = ElementKind.Break,
        ["w:cr"] = ElementKind.Break,
        ["w:noBreakHyphen"] = ElementKind.NoBreakHyphen,
        ["w:softHyphen"] = ElementKind.SoftHyphen,
        ["w:proofErr"] = ElementKind.Invisible,
        ["w:lastRenderedPageBreak"] = ElementKind.Invisible,
        ["w:permStart"] = ElementKind.RangeStart,
        ["w:permEnd"] = ElementKind.RangeEnd,
        ["w:moveFromRangeStart"] = ElementKind.RangeStart,
        ["w:moveFromRangeEnd"] = ElementKind.RangeEnd,
        ["w:moveToRangeStart"] = ElementKind.RangeStart,
        ["w:moveToRangeEnd"] = ElementKind.RangeEnd,
        ["w:customXmlInsRangeStart"] = ElementKind.RangeStart,
        ["w:customXmlInsRangeEnd"] = ElementKind.RangeEnd,
        ["w:customXmlDelRangeStart"] = ElementKind.RangeStart,
        ["w:customXmlDelRangeEnd"] = ElementKind.RangeEnd,
        ["mc:AlternateContent"] = ElementKind.AlternateContent,
        ["w:numPr"] = ElementKind.NumberingProperties,
        ["w:numId"] = ElementKind.NumberingId,
        ["w:pStyle"] = ElementKind.StyleName,
        ["w:gridBefore"] = ElementKind.GridBefore,
        ["w:tcW"] = ElementKind.CellWidth,
        ["w:smartTag"] = ElementKind.Transparent,
        ["w:customXml"] = ElementKind.Transparent,
        ["w:dir"] = ElementKind.Transparent,
        ["w:bdo"] = ElementKind.Transparent,
        ["w:sym"] = ElementKind.Content,
        ["w:drawing"] = ElementKind.Content,
        ["w:pict"] = ElementKind.Content,
        ["w:object"] = ElementKind.Content,
        ["w:pgNum"] = ElementKind.Content,
        ["w:ruby"] = ElementKind.Content,
        ["w:footnoteRef"] = ElementKind.Content,
        ["w:endnoteRef"] = ElementKind.Content,
        ["w:annotationRef"] = ElementKind.Content,
        ["w:separator"] = ElementKind.Content,
        ["w:continuationSeparator"] = ElementKind.Content,
        ["w:del"] = ElementKind.Deleted,
        ["w:moveFrom"] = ElementKind.Deleted,
        ["w:ins"] = ElementKind.Inserted,
        ["w:moveTo"] = ElementKind.Inserted,
        ["w:rPrChange"] = ElementKind.Revision,
        ["w:pPrChange"] = ElementKind.Revision,
        ["w:sectPrChange"] = ElementKind.Revision,
        ["w:tblPrChange"] = ElementKind.Revision,
        ["w:tblPrExChange"] = ElementKind.Revision,
        ["w:tblGridChange"] = ElementKind.Revision,
        ["w:trPrChange"] = ElementKind.Revision,
        ["w:tcPrChange"] = ElementKind.Revision,
        ["w:numberingChange"] = ElementKind.Revision,
        ["w:cellIns"] = ElementKind.Revision,
        ["w:cellDel"] = ElementKind.Revision,
        ["w:cellMerge"] = ElementKind.Revision,
        ["w:hyperlink"] = ElementKind.Hyperlink,
        ["w:sdt"] = ElementKind.ContentControl,
        ["w:sdtContent"] = ElementKind.ContentControlContent,
        ["w:tbl"] = ElementKind.Table,
        ["w:tblPr"] = ElementKind.TableProperties,
        ["w:tblGrid"] = ElementKind.TableGrid,
        ["w:gridCol"] = ElementKind.GridColumn,
        ["w:tr"] = ElementKind.Row,
        ["w:trPr"] = ElementKind.RowProperties,
        ["w:tc"] = ElementKind.Cell,
        ["w:tcPr"] = ElementKind.CellProperties,
        ["w:gridSpan"] = ElementKind.GridSpan,
        ["w:vMerge"] = ElementKind.VerticalMerge,
        ["w:txbxContent"] = ElementKind.TextBox,
        ["w:sectPr"] = ElementKind.SectionProperties,
        ["w:fldChar"] = ElementKind.FieldCharacter,
        ["w:instrText"] = ElementKind.FieldCode,
        ["w:fldSimple"] = ElementKind.SimpleField,
        ["w:bookmarkStart"] = ElementKind.BookmarkStart,
        ["w:bookmarkEnd"] = ElementKind.BookmarkEnd,
        ["w:commentRangeStart"] = ElementKind.CommentRangeStart,
        ["w:commentRangeEnd"] = ElementKind.CommentRangeEnd,
        ["w:commentReference"] = ElementKind.CommentReference,
        ["w:footnoteReference"] = ElementKind.NoteReference,
        ["w:endnoteReference"] = ElementKind.NoteReference,
        ["w:id"] = ElementKind.ContentControlId,
        ["w:altChunk"] = ElementKind.AltChunk,
        ["w:subDoc"] = ElementKind.AltChunk,
        ["wp:docPr"] = ElementKind.DrawingProperties,
        ["pic:cNvPr"] = ElementKind.PictureProperties,
        ["a:p"] = ElementKind.DrawingParagraph,
        ["a:r"] = ElementKind.DrawingRun,
        ["a:t"] = ElementKind.DrawingText,
        ["mc:Choice"] = ElementKind.Choice,
        ["mc:Fallback"] = ElementKind.Fallback,
        ["v:shape"] = ElementKind.VmlShape,
        ["v:rect"] = ElementKind.VmlShape,
        ["v:oval"] = ElementKind.VmlShape,
        ["v:line"] = ElementKind.VmlShape,
        ["v:roundrect"] = ElementKind.VmlShape,
        ["v:polyline"] = ElementKind.VmlShape,
        ["v:arc"] = ElementKind.VmlShape,
        ["v:curve"] = ElementKind.VmlShape,
        ["v:image"] = ElementKind.VmlShape,
        ["v:group"] = ElementKind.VmlShape,
        ["wps:cNvPr"] = ElementKind.PictureProperties,
        ["v:shapetype"] = ElementKind.VmlShape,
        ["o:OLEObject"] = ElementKind.OleObject,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static bool IsWord(string namespaceUri) =>
        Namespaces.TryGetValue(namespaceUri, out var prefix) && prefix == Word;

    /// <summary>Whether an element is one end of a bookmark, a comment, a permission or a move.</summary>
    public static bool IsRangeMark(ElementKind kind) => kind is ElementKind.BookmarkStart or ElementKind.BookmarkEnd
        or ElementKind.CommentRangeStart or ElementKind.CommentRangeEnd or ElementKind.RangeStart or ElementKind.RangeEnd;

    public static ElementKind Of(string? namespaceUri, string localName) =>
        namespaceUri is not null
        && Namespaces.TryGetValue(namespaceUri, out var prefix)
        && Kinds.TryGetValue($"{prefix}:{localName}", out var kind)
            ? kind
            : ElementKind.Other;
}
