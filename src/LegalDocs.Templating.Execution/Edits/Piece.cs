namespace LegalDocs.Templating;

/// <summary>A piece of a compiled part, in the order of the output.</summary>
internal abstract record Piece
{
    private Piece()
    {
    }

    /// <summary>A slice of the XML of the template, or a text put there by the compiler.</summary>
    public sealed record Literal(string Source, int Start, int End) : Piece
    {
        public ReadOnlySpan<char> Text => Source.AsSpan(Start, End - Start);
    }

    /// <summary>The code of a tag.</summary>
    public sealed record Code(Tag Tag) : Piece;

    /// <summary>An identifier given while rendering.</summary>
    public sealed record Id(UniqueId Identifier) : Piece;

    /// <summary>The beginning or end of a note that is written elsewhere.</summary>
    public sealed record Border(NoteKey Note, bool IsEnd) : Piece;

    /// <summary>Something written while rendering.</summary>
    public sealed record Step(RenderStep Value) : Piece;

    /// <summary>A check made while rendering.</summary>
    public sealed record Check(Guard Guard) : Piece;
}
