namespace LegalDocs.French.Typography;

/// <summary>Which hyphen is written inside the number of an article of a code.</summary>
public enum LegalHyphen
{
    /// <summary>The one of the text.</summary>
    AsWritten,

    /// <summary>U+2011, so that « L. 5211-4-2 » is never cut; harder to search for.</summary>
    NoBreak,
}
