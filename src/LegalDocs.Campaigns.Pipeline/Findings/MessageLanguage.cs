namespace LegalDocs.Campaigns.Findings;

/// <summary>Language of what a person reads.</summary>
public enum MessageLanguage
{
    /// <summary>French, the language of the drafters.</summary>
    French,

    /// <summary>English.</summary>
    English,
}
