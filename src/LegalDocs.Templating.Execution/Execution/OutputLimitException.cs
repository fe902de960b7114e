namespace LegalDocs.Templating;

/// <summary>A part would become larger than the limit; becomes a located error.</summary>
internal sealed class OutputLimitException : Exception;
