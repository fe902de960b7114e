namespace LegalDocs.French.Places;

/// <summary>Where the article of a groupement comes from when its data hold none.</summary>
public enum GroupementNaming
{
    /// <summary>From the name when that is certain (« Métropole de Lyon », « Dijon Métropole »); else
    /// refused.</summary>
    FromName,

    /// <summary>From the data only: a groupement without article or charnière is refused.</summary>
    DataOnly,
}
