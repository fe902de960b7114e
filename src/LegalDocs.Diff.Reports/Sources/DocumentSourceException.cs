namespace LegalDocs.Diff;

/// <summary>Documents to compare cannot be found: a path, a revision, git itself.</summary>
public sealed class DocumentSourceException : Exception
{
    /// <summary>A failure in words.</summary>
    /// <param name="french">What is wrong and what to do.</param>
    /// <param name="english">The same in English.</param>
    /// <param name="inner">What caused it; may be null.</param>
    public DocumentSourceException(string french, string english, Exception? inner = null)
        : base(english, inner) => French = french;

    /// <summary>What is wrong and what to do, in French.</summary>
    public string French { get; }
}
