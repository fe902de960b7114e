namespace LegalDocs.Diff;

/// <summary>Kinds of failure when a document is read. The number is the end of the diagnostic code.</summary>
public enum UnreadableReason
{
    /// <summary>The file is no zip archive, or a truncated one.</summary>
    NotAPackage = 1,

    /// <summary>The file is encrypted, or is in the format of Word 97-2003 (both are OLE containers).</summary>
    EncryptedOrLegacy = 2,

    /// <summary>The file, a part or all parts together are larger than the limits allow.</summary>
    TooLarge = 3,

    /// <summary>Two entries have the same name, or a name is no part name.</summary>
    AmbiguousParts = 4,

    /// <summary>No main document part of a word-processing document is declared.</summary>
    NoMainPart = 5,

    /// <summary>A part that is needed is missing.</summary>
    MissingPart = 6,

    /// <summary>A part is no well-formed XML, or has a document type definition.</summary>
    InvalidXml = 7,

    /// <summary>Elements are nested deeper than Word ever nests them.</summary>
    TooDeep = 8,

    /// <summary>The XML is well formed but has not the shape of a word-processing document.</summary>
    NotWordprocessing = 9,
}
