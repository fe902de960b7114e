namespace LegalDocs.Templating;

/// <summary>A tag of a template: <c>{{ … }}</c> in the text of a paragraph.</summary>
internal sealed class Tag
{
    /// <summary>Rank among the tags of its part, from 0.</summary>
    public required int Index { get; init; }

    /// <summary>The paragraph; null in a plain text.</summary>
    public TextParagraph? Paragraph { get; init; }

    /// <summary>Position of the first brace in the text.</summary>
    public required int Start { get; init; }

    /// <summary>Position after the last brace.</summary>
    public required int End { get; init; }

    /// <summary>What is between the braces, straightened, without comment.</summary>
    public required string Code { get; init; }

    /// <summary>The place its author gives.</summary>
    public TagPlace? Place { get; init; }

    /// <summary>Whether the numbered lists in the loop begin again with each item: <c># renumérote</c>.</summary>
    public bool Renumbers { get; init; }

    /// <summary>Whether blanks before it are dropped: <c>{{-</c>.</summary>
    public bool TrimsBefore { get; init; }

    /// <summary>Whether blanks after it are dropped: <c>-}}</c>.</summary>
    public bool TrimsAfter { get; init; }

    /// <summary>Its statements, usually one.</summary>
    public required IReadOnlyList<TagStatement> Statements { get; init; }

    /// <summary>Whether an error at this tag was already reported: nothing more is asked of it.</summary>
    public bool IsBroken { get; set; }

    /// <summary>The tag in its sentence.</summary>
    public required TagQuote Quote { get; init; }

    /// <summary>Where it stands, in words.</summary>
    public required Lazy<TemplatePlace> Location { get; init; }

    /// <summary>Whether it stands in a <c>capture</c> or a <c>func</c>, where values are plain text.</summary>
    public bool IsPlain { get; set; }

    /// <summary>How its value is written; null in the text of a run.</summary>
    public TagTarget? Target { get; set; }

    /// <summary>The paragraph it fills alone; null when it does not.</summary>
    public BlockPlace? Alone { get; set; }

    /// <summary>Properties of its run, as XML, where other runs may stand beside it; null elsewhere.</summary>
    public string? RunFormat { get; set; }

    /// <summary>Whether it prints nothing at its own place, so that a paragraph made of such tags vanishes.</summary>
    public bool IsControl => Statements.All(statement => statement.Kind != StatementKind.Value);

    /// <summary>Whether it takes no part in the structure of blocks.</summary>
    public bool IsFlat => Statements.All(statement => statement.Kind is StatementKind.Value or StatementKind.Silent);
}
