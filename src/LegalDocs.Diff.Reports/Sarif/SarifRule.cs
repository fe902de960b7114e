namespace LegalDocs.Diff;

/// <summary>A rule. GitHub wants all three texts.</summary>
/// <param name="Id">Code: <c>LD8001</c>.</param>
/// <param name="Title">Title.</param>
/// <param name="Full">One sentence.</param>
/// <param name="Help">Where more is said.</param>
public sealed record SarifRule(string Id, string Title, string Full, string Help)
{
    /// <summary>Name in kebab case; null for none.</summary>
    public string? Name { get; init; }

    /// <summary><c>note</c>, <c>warning</c> or <c>error</c> unless a result says otherwise; null when each result says so.</summary>
    public string? Level { get; init; }
}
