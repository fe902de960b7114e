namespace LegalDocs.Register;

/// <summary>A page of what was found, with exact counts; all of it is true at one instant.</summary>
public sealed record SearchPage
{
    /// <summary>The acts of the page: newest date first, then by number, then by SIREN.</summary>
    public required IReadOnlyList<SearchHit> Hits { get; init; }

    /// <summary>How many acts the query finds, on all pages.</summary>
    public required int Total { get; init; }

    /// <summary>How many of them come before this page.</summary>
    public required int Before { get; init; }

    /// <summary>Where the next page begins; null on the last one.</summary>
    public required SearchCursor? Next { get; init; }

    /// <summary>Acts of the whole catalogue that an older program read from the store: days and rehearsals of these are not known until
    /// a run or a rebuild reads them again.</summary>
    public int Outdated { get; init; }

    /// <summary>The counts of each facet, in the order nature, année, commune, service, matière, état.</summary>
    public required IReadOnlyList<SearchFacet> Facets { get; init; }
}

/// <summary>An act that was found.</summary>
/// <param name="Entry">The act.</param>
/// <param name="Snippet">Where its text holds the words looked for; null when none was, or only the number and the objet
/// hold them.</param>
public sealed record SearchHit(CatalogueEntry Entry, SearchSnippet? Snippet);

/// <summary>A passage of an act around words looked for.</summary>
/// <param name="Text">At most about 160 characters on one line, with « … » where the act goes on.</param>
/// <param name="Found">The words found in it, in order, as ranges of <paramref name="Text"/>.</param>
public sealed record SearchSnippet(string Text, IReadOnlyList<Range> Found);

/// <summary>One way to narrow a search.</summary>
/// <remarks>Each count tells how many acts the query finds when this facet is set to that value alone and everything else
/// stays: so a list shows the way to the neighbours too.</remarks>
/// <param name="Name">nature, annee, commune, service, matiere, etat.</param>
/// <param name="Values">Values with at least one act: the most numerous first, then by code.</param>
public sealed record SearchFacet(string Name, IReadOnlyList<FacetCount> Values);

/// <summary>A value of a facet.</summary>
/// <param name="Code">As a filter takes it: INSEE code, code of the matière, year, number of the nature…</param>
/// <param name="Name">Name for a reader; the code again when there is no other.</param>
/// <param name="Count">Acts, 1 and up.</param>
public sealed record FacetCount(string Code, string Name, int Count);
