namespace LegalDocs.Gate;

/// <summary>What a merge of two versions of a document came to.</summary>
public abstract record MergeOutcome
{
    private MergeOutcome()
    {
    }

    /// <summary>Both sides changed different places, and the result was proved to hold the changes of both and nothing else.</summary>
    /// <param name="Docx">The merged document.</param>
    public sealed record Merged(ReadOnlyMemory<byte> Docx) : MergeOutcome;

    /// <summary>It is for a person to do.</summary>
    /// <param name="French">Why, a clause without capital or full stop.</param>
    /// <param name="English">The same in English.</param>
    public sealed record Refused(string French, string English) : MergeOutcome;
}
