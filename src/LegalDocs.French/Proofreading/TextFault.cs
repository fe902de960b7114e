namespace LegalDocs.French.Proofreading;

/// <summary>Something that a careful reader would mark in the margin of an act.</summary>
public sealed record TextFault
{
    /// <summary>What kind of thing.</summary>
    public required TextFaultKind Kind { get; init; }

    /// <summary>Paragraph, from 0.</summary>
    public required int Paragraph { get; init; }

    /// <summary>First character at fault in the paragraph, from 0.</summary>
    public required int Start { get; init; }

    /// <summary>Number of characters at fault, 0 and up; 0: something is missing there.</summary>
    public required int Length { get; init; }

    /// <summary>What is wrong, in French; a clause without capital or final stop.</summary>
    public required string French { get; init; }

    /// <summary>What is wrong, in English.</summary>
    public required string English { get; init; }

    /// <summary>What to write instead, in French; null when only the drafter can decide.</summary>
    public string? Suggestion { get; init; }
}

/// <summary>Kinds of faults.</summary>
public enum TextFaultKind
{
    /// <summary>A word written twice: « le le », « lorsque que ».</summary>
    DoubledWord,

    /// <summary>Two spaces or more, a space before a comma, a space inside brackets.</summary>
    Space,

    /// <summary>A space missing before double punctuation, or one that may break there.</summary>
    NoBreakSpace,

    /// <summary>A straight apostrophe or quotation mark.</summary>
    StraightQuote,

    /// <summary>A capital without its accent.</summary>
    Capital,

    /// <summary>An agreement left open: « désigné(e) ».</summary>
    OpenAgreement,

    /// <summary>A mark left by a conversion, a merge or a draft: <c>**</c>, <c>{{ }}</c>, <c>#N/A</c>.</summary>
    LeftoverMark = 7,

    /// <summary>Two signs of punctuation that exclude each other.</summary>
    Punctuation = 8,

    /// <summary>« de le », « à les » before a noun.</summary>
    Contraction = 9,

    /// <summary>« de agents », « que il ».</summary>
    Elision = 10,

    /// <summary>A list whose items do not begin or end alike.</summary>
    Parallelism = 11,

    /// <summary>A participle that does not agree with the civilité before it.</summary>
    Agreement = 12,

    /// <summary>An ordinal or a first day of a month miswritten: « 2ème », « 1 avril ».</summary>
    Ordinal = 13,

    /// <summary>Several spellings of one body’s name.</summary>
    BodyName = 14,
}

/// <summary>What the reader should know of a text.</summary>
public sealed record ProofreadingOptions
{
    /// <summary>Whether no-break spaces are in the text at all; a text taken out of a PDF may have lost them.</summary>
    public bool ChecksNoBreakSpaces { get; init; } = true;

    /// <summary>Whether <c>{{ … }}</c> are the tags of a template, rather than marks left by a merge that failed.</summary>
    public bool IsTemplate { get; init; }
}
