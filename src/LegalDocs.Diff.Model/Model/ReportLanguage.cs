namespace LegalDocs.Diff;

/// <summary>Language of a report.</summary>
public enum ReportLanguage
{
    /// <summary>French, the default.</summary>
    French,

    /// <summary>English.</summary>
    English,
}
