namespace LegalDocs.Campaigns.Findings;

/// <summary>The same words in both languages.</summary>
/// <param name="French">With French typography.</param>
/// <param name="English">In plain English.</param>
internal readonly record struct Wording(string French, string English);
