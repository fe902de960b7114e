namespace LegalDocs.Campaigns.Transmitting;

/// <summary>A sentence about a transmission, for a person.</summary>
/// <param name="French">In French.</param>
/// <param name="English">In English.</param>
public sealed record TransmissionDetail(string French, string English)
{
    /// <summary>The same words in both languages: an identifier, or what a platform said.</summary>
    /// <param name="text">The words.</param>
    /// <returns>The detail.</returns>
    public static TransmissionDetail Of(string text) => new(text, text);
}
