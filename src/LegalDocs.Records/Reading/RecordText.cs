namespace LegalDocs.Records;

/// <summary>A sentence for a reader, in both languages.</summary>
/// <param name="French">For the records manager; spaces before high punctuation are plain, the host makes them no-break.</param>
/// <param name="English">The same in English.</param>
public sealed record RecordText(string French, string English);
