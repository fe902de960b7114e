namespace LegalDocs.Templating;

/// <summary>Where the code of a tag goes in the XML.</summary>
/// <param name="Kind">The way it goes there.</param>
/// <param name="Element">The element it replaces, precedes or follows; -1 for the two kinds inside a paragraph.</param>
internal readonly record struct Placement(PlacementKind Kind, int Element = -1);

/// <summary>The ways a tag leaves the text.</summary>
internal enum PlacementKind
{
    /// <summary>In the text, where it was typed.</summary>
    InText,

    /// <summary>Between two runs: the run is divided at the tag, so that formatting on both sides is exact.</summary>
    BetweenRuns,

    /// <summary>Instead of a paragraph, a row or a cell made of such tags only.</summary>
    Replace,

    /// <summary>Before an element, which loses the tag but stays.</summary>
    Before,

    /// <summary>After an element, which loses the tag but stays.</summary>
    After,
}
