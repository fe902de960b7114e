namespace LegalDocs.Diff;

/// <summary>Kinds of change. Codes, levels and texts are in <see cref="ChangeRule"/>; a kind is never
/// removed.</summary>
public enum ChangeKind
{
    /// <summary>Words of a paragraph changed.</summary>
    TextChanged,

    /// <summary>A paragraph is new.</summary>
    ParagraphInserted,

    /// <summary>A paragraph is gone.</summary>
    ParagraphDeleted,

    /// <summary>A paragraph stands elsewhere.</summary>
    ParagraphMoved,

    /// <summary>One paragraph became several.</summary>
    ParagraphSplit,

    /// <summary>Several paragraphs became one.</summary>
    ParagraphMerged,

    /// <summary>Only kinds of space, apostrophe or dash changed.</summary>
    TypographyChanged,

    /// <summary>A table is new.</summary>
    TableInserted,

    /// <summary>A table is gone.</summary>
    TableDeleted,

    /// <summary>A table stands elsewhere.</summary>
    TableMoved,

    /// <summary>A row is new.</summary>
    RowInserted,

    /// <summary>A row is gone.</summary>
    RowDeleted,

    /// <summary>A row stands elsewhere.</summary>
    RowMoved,

    /// <summary>A column is new.</summary>
    ColumnInserted,

    /// <summary>A column is gone.</summary>
    ColumnDeleted,

    /// <summary>A column stands elsewhere.</summary>
    ColumnMoved,

    /// <summary>A cell is new, its column not.</summary>
    CellInserted,

    /// <summary>A cell is gone, its column not.</summary>
    CellDeleted,

    /// <summary>Cells were merged or divided.</summary>
    CellSpanChanged,

    /// <summary>A footnote or endnote is new.</summary>
    NoteInserted,

    /// <summary>A footnote or endnote is gone.</summary>
    NoteDeleted,

    /// <summary>A comment is new.</summary>
    CommentInserted,

    /// <summary>A comment is gone.</summary>
    CommentDeleted,

    /// <summary>A comment says something else, or is about other words.</summary>
    CommentChanged,

    /// <summary>A picture, shape, chart, equation or embedded object is new.</summary>
    ObjectInserted,

    /// <summary>A picture, shape, chart, equation or embedded object is gone.</summary>
    ObjectDeleted,

    /// <summary>The picture itself, its size, its alternative text or its drawing changed.</summary>
    ObjectChanged,

    /// <summary>A field computes something else.</summary>
    FieldChanged,

    /// <summary>A field is new.</summary>
    FieldInserted,

    /// <summary>A field is gone.</summary>
    FieldDeleted,

    /// <summary>Only the cached text of a field changed.</summary>
    FieldResultChanged,

    /// <summary>A hyperlink is new, is gone, or leads elsewhere.</summary>
    LinkChanged,

    /// <summary>A bookmark is new or gone.</summary>
    BookmarkChanged,

    /// <summary>A content control is new, is gone, or has other properties.</summary>
    ControlChanged,

    /// <summary>An imported file or another opaque block is new, is gone or changed.</summary>
    OpaqueChanged,

    /// <summary>Look of characters.</summary>
    RunFormatChanged,

    /// <summary>Look of a paragraph.</summary>
    ParagraphFormatChanged,

    /// <summary>Look of a paragraph mark.</summary>
    MarkFormatChanged,

    /// <summary>Another paragraph style.</summary>
    ParagraphStyleChanged,

    /// <summary>Another list, another level, or no list.</summary>
    ListChanged,

    /// <summary>Look of a table.</summary>
    TableFormatChanged,

    /// <summary>Look of a row.</summary>
    RowFormatChanged,

    /// <summary>Look of a cell.</summary>
    CellFormatChanged,

    /// <summary>A style is new.</summary>
    StyleAdded,

    /// <summary>A style is gone.</summary>
    StyleRemoved,

    /// <summary>A style looks different.</summary>
    StyleChanged,

    /// <summary>Look of all text unless a style says otherwise.</summary>
    DefaultsChanged,

    /// <summary>A list numbers or looks different.</summary>
    NumberingChanged,

    /// <summary>A list definition in use is new.</summary>
    NumberingAdded,

    /// <summary>A list definition is no longer used.</summary>
    NumberingRemoved,

    /// <summary>Fonts or colours of the theme.</summary>
    ThemeChanged,

    /// <summary>A section break is new.</summary>
    SectionInserted,

    /// <summary>A section break is gone.</summary>
    SectionDeleted,

    /// <summary>Page size, margins, columns, page numbers of a section.</summary>
    SectionChanged,

    /// <summary>A header or footer is new.</summary>
    HeaderFooterAdded,

    /// <summary>A header or footer is gone.</summary>
    HeaderFooterRemoved,

    /// <summary>Title, subject, author, keywords, custom properties.</summary>
    PropertyChanged,

    /// <summary>A setting of the document.</summary>
    SettingChanged,

    /// <summary>A part of the package is new.</summary>
    PartAdded,

    /// <summary>A part of the package is gone.</summary>
    PartRemoved,

    /// <summary>A part of the package changed.</summary>
    PartChanged,

    /// <summary>Macros are new or changed.</summary>
    MacrosChanged,

    /// <summary>A template tag is new.</summary>
    TagInserted,

    /// <summary>A template tag is gone.</summary>
    TagDeleted,

    /// <summary>A template tag computes something else.</summary>
    TagChanged,

    /// <summary>A control tag stands elsewhere.</summary>
    TagMoved,

    /// <summary>The condition or the list of a block is another one.</summary>
    ConditionChanged,

    /// <summary>A text is now printed under other conditions, or in another loop.</summary>
    GuardChanged,

    /// <summary>Tags no longer match: a block is not closed, or nothing was open.</summary>
    TagsUnbalanced,

    /// <summary>A variable without which nothing prints is new.</summary>
    RequiredVariableAdded,

    /// <summary>A variable that may be missing is new.</summary>
    OptionalVariableAdded,

    /// <summary>A variable is no longer used.</summary>
    VariableRemoved,

    /// <summary>A variable probably has another name.</summary>
    VariableRenamed,

    /// <summary>A variable is used as another kind of value: one or several, text or number.</summary>
    VariableRetyped,

    /// <summary>A variable that could be missing may not be any more.</summary>
    VariableNowRequired,

    /// <summary>A variable that was required may be missing.</summary>
    VariableNowOptional,

    /// <summary>A variable is printed in another format.</summary>
    VariableFormatChanged,
}
