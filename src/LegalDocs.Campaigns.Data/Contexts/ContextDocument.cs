using System.Text.Json.Nodes;

namespace LegalDocs.Campaigns.Data.Contexts;

/// <summary>A context document, read.</summary>
/// <param name="Content">The object that templates see.</param>
/// <param name="Places">Where its values stand.</param>
internal sealed record ContextDocument(JsonObject Content, DocumentPlaces Places);
