namespace LegalDocs.Diff;

/// <summary>An arrow from a part to another part or to the outside.</summary>
/// <param name="Id">Identifier, unique in the source part; an accident of saving, never compared.</param>
/// <param name="Type">Last segment of the type's URI: <c>header</c>, <c>image</c>, <c>hyperlink</c>.</param>
/// <param name="TypeUri">The whole type, as written.</param>
/// <param name="Target">Absolute part name, or the URI as written when external.</param>
/// <param name="IsExternal">Whether the target lies outside the package.</param>
internal sealed record PartRelationship(string Id, string Type, string TypeUri, string Target, bool IsExternal);
