namespace LegalDocs.Diff;

/// <summary>What a change touches, from what matters most to a reviewer to what matters least.</summary>
public enum ChangeLevel
{
    /// <summary>Data that was enough before is not any more, or the template does not hold together.</summary>
    BreakingContract,

    /// <summary>Variables and formats, without breaking data that exists.</summary>
    Contract,

    /// <summary>Conditions and loops: when a text is printed, and how often.</summary>
    ControlFlow,

    /// <summary>Words.</summary>
    Text,

    /// <summary>Tables, notes, images, comments, sections, fields, links.</summary>
    Structure,

    /// <summary>Look of characters, paragraphs, tables.</summary>
    Formatting,

    /// <summary>Styles, lists, defaults, theme.</summary>
    Definition,

    /// <summary>Page setup, headers and footers.</summary>
    Page,

    /// <summary>Properties, settings, and parts around the text.</summary>
    Package,
}
