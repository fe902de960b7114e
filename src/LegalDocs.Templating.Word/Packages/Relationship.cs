namespace LegalDocs.Templating;

/// <summary>A relationship of a part.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Type">Last segment of its type, such as <c>header</c>: the same for transitional and strict files.</param>
/// <param name="Target">Name of the entry it leads to; the address itself when it is external.</param>
/// <param name="IsExternal">Whether it leads out of the package.</param>
internal sealed record Relationship(string Id, string Type, string Target, bool IsExternal);
