namespace LegalDocs.Packaging;

/// <summary>An arrow from a part, or from the package itself, to a part or to the outside. ECMA-376-2 §9.3.</summary>
/// <param name="Id">Identifier within its source; empty when none is given.</param>
/// <param name="TypeUri">Its type as written; empty when none is given.</param>
/// <param name="Target">Name of the part, without leading slash; the address as written when it is external.</param>
/// <param name="IsExternal">Whether it leads out of the package.</param>
/// <param name="Written">The target as written.</param>
internal sealed record Relationship(string Id, string TypeUri, string Target, bool IsExternal, string Written)
{
    /// <summary>Last segment of its type, such as <c>header</c>: the same for transitional and strict files.</summary>
    public string Type => TypeUri[(TypeUri.LastIndexOf('/') + 1)..];
}
