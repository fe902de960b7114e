namespace LegalDocs.French;

/// <summary>Which spelling of numbers in words.</summary>
public enum Spelling
{
    /// <summary>Hyphens below one hundred only, none around « et »: the spelling of legal acts by default.</summary>
    Traditional,

    /// <summary>Hyphens between all components (Journal officiel of 6 December 1990).</summary>
    Reform1990,
}
