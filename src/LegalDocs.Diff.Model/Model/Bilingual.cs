namespace LegalDocs.Diff;

/// <summary>A text for readers, in both languages.</summary>
/// <param name="French">Correct French, with its typography.</param>
/// <param name="English">The same in English.</param>
public sealed record Bilingual(string French, string English)
{
    /// <summary>The text in one language.</summary>
    /// <param name="language">Which.</param>
    /// <returns>The French or English text.</returns>
    public string In(ReportLanguage language) => language == ReportLanguage.French ? French : English;
}
