namespace LegalDocs.Diff;

/// <summary>A Word document to read: its bytes and the name that reports give it.</summary>
/// <param name="Name">What a reader calls it, usually a path relative to the repository; never opened.</param>
/// <param name="Bytes">The whole .docx, .docm, .dotx or .dotm file, at most 128 MiB.</param>
public sealed record DocumentSource(string Name, ReadOnlyMemory<byte> Bytes);
