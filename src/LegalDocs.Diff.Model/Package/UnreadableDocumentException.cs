namespace LegalDocs.Diff;

/// <summary>Stops a reading from deep inside; turned into a value at the entrance of the library.</summary>
internal sealed class UnreadableDocumentException(
    UnreadableReason reason, string? part = null, string detail = "", Exception? innerException = null)
    : Exception($"{reason} {part} {detail}", innerException)
{
    public UnreadableDocument For(string document) =>
        new() { Document = document, Reason = reason, Part = part, Detail = detail };
}
