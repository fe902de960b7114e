namespace LegalDocs.Diff;

/// <summary>What an inline object is.</summary>
internal enum ObjectKind
{
    /// <summary>A picture.</summary>
    Image,

    /// <summary>A shape, usually with a text box.</summary>
    Shape,

    /// <summary>A chart or a diagram.</summary>
    Chart,

    /// <summary>An equation.</summary>
    Equation,

    /// <summary>An embedded or linked object of another program.</summary>
    Embedded,

    /// <summary>A character of a symbol font.</summary>
    Symbol,

    /// <summary>Anything else that Word draws.</summary>
    Other,
}

/// <summary>A drawing or another inline thing, by what a reader sees of it.</summary>
internal sealed record ObjectInfo
{
    public required ObjectKind Kind { get; init; }

    /// <summary>SHA-256 of the picture or of the part drawn; empty when there is none.</summary>
    public string Media { get; init; } = "";

    /// <summary>Width in EMU (1/914 400 inch); null when unknown.</summary>
    public long? Width { get; init; }

    public long? Height { get; init; }

    /// <summary>Alternative text, which is also where a template puts the expression of a picture.</summary>
    public string AltText { get; init; } = "";

    /// <summary>Everything else, in canonical form.</summary>
    public required ContentKey Rest { get; init; }

    /// <summary>Paragraphs of its text boxes, in order.</summary>
    public IReadOnlyList<Story> Boxes { get; init; } = [];

    /// <summary>Equal exactly when two objects look alike, text boxes included.</summary>
    public string Key => $"{Kind}|{Media}|{Width}x{Height}|{AltText.Length}:{AltText}|{Rest}|{BoxesKey}";

    private string BoxesKey => Boxes.Count == 0 ? "" : ContentKey.Of(Boxes.Select(box => box.Key)).ToString();
}
